import { createHash, randomUUID } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { roleOf } from '../knowledge/layout.ts'
import { isConferenceFolder } from '../knowledge/placement.ts'
import type { Disk } from './disk.ts'

/** Files to be put into `knowledge/`: path relative to it -> bytes. */
export type NewFiles = ReadonlyMap<string, Uint8Array>

/** Files that are ready to take their places. */
export interface StagedFiles {
  /** Path -> SHA-256 (hexadecimal) of what stands there, null for nothing. */
  readonly before: Readonly<Record<string, string | null>>
  /** Puts all of them in place, durably. Only names are changed: no room on the disk is needed. */
  commit(): Promise<void>
  /** Removes what was staged and copied. Never rejects. */
  discard(): Promise<void>
}

/** Files and folders of the office are for everybody on the machine who may look at them. */
const FILE_MODE = 0o644
const FOLDER_MODE = 0o755
/** What stands after a file's name while it is being written. */
const TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

/**
 * Writes new files beside the ones they are to replace, and copies those to `keepIn` (a folder that does not exist yet). At
 * every moment there is one whole file in each place. Throws for a path that `knowledge/` has not, or that a link leads
 * elsewhere; rejects, with nothing left behind but empty folders, if the disk does not take them.
 */
export async function stageFiles(knowledge: string, files: NewFiles, keepIn: string, disk: Disk): Promise<StagedFiles> {
  const root = await realpath(knowledge)
  const staged: { readonly from: string; readonly to: string }[] = []
  const before: Record<string, string | null> = {}
  const copies: string[] = []
  const folders = new Set<string>()
  const discard = async (): Promise<void> => {
    const written = [...staged.map(({ from }) => from), ...copies]
    for (const path of written) await disk.remove(path).catch(() => undefined)
  }
  try {
    for (const [path, bytes] of files) {
      const to = await placeIn(root, path, disk)
      const from = `${to}.${randomUUID()}.tmp`
      const old = await disk.read(to)
      before[path] = old === null ? null : hashOf(old)
      if (old !== null) {
        copies.push(join(keepIn, path))
        await keepOld(join(keepIn, path), old, disk)
      }
      staged.push({ from, to })
      await disk.create(from, bytes, old === null ? FILE_MODE : await modeOf(to))
      await disk.sync(from)
      folders.add(dirname(to))
      if (dirname(to) !== root) folders.add(dirname(dirname(to)))
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    before,
    discard,
    async commit() {
      for (const { from, to } of staged) await disk.rename(from, to)
      for (const folder of folders) await disk.sync(folder)
    },
  }
}

/**
 * Ends what a process that was killed had begun: files that still are what they were before get their new bytes; those that
 * somebody has changed since are left alone, and returned.
 */
export async function finishWriting(
  knowledge: string,
  before: Readonly<Record<string, string | null>>,
  files: NewFiles,
  keepIn: string,
  disk: Disk,
): Promise<readonly string[]> {
  const root = await realpath(knowledge)
  const waiting = new Map<string, Uint8Array>()
  const left: string[] = []
  for (const [path, was] of Object.entries(before)) {
    const bytes = files.get(path)
    const found = await disk.read(await placeIn(root, path, disk))
    const is = found === null ? null : hashOf(found)
    if (bytes === undefined || is === hashOf(bytes)) continue
    if (is === was) waiting.set(path, bytes)
    else left.push(path)
  }
  await (await stageFiles(knowledge, waiting, keepIn, disk)).commit()
  return left
}

/** Removes what a killed process left half written beside the files of `knowledge/`. */
export async function tidyKnowledge(knowledge: string, disk: Disk): Promise<void> {
  const conferences = join(knowledge, 'conferences')
  const inner = (await disk.list(conferences)).filter(isConferenceFolder).map((name) => join(conferences, name))
  for (const folder of [knowledge, join(knowledge, 'glossary'), ...inner]) {
    for (const name of await disk.list(folder)) {
      if (TEMPORARY.test(name)) await disk.remove(join(folder, name))
    }
  }
}

/** Where a path of `knowledge/` really is; its folder is made. */
async function placeIn(root: string, path: string, disk: Disk): Promise<string> {
  const role = roleOf(path)
  const isPlace =
    role?.kind === 'table' ||
    ((role?.kind === 'source' || role?.kind === 'conference') && isConferenceFolder(role.conferenceId))
  if (!isPlace) throw new Error(`knowledge: ${JSON.stringify(path)} is no place of a file`)
  const folder = dirname(join(root, path))
  await disk.makeFolder(folder, FOLDER_MODE)
  const real = await realpath(folder)
  if (real !== root && !real.startsWith(root + sep)) {
    throw new Error(`knowledge: the folder of ${JSON.stringify(path)} leads out of knowledge/`)
  }
  return join(real, path.split('/').at(-1) ?? '')
}

async function keepOld(to: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  await disk.makeFolder(dirname(to))
  await disk.create(to, bytes)
  await disk.sync(to)
  await disk.sync(dirname(to))
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
