import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Acts, NotPossible } from './acts.ts'
import { streamNews } from './event-stream.ts'
import { isFromHere, SAFE_HEADERS } from './guard.ts'
import { listenOnLoopback } from './loopback.ts'
import type { Newsroom } from './newsroom.ts'
import { pageFile } from './page-files.ts'
import type { FileStore } from './telegram/stored-files.ts'

export interface PageServerDeps {
  readonly acts: Acts
  readonly newsroom: Newsroom
  readonly files: Pick<FileStore, 'byId'>
  /** The folder of the built page. */
  readonly folder: string
  /** The wanted port. */
  readonly port: number
}

/** A page that is being served. */
export interface PageServer {
  /** `http://127.0.0.1:8321/` */
  readonly url: string
  /** Another port than the wanted one, because that was taken. */
  readonly isElsewhere: boolean
  close(): Promise<void>
}

/** Bytes of a body that is JSON, and of a file that somebody sends to the bot. */
const JSON_BYTES = 100_000
const FILE_BYTES = 25 * 1024 * 1024

/** Serves the page, what happens (`/news`), the acts (`POST /act/<name>`), and files both ways. Loopback only. */
export async function servePage(deps: PageServerDeps): Promise<PageServer> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
    handle(request, response, deps).catch((error: unknown) => {
      if (response.headersSent) return response.destroy()
      const why = error instanceof Error ? error.message : String(error)
      answer(response, error instanceof NotPossible ? 409 : 500, { why })
    })
  })
  const { port, isElsewhere } = await listenOnLoopback(server, deps.port)
  return {
    url: `http://127.0.0.1:${port}/`,
    isElsewhere,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, deps: PageServerDeps): Promise<void> {
  if (!isFromHere(request)) return answer(response, 403, { why: 'Only the page itself may ask' })
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'POST') return post(request, response, pathname, searchParams, deps)
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { why: 'GET and POST only' })
  if (pathname === '/news') return streamNews(response, deps.newsroom)
  if (pathname === '/file') return download(response, searchParams.get('id') ?? '', deps)
  const file = await pageFile(deps.folder, pathname)
  if (file === undefined) return answer(response, 404, { why: 'There is nothing here' })
  response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' })
  response.end(file.bytes)
}

async function post(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
  { acts }: PageServerDeps,
): Promise<void> {
  if (path === '/file') {
    const where = {
      chat: query.get('chat') ?? '',
      from: Number(query.get('from')),
      caption: query.get('caption') ?? '',
    }
    const bytes = await bodyOf(request, FILE_BYTES)
    acts.sendFile(where, { name: query.get('name') ?? 'tep', bytes, mimeType: query.get('type') || OCTETS })
    return answer(response, 200, {})
  }
  const act = acts.byName.get(path.replace(/^\/act\//, ''))
  if (act === undefined) return answer(response, 404, { why: 'There is nothing here' })
  return answer(response, 200, await act(jsonOf(await bodyOf(request, JSON_BYTES))))
}

const OCTETS = 'application/octet-stream'

/** Always saved, never shown: what the bot sends is no part of the page. */
function download(response: ServerResponse, id: string, { files }: PageServerDeps): void {
  const file = files.byId(id)
  if (file === undefined) {
    answer(response, 404, { why: 'There is no such file' })
    return
  }
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  response.writeHead(200, { 'content-type': OCTETS, 'content-disposition': `attachment; filename*=UTF-8''${name}` })
  response.end(file.bytes)
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Uint8Array = chunk
    size += bytes.length
    if (size > most) throw new NotPossible(`At most ${Math.floor(most / 1024)} kB can be sent here`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new NotPossible('The request is no JSON')
  }
}

function answer(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}
