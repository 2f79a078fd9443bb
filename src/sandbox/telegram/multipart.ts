import type { NewFile } from './stored-files.ts'

/** A form: texts by name, and files by name. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, NewFile>
}

const CRLF = [13, 10] as const
const decoder = new TextDecoder()

/** Where `wanted` begins in `bytes` at or behind `from`, or -1. */
function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0]
  if (first === undefined) return -1
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at + wanted.length > bytes.length) return -1
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

/** A header's parameter, quoted or not: `name="a"` and `name=a`. */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(header)
  return match?.[1] ?? match?.[2]
}

/** One part without its boundary: headers, an empty line, the content. */
function readPart(part: Uint8Array, fields: Map<string, string>, files: Map<string, NewFile>): void {
  const gap = find(part, Uint8Array.from([...CRLF, ...CRLF]), 0)
  if (gap === -1) return
  const headers = decoder.decode(part.subarray(0, gap)).split('\r\n')
  const content = part.slice(gap + 4)
  const disposition = headers.find((line) => /^content-disposition:/i.test(line)) ?? ''
  const name = parameter(disposition, 'name')
  if (name === undefined) return
  const fileName = parameter(disposition, 'filename')
  if (fileName === undefined) {
    fields.set(name, decoder.decode(content))
    return
  }
  const type = headers.find((line) => /^content-type:/i.test(line))?.replace(/^content-type:\s*/i, '')
  files.set(name, { name: fileName, bytes: content, ...(type === undefined ? {} : { mimeType: type.trim() }) })
}

/** The boundary that a `multipart/form-data` content type names; undefined for any other type. */
export function boundaryOf(contentType: string): string | undefined {
  return /^multipart\/form-data\b/i.test(contentType) ? parameter(contentType, 'boundary') : undefined
}

/** Reads a body of multipart/form-data (RFC 7578). Parts without a name are left out; a repeated name counts last. */
export function parseMultipart(body: Uint8Array, boundary: string): Form {
  const fields = new Map<string, string>()
  const files = new Map<string, NewFile>()
  const delimiter = new TextEncoder().encode(`--${boundary}`)
  let from = find(body, delimiter, 0)
  while (from !== -1) {
    const start = from + delimiter.length + CRLF.length
    const next = find(body, delimiter, start)
    if (next === -1) break
    readPart(body.subarray(start, next - CRLF.length), fields, files)
    from = next
  }
  return { fields, files }
}
