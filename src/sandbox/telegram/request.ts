import { boundaryOf, parseMultipart } from './multipart.ts'
import type { NewFile } from './stored-files.ts'
import type { AbortLike } from './updates.ts'

/** One HTTP request to the Bot API, whatever carried it. */
export interface BotRequest {
  /** Path and query, such as `/bot123:abc/sendMessage?chat_id=1`. */
  readonly path: string
  readonly contentType: string
  readonly body: Uint8Array
  readonly signal: AbortLike | undefined
}

/** Parameters as they came: values of a form are strings. */
export interface Parameters {
  readonly raw: Readonly<Record<string, unknown>>
  readonly fromForm: boolean
  readonly files: ReadonlyMap<string, NewFile>
}

/** What a path asks for; undefined for a path that the Bot API does not have. */
export type Target =
  | { readonly kind: 'method'; readonly token: string; readonly method: string }
  | { readonly kind: 'file'; readonly token: string; readonly path: string }

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Reads a path: `/bot<token>/<method>` or `/file/bot<token>/<path>`. */
export function readTarget(path: string): Target | undefined {
  const plain = decoded(path.split('?')[0] ?? '')
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(plain)
  if (file?.[1] !== undefined && file[2] !== undefined) return { kind: 'file', token: file[1], path: file[2] }
  const method = /^\/bot([^/]+)\/(\w+)$/.exec(plain)
  if (method?.[1] === undefined || method[2] === undefined) return undefined
  return { kind: 'method', token: method[1], method: method[2] }
}

const NO_FILES: ReadonlyMap<string, NewFile> = new Map()

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined
  } catch {
    return undefined
  }
}

/** The parameters of a request: JSON, a form, or the query. Undefined when the body is not what it claims to be. */
export function readParameters(request: BotRequest): Parameters | undefined {
  const query = Object.fromEntries(new URLSearchParams(request.path.split('?')[1] ?? ''))
  const boundary = boundaryOf(request.contentType)
  if (boundary !== undefined) {
    const { fields, files } = parseMultipart(request.body, boundary)
    // A part that is itself the file (`-F document=@report.pdf`) means the same as a link to a part.
    const direct = Object.fromEntries([...files.keys()].map((name) => [name, `attach://${name}`]))
    const named = Object.values(Object.fromEntries(fields)).flatMap((value) => value.match(/attach:\/\/\w+/g) ?? [])
    const unnamed = Object.entries(direct).filter(([, link]) => !named.includes(link))
    return { raw: { ...query, ...Object.fromEntries(unnamed), ...Object.fromEntries(fields) }, fromForm: true, files }
  }
  const text = new TextDecoder().decode(request.body)
  if (/^application\/json\b/i.test(request.contentType) && text !== '') {
    const raw = readJson(text)
    return raw && { raw, fromForm: false, files: NO_FILES }
  }
  return { raw: { ...query, ...Object.fromEntries(new URLSearchParams(text)) }, fromForm: true, files: NO_FILES }
}
