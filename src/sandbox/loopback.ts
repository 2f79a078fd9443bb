import type { Server } from 'node:http'

/** Ports that are tried after the wanted one, before any free one is taken. */
const TRIED_AFTER = 9

/**
 * Listens on 127.0.0.1 at the wanted port, or at the next one that is free. Rejects when it may not listen at all.
 * Port 0 takes any free one.
 */
export async function listenOnLoopback(
  server: Server,
  wanted: number,
): Promise<{ readonly port: number; readonly isElsewhere: boolean }> {
  const candidates = Array.from({ length: wanted === 0 ? 0 : TRIED_AFTER + 1 }, (_, at) => wanted + at)
  for (const candidate of [...candidates.filter((port) => port <= 65_535), 0]) {
    if (await listens(server, candidate)) {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('The page has no TCP address')
      return { port: address.port, isElsewhere: wanted !== 0 && address.port !== wanted }
    }
  }
  throw new Error('listenOnLoopback: there is no free port on 127.0.0.1')
}

/** False when the port is taken or kept for the system. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}
