import type { EditionDesk } from './bot/admin/edition-desk.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { TermDesk, TermOutcome } from './bot/unanswered/term-desk.ts'
import type { Recorder } from './duties/progress.ts'
import type { PerformJob } from './edition-jobs.ts'
import { entryOf, hasTerm, type PassageEntry, type TermEdit } from './knowledge/add-term.ts'
import type { Edition } from './knowledge/edition.ts'
import { formatProblem } from './knowledge/problem.ts'
import type { Applied } from './messages/proposal.ts'

export interface TermServiceDeps {
  readonly editions: EditionDesk
  readonly perform: PerformJob
  /** The `knowledge/` folder. */
  readonly knowledge: string
  readonly log: Log
  readonly token: string
  /** The running one. */
  edition(): Edition
}

/**
 * Adds terms as if an admin had sent the conference's file with one term more: it is checked in its place, and put into force
 * at once unless that brings more than the term, or costs an answer to a gold question.
 */
export function termDesk({ editions, perform, knowledge, log, token, edition }: TermServiceDeps): TermDesk {
  async function edited(entry: PassageEntry, term: string): Promise<TermEdit | null> {
    const replies = perform({ kind: 'add-term', knowledge, entry, term })
    try {
      const { value } = await replies.next()
      return value?.kind === 'term' ? value.edit : null
    } catch (error) {
      log.error('a term was not put into its file', errorFields(error, token))
      return null
    } finally {
      await replies.return()
    }
  }

  async function replaced(
    bytes: Uint8Array,
    conferenceId: string,
    by: Recorder,
    language: 'vi' | 'en',
  ): Promise<TermOutcome> {
    const checked = await editions.replace({ name: 'conference.yaml', conferenceId, bytes }, by)
    switch (checked.kind) {
      case 'proposal': {
        const { origin, gold } = checked.proposal
        const isApart = origin.kind !== 'files' || origin.standsApart
        if (!isApart && gold.lost.length === 0) return outcomeOf(await editions.apply(checked.proposal, by))
        editions.leave(checked.proposal)
        return isApart ? { kind: 'changed' } : { kind: 'worse', questions: gold.lost }
      }
      case 'errors': {
        const { first, all } = checked.report
        return {
          kind: 'refused',
          report: all?.[language] ?? first.map((one) => formatProblem(one, language, '')).join('\n'),
        }
      }
      case 'busy':
        return { kind: 'busy' }
      case 'same':
      case 'which-conference':
      case 'refused':
      case 'no-earlier':
      case 'failed':
        return { kind: 'not-written' }
    }
  }

  return {
    async addTerm({ passageId, term, by, language }) {
      const running = edition()
      const passage = running.passageById.get(passageId)
      if (passage === undefined) return { kind: 'changed' }
      if (hasTerm(passage, term)) return { kind: 'known' }
      const entry = entryOf(running, passage)
      if (entry === null) return { kind: 'unsorted' }
      const edit = await edited(entry, term)
      if (edit === null) return { kind: 'not-written' }
      if (edit.kind === 'changed') return edit
      return replaced(new TextEncoder().encode(edit.text), entry.conferenceId, by, language)
    },
  }
}

function outcomeOf(applied: Applied): TermOutcome {
  switch (applied.kind) {
    case 'applied':
      return { kind: 'added' }
    case 'stale':
    case 'changed-meanwhile':
      return { kind: 'changed' }
    case 'busy':
      return { kind: 'busy' }
    case 'not-saved':
    case 'no-state':
    case 'failed':
      return { kind: 'not-written' }
  }
}
