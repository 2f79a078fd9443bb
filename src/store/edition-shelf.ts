import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from './disk.ts'
import { type DurableFile, durableFile } from './durable-file.ts'

/** So many applied editions are kept. */
export const KEPT_EDITIONS = 5

const editionId = z.string().regex(/^[0-9a-f]{8}$/)
const applied = z.strictObject({
  id: editionId,
  /** Epoch milliseconds. */
  at: z.number(),
  /** Who applied it; null: the bot itself, at its start. */
  by: z.strictObject({ id: z.number(), name: z.string().nullable() }).nullable(),
})
const writing = z.strictObject({
  /** The edition whose files are being written into `knowledge/`. */
  id: editionId,
  /** Path -> SHA-256 (hexadecimal) of what stood there before, null for nothing. */
  before: z.record(z.string(), z.string().nullable()),
})
const indexFile = z.strictObject({
  version: z.literal(1),
  applied: z.array(applied),
  setAside: z.array(editionId),
  writing: writing.nullable(),
})

/** An edition that was in force. */
export type AppliedEdition = Readonly<z.infer<typeof applied>>

/** Which editions were in force, and what a start has to know. Immutable. */
export interface ShelfIndex {
  /** Oldest first; the last one is in force. At most five, none twice. */
  readonly applied: readonly AppliedEdition[]
  /** Editions that were rolled back from: found in `knowledge/` at a start, they are not applied again. */
  readonly setAside: readonly string[]
  /** Files of `knowledge/` that were being replaced when the process ended. */
  readonly writing: Readonly<z.infer<typeof writing>> | null
}

export const EMPTY_SHELF: ShelfIndex = { applied: [], setAside: [], writing: null }

/** The order of the editions that were applied, on the disk; beside it stand their archives (see kept-edition.ts). */
export interface EditionShelf {
  readonly folder: string
  /** What is durable now. */
  index(): ShelfIndex
  /** Replaces the index, durably. Rejects, with the index as it was, if the disk does not take it. */
  write(index: ShelfIndex): Promise<void>
  /** Removes archives that the index does not name. */
  tidy(): Promise<void>
}

const INDEX = 'index.json'
const ARCHIVE = /^([0-9a-f]{8})\.zip(?:\.new)?$/

/**
 * Opens the shelf in a folder, which is made. An index that cannot be read is set aside, and its last good copy counts, or
 * none. `now`: epoch milliseconds. Rejects if the folder cannot be used.
 */
export async function openShelf(folder: string, disk: Disk, now: () => number): Promise<EditionShelf> {
  await disk.makeFolder(folder)
  const file = durableFile(join(folder, INDEX), disk)
  await file.tidy()
  let current = await readIndex(file, now)

  return {
    folder,
    index: () => current,
    async write(index) {
      const kept = { ...index, applied: index.applied.slice(-KEPT_EDITIONS) }
      await file.replace(Buffer.from(`${JSON.stringify({ version: 1, ...kept }, null, 2)}\n`))
      current = kept
    },
    async tidy() {
      const named = new Set(current.applied.map(({ id }) => id))
      for (const name of await disk.list(folder)) {
        const id = ARCHIVE.exec(name)?.[1]
        if (id !== undefined && !named.has(id)) await disk.remove(join(folder, name))
      }
    },
  }
}

/** The index with one more edition in force. */
export function withApplied(index: ShelfIndex, edition: AppliedEdition): ShelfIndex {
  const others = index.applied.filter(({ id }) => id !== edition.id)
  return { ...index, applied: [...others, edition], setAside: [] }
}

/** The index after going back to an edition that was in force earlier; those that came after it are set aside. */
export function rolledBackTo(index: ShelfIndex, id: string): ShelfIndex {
  const at = index.applied.findIndex((one) => one.id === id)
  if (at < 0) throw new Error(`editions: ${id} was never applied`)
  const after = index.applied.slice(at + 1).map((one) => one.id)
  const others = index.setAside.filter((one) => !after.includes(one))
  return { ...index, applied: index.applied.slice(0, at + 1), setAside: [...others, ...after].slice(-KEPT_EDITIONS) }
}

async function readIndex(file: DurableFile, now: () => number): Promise<ShelfIndex> {
  const bytes = await file.read()
  const found = indexIn(bytes)
  if (found !== null) return found
  const copy = indexIn(await file.readCopy())
  if (bytes !== null) await file.setAside(`damaged-${now()}`)
  return copy ?? EMPTY_SHELF
}

function indexIn(bytes: Uint8Array | null): ShelfIndex | null {
  if (bytes === null) return null
  try {
    const { version: _, ...index } = indexFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return index
  } catch {
    return null
  }
}
