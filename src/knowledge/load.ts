import { type CheckResult, checkFiles } from './check.ts'
import { decodedFile } from './file-text.ts'
import { readKnowledge } from './files.ts'
import { editionId } from './identity.ts'
import { roleOf } from './layout.ts'
import type { Problem } from './problem.ts'

/** The files of a `knowledge/` folder (path -> text as received), and the problems met while reading them. */
export interface FolderTexts {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Files that are to be checked as if they stood in the folder: path relative to it -> bytes. */
export type Replacements = ReadonlyMap<string, Uint8Array>

/** An edition with the texts that it was made of, exactly if there is no error. */
export interface LoadedEdition extends CheckResult {
  readonly files: ReadonlyMap<string, string>
}

/**
 * Reads a `knowledge/` folder, `replaced` in the place of what stands there. Never throws for what it finds.
 */
export async function readFolder(folder: string, replaced: Replacements = new Map()): Promise<FolderTexts> {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  for await (const read of readKnowledge(folder)) {
    if (read.kind === 'file') files.set(read.path, read.text)
    else problems.push(read.problem)
  }
  const standing = problems.filter(({ file, code }) => code === 'no-folder' || !replaced.has(file))
  for (const [path, bytes] of replaced) {
    const read = decodedFile(path, bytes)
    files.delete(path)
    if (read.kind === 'file') files.set(path, read.text)
    else standing.push(read.problem)
  }
  return { files, problems: standing }
}

/**
 * Reads and checks a `knowledge/` folder, `replaced` in the place of what stands there. The edition is null exactly if
 * there is an error, and all problems are told. Never throws for what it finds in the folder.
 */
export async function loadEdition(folder: string, replaced: Replacements = new Map()): Promise<LoadedEdition> {
  return checkTexts(await readFolder(folder, replaced))
}

/**
 * The same for who only wants the edition, quicker: of the warnings, those of deadlines that a clerk may have left out are
 * missing.
 */
export async function loadEditionUnadvised(folder: string): Promise<LoadedEdition> {
  return checkTexts(await readFolder(folder), false)
}

/** Checks what was read. `advises`: with all warnings. */
export function checkTexts({ files, problems }: FolderTexts, advises = true): LoadedEdition {
  // Without the folder every file is missing: said once, not ten times.
  if (problems.some((one) => one.code === 'no-folder'))
    return { edition: null, problems: problems.filter(isNoFolder), files }
  return { ...checkFiles(files, problems, advises), files }
}

/** The files that hold knowledge: an edition's id is made of these, and these are kept of it. */
export function knowledgeTexts(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => (roleOf(path)?.kind ?? 'ignored') !== 'ignored'))
}

/** The id that an edition of these files would have. */
export function idOfTexts(files: ReadonlyMap<string, string>): string {
  return editionId(knowledgeTexts(files))
}

function isNoFolder({ code }: Problem): boolean {
  return code === 'no-folder'
}
