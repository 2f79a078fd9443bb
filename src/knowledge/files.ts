import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Bilingual } from './edition.ts'
import { folderRole, roleOf, unknownFile } from './layout.ts'
import { type Problem, problem, wholeFile } from './problem.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'
import { FILE_LIMIT, tooLarge } from './text-file.ts'

/** A file of `knowledge/` as received, or why it could not be read. */
export type ReadFile =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

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
      return decoded(path, await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch {
    return failure(path, 'unreadable')
  }
}

function decoded(path: string, bytes: Uint8Array): ReadFile {
  try {
    // The byte order mark stays in: it is part of the file, and warned of when the text is checked.
    return { kind: 'file', path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const place = isUtf16 ? wholeFile(path) : { file: path, ...firstUndecodable(bytes) }
    const what: Bilingual = isUtf16
      ? {
          vi: 'Tệp lưu kiểu “Unicode” (UTF-16), bot không đọc được.',
          en: 'The file is saved as UTF-16, which cannot be read.',
        }
      : {
          vi: 'Từ đây tệp không theo bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258).',
          en: 'From here on the file is not UTF-8 (perhaps TCVN3, VNI or Windows-1258).',
        }
    const remedy: Bilingual = {
      vi: 'Mở tệp bằng phần mềm soạn thảo, chuyển sang Unicode và lưu lại với kiểu mã “UTF-8”.',
      en: 'Open it in an editor, convert it to Unicode and save it with the encoding “UTF-8”.',
    }
    return { kind: 'problem', problem: problem(place, 'not-utf8', what, remedy) }
  }
}

function firstUndecodable(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  // A replaced sign may also stand in the file itself, so that each line is first tried strictly.
  const strict = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const part = bytes.subarray(start, newline < 0 ? bytes.length : newline)
    try {
      strict.decode(part)
    } catch {
      return { line, column: Math.max(0, new TextDecoder().decode(part).indexOf('\ufffd')) + 1 }
    }
    if (newline < 0) break
    start = newline + 1
  }
  return { line: 1, column: 1 }
}

function failure(path: string, code: ReadFailure): ReadFile {
  return { kind: 'problem', problem: readFailure(path, code) }
}
