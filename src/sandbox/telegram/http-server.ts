import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Reply, receive } from './gateway.ts'
import { FAKE, REFUSED, refuse } from './refusals.ts'
import { UPLOAD_BYTES } from './stored-files.ts'
import type { World } from './world.ts'

/** Where to listen, and how the connection behaves. */
export interface ServerOptions {
  /** 0 (the default) takes a free port. */
  readonly port?: number
  /** Default: 127.0.0.1. */
  readonly host?: string
  /** Milliseconds from a request to its response; 0 by default. */
  readonly latencyMs?: number
}

/** A running fake Telegram. */
export interface TelegramServer {
  /** For grammY's `client.apiRoot` and the product's TELEGRAM_API_ROOT; without a slash at the end. */
  readonly url: string
  /** Cuts all connections and stops listening. */
  close(): Promise<void>
}

/** The rest of a form besides its file. */
const FORM_OVERHEAD_BYTES = 1024 * 1024

/** All bytes of the request; undefined when there are more than Telegram takes. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Uint8Array = chunk
    size += bytes.length
    if (size > UPLOAD_BYTES + FORM_OVERHEAD_BYTES) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function respond(response: ServerResponse, reply: Reply): void {
  switch (reply.kind) {
    case 'answer':
      response.writeHead(reply.answer.ok ? 200 : reply.answer.error_code, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply.answer))
      return
    case 'file':
      response.writeHead(200, { 'content-type': reply.mimeType })
      response.end(reply.bytes)
      return
    case 'garbage':
      response.writeHead(502, { 'content-type': 'text/html' })
      response.end('<html><body>502 Bad Gateway</body></html>')
      return
    case 'cut':
      response.destroy()
      return
    case 'silence':
      return
  }
}

/** Serves the world at `/bot<token>/<method>` and `/file/bot<token>/<path>`. Rejects when the port is taken. */
export async function serveTelegram(world: World, options: ServerOptions = {}): Promise<TelegramServer> {
  const { port = 0, host = '127.0.0.1', latencyMs = 0 } = options
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const body = await readBody(request)
    const reply: Reply =
      body === undefined
        ? { kind: 'answer', answer: REFUSED.bodyTooLarge }
        : await receive(
            world.state,
            {
              path: request.url ?? '/',
              contentType: request.headers['content-type'] ?? '',
              body,
              signal: gone.signal,
            },
            latencyMs,
          )
    if (!response.destroyed) respond(response, reply)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake of the fake must not look like a lost connection.
      if (!response.destroyed) respond(response, { kind: 'answer', answer: refuse(500, `${FAKE}${String(error)}`) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('serveTelegram: the server has no TCP address')
  return {
    url: `http://${host}:${address.port}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}
