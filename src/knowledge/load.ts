import { type CheckResult, checkFiles } from './check.ts'
import { readKnowledge } from './files.ts'
import type { Problem } from './problem.ts'

/**
 * Reads and checks a `knowledge/` folder. The edition is null exactly if there is an error, and all problems are told.
 * Never throws for what it finds in the folder.
 */
export async function loadEdition(folder: string): Promise<CheckResult> {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  for await (const read of readKnowledge(folder)) {
    if (read.kind === 'file') files.set(read.path, read.text)
    else problems.push(read.problem)
  }
  // Without the folder every file is missing: said once, not ten times.
  if (problems.some((one) => one.code === 'no-folder')) return { edition: null, problems }
  return checkFiles(files, problems)
}
