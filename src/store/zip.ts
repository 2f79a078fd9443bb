import { Buffer } from 'node:buffer'
import { finished } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import type { ZipFault } from '../knowledge/sent-file.ts'

/** What an archive may hold at most. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of one unpacked file, and of all together. */
  readonly fileBytes: number
  readonly totalBytes: number
  /** How many times larger than packed the files may be together. Text packs to a tenth or so. */
  readonly ratio: number
}

/** An archive is not unpacked. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused'
  readonly why: ZipFault
  /** The name of the file in the archive on whose account, or null. */
  readonly file: string | null

  constructor(why: ZipFault, file: string | null = null) {
    super(`zip: ${why}${file === null ? '' : ` (${JSON.stringify(file)})`}`)
    this.why = why
    this.file = file
  }
}

/** An archive whose list of files has been read and found harmless; nothing is unpacked yet. */
export interface OpenZip {
  /** Names of its files with `/` between folders: relative, without `..`, in NFC, none twice. Folders are left out. */
  readonly names: readonly string[]
  /** Unpacks these files. Rejects with `ZipRefused`. */
  unpack(names: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>
}

/** The file type bits of a Unix mode, and what may stand there: nothing, a folder, a plain file. */
const TYPE_BITS = 0o170000
const HARMLESS_TYPES: ReadonlySet<number> = new Set([0, 0o040000, 0o100000])
const UNIX = 3
const MACOS = 19
/** Below this many unpacked bytes nobody is harmed by density. */
const DENSE_FROM = 1024 * 1024

/**
 * Opens an archive in memory. Rejects with `ZipRefused` for whatever an honest archive of texts has not: links, passwords,
 * paths that lead elsewhere, more or larger files than the limits allow. Sizes are counted while unpacking, whatever the
 * archive says of itself.
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<OpenZip> {
  const zip = await opened(bytes)
  if (zip.entryCount > limits.entries) throw new ZipRefused('too-many')
  const entries = await entriesOf(zip, limits)
  return {
    names: [...entries.keys()],
    async unpack(names) {
      const files = new Map<string, Uint8Array>()
      let total = 0
      for (const name of names) {
        const entry = entries.get(name)
        if (entry === undefined) throw new Error(`zip: there is no ${JSON.stringify(name)} in it`)
        const file = await unpacked(zip, name, entry, limits.fileBytes)
        total += file.length
        if (total > limits.totalBytes) throw new ZipRefused('too-large')
        if (total > DENSE_FROM && total > bytes.length * limits.ratio) throw new ZipRefused('too-dense')
        files.set(name, file)
      }
      return files
    },
  }
}

/** Packs files (name with `/` -> bytes) in their order. `at`: epoch milliseconds, written as their time. */
export async function packZip(files: ReadonlyMap<string, Uint8Array>, at: number): Promise<Uint8Array> {
  const zip = new ZipWriter()
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(at), mode: 0o100644 })
  const chunks: Buffer[] = []
  zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
  zip.end()
  await finished(zip.outputStream)
  return Buffer.concat(chunks)
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false })
  } catch {
    throw new ZipRefused('not-a-zip')
  }
}

async function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of eachEntry(zip)) {
    const name = entry.fileName.normalize('NFC')
    if (!isHonestName(name)) throw new ZipRefused('bad-name', name)
    if (!HARMLESS_TYPES.has(unixType(entry))) throw new ZipRefused('link', name)
    if (name.endsWith('/')) continue
    if (entry.isEncrypted()) throw new ZipRefused('encrypted', name)
    if (!entry.canDecodeFileData()) throw new ZipRefused('damaged', name)
    if (entries.has(name)) throw new ZipRefused('bad-name', name)
    declared += entry.uncompressedSize
    if (declared > limits.totalBytes) throw new ZipRefused('too-large')
    entries.set(name, entry)
  }
  return entries
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    // The library names the path in its message where a name is absolute or has "..".
    const isName = error instanceof Error && /fileName|path/.test(error.message)
    throw new ZipRefused(isName ? 'bad-name' : 'damaged')
  }
}

function isHonestName(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\p{C}\\]|^[a-z]:/iu.test(name)
}

/** Only archives made on Unix say what kind of file it is. */
function unixType({ versionMadeBy, externalFileAttributes }: Entry): number {
  const system = versionMadeBy >>> 8
  return system === UNIX || system === MACOS ? (externalFileAttributes >>> 16) & TYPE_BITS : 0
}

async function unpacked(zip: ZipFile, name: string, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) throw new ZipRefused('file-too-large', name)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limit) throw new ZipRefused('file-too-large', name)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('damaged', name)
  }
  const file = Buffer.concat(chunks)
  // The library leaves the checksum to us.
  if (crc32(file) !== entry.crc32) throw new ZipRefused('damaged', name)
  return file
}
