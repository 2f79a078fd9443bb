import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { TermDesk, TermOutcome } from './bot/unanswered/term-desk.ts'
import { addTermTo, entryOf, hasTerm } from './knowledge/add-term.ts'
import { checkFiles } from './knowledge/check.ts'
import type { Edition } from './knowledge/edition.ts'
import { readKnowledge } from './knowledge/files.ts'
import { reportText } from './knowledge/report.ts'

export interface TermServiceDeps {
  /** `knowledge/`. */
  readonly folder: string
  readonly log: Log
  readonly token: string
  /** The running one. */
  edition(): Edition
}

/** Adds terms to the files of `knowledge/`: the whole folder is checked with the term before one file is replaced. */
export function termDesk({ folder, log, token, edition }: TermServiceDeps): TermDesk {
  return {
    async addTerm({ passageId, term, language }): Promise<TermOutcome> {
      const running = edition()
      const passage = running.passageById.get(passageId)
      if (passage === undefined) return { kind: 'changed' }
      if (hasTerm(passage, term)) return { kind: 'known' }
      const entry = entryOf(running, passage)
      if (entry === null) return { kind: 'unsorted' }
      const files = new Map<string, string>()
      for await (const read of readKnowledge(folder)) if (read.kind === 'file') files.set(read.path, read.text)
      const edit = addTermTo(files, entry, term)
      if (edit.kind !== 'edited') return edit
      const checked = checkFiles(new Map(files).set(edit.path, edit.text))
      if (checked.edition === null) return { kind: 'refused', report: reportText(checked, language) }
      try {
        await replaceFile(join(folder, edit.path), edit.text)
        return { kind: 'added' }
      } catch (error) {
        log.error('a knowledge file was not written', errorFields(error, token))
        return { kind: 'not-written' }
      }
    },
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(fresh, text, { flush: true })
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}
