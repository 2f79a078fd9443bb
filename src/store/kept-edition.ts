import { join } from 'node:path'
import { decodedFile } from '../knowledge/file-text.ts'
import type { Disk } from './disk.ts'
import { openZip, packZip, type ZipLimits } from './zip.ts'

/** For archives of our own: what was once read from `knowledge/` is read again. */
const OWN_ARCHIVE: ZipLimits = {
  entries: 100_000,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 2 ** 31,
  ratio: Number.POSITIVE_INFINITY,
}
const ID = /^[0-9a-f]{8}$/

/** The archive of an edition in the folder where they are kept; an operator can unpack it. Throws for what is no id. */
export function archiveOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error(`editions: ${JSON.stringify(id)} is no edition's id`)
  return join(folder, `${id}.zip`)
}

/**
 * Keeps an edition's files (path -> text) under its id, durably; files that are kept already are written anew. `at`: epoch
 * milliseconds. Rejects if the disk does not take them, with nothing half written.
 */
export async function keepEdition(
  folder: string,
  id: string,
  texts: ReadonlyMap<string, string>,
  disk: Disk,
  at: number,
): Promise<void> {
  const path = archiveOf(folder, id)
  const fresh = `${path}.new`
  const encoder = new TextEncoder()
  const bytes = await packZip(new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])), at)
  await disk.remove(fresh)
  try {
    await disk.create(fresh, bytes)
    await disk.sync(fresh)
    await disk.rename(fresh, path)
  } catch (error) {
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.sync(folder)
}

/** The files of a kept edition. Rejects if there are none, or they are damaged. */
export async function keptEdition(folder: string, id: string, disk: Disk): Promise<ReadonlyMap<string, string>> {
  const bytes = await disk.read(archiveOf(folder, id))
  if (bytes === null) throw new Error(`editions: ${id} is not kept`)
  const zip = await openZip(bytes, OWN_ARCHIVE)
  const texts = new Map<string, string>()
  for (const [path, content] of await zip.unpack(zip.names)) {
    const read = decodedFile(path, content)
    if (read.kind === 'problem') throw new Error(`editions: ${path} of ${id} is damaged`)
    texts.set(path, read.text)
  }
  return texts
}
