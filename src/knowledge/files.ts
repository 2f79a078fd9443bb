import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodedFile, type ReadFile } from './file-text.ts'
import { folderRole, roleOf, unknownFile } from './layout.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import { FILE_LIMIT, tooLarge } from './text-file.ts'

/**
 * Reads the files of a `knowledge/` folder one after the other, in the order of their names: the only reader of disk
 * in the domain. Nothing outside the folder is read, whatever links say, and nothing that does not belong there.
 * Never throws for what it finds on disk.
 */
export async function* readKnowledge(folder: string): AsyncGenerator<ReadFile> {
  let root: string
  try {
    root = await realpath(folder)
    if (!(await stat(root)).isDirectory()) throw new Error('not a folder')
  } catch {
    yield failure('', 'no-folder')
    return
  }
  yield* readFolder(root, '')
}

async function* readFolder(root: string, folder: string): AsyncGenerator<ReadFile> {
  let entries: Awaited<ReturnType<typeof listed>>
  try {
    entries = await listed(join(root, folder))
  } catch {
    yield failure(folder, 'unreadable')
    return
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    const role = roleOf(path)
    const asFolder = folderRole(path)
    if (role?.kind === 'ignored' || (asFolder === 'skip' && entry.isDirectory())) continue
    if (role === null && (asFolder === 'unknown' || entry.isFile())) {
      yield { kind: 'problem', problem: unknownFile(path) }
    } else if (entry.isSymbolicLink()) yield await readLink(root, path)
    else if (entry.isFile()) yield await readFile(root, path)
    else if (entry.isDirectory() && role === null) yield* readFolder(root, path)
    else yield failure(path, 'not-a-file')
  }
}

async function listed(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function readLink(root: string, path: string): Promise<ReadFile> {
  try {
    const target = await realpath(join(root, path))
    if (!target.startsWith(root + sep)) return failure(path, 'link-outside')
    return (await stat(target)).isDirectory() ? failure(path, 'link-to-folder') : await readFile(root, path)
  } catch {
    return failure(path, 'link-broken')
  }
}

async function readFile(root: string, path: string): Promise<ReadFile> {
  try {
    const full = join(root, path)
    // Before opening: a named pipe would wait for a writer for ever.
    if (!(await stat(full)).isFile()) return failure(path, 'not-a-file')
    const handle = await open(full)
    try {
      const { size } = await handle.stat()
      if (size > FILE_LIMIT) return { kind: 'problem', problem: tooLarge(path, size) }
      return decodedFile(path, await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch {
    return failure(path, 'unreadable')
  }
}

function failure(path: string, code: ReadFailure): ReadFile {
  return { kind: 'problem', problem: readFailure(path, code) }
}
