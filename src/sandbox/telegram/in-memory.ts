import { type Reply, receive } from './gateway.ts'
import type { BotRequest } from './request.ts'
import type { AbortLike } from './updates.ts'
import type { World } from './world.ts'

/** How the connection behaves. */
export interface InMemoryOptions {
  /** Milliseconds of real time from a request to its response; 0 by default. */
  readonly latencyMs?: number
}

/** The part of fetch's second argument that is read; grammY on Node gives a stream and a signal of its own kinds. */
interface FetchInit {
  readonly body?: unknown
  readonly headers?: unknown
  readonly signal?: unknown
}

function isAbortLike(value: unknown): value is AbortLike {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** All bytes of a request body: nothing, a text, bytes, a form object, or a stream of bytes or texts. */
async function readBody(body: unknown): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  if (body === undefined || body === null) return new Uint8Array()
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string') return encoder.encode(body)
  if (body instanceof URLSearchParams) return encoder.encode(body.toString())
  if (!isAsyncIterable(body)) throw new TypeError('The fake Telegram cannot read this kind of request body')
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk instanceof Uint8Array ? chunk : encoder.encode(String(chunk)))
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function contentType(headers: unknown): string {
  if (headers instanceof Headers) return headers.get('content-type') ?? ''
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : []
  return String(entries.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '')
}

function aborted(): Error {
  return Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' })
}

/** Rejects when the caller goes away, whatever else happens. */
function abortable<T>(work: Promise<T>, signal: AbortLike | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(aborted())
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function toResponse(reply: Reply): Promise<Response> | Response {
  switch (reply.kind) {
    case 'answer': {
      const status = reply.answer.ok ? 200 : reply.answer.error_code
      return new Response(JSON.stringify(reply.answer), { status, headers: { 'content-type': 'application/json' } })
    }
    case 'file':
      return new Response(reply.bytes.slice(), { headers: { 'content-type': reply.mimeType } })
    case 'garbage':
      return new Response('<html><body>502 Bad Gateway</body></html>', { status: 502 })
    case 'cut':
      throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' })
    case 'silence':
      return new Promise<never>(() => undefined)
  }
}

/**
 * A `fetch` that ends in the world, for grammY's option `client.fetch` (which on Node is typed after node-fetch, and
 * takes this one). Any host will do; only the path counts. Rejects like fetch when the connection is cut or aborted.
 */
export function fetchFor(
  world: World,
  options: InMemoryOptions = {},
): (input: string | URL | { readonly url: string }, init?: FetchInit) => Promise<Response> {
  return (input, init = {}) => {
    const signal = isAbortLike(init.signal) ? init.signal : undefined
    const url = new URL(typeof input === 'object' && 'url' in input ? input.url : input)
    const work = async (): Promise<Response> => {
      const body = await readBody(init.body)
      const request: BotRequest = {
        path: url.pathname + url.search,
        contentType: contentType(init.headers),
        body,
        signal,
      }
      return toResponse(await receive(world.state, request, options.latencyMs))
    }
    return abortable(work(), signal)
  }
}
