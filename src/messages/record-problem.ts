import type { DraftProblem } from '../duties/draft-steps.ts'
import type { Edition } from '../knowledge/edition.ts'
import { bodyName } from './body-name.ts'
import { echoed } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** Why an answer was not taken, or why nothing was saved yet. */
export type RecordProblem = DraftProblem | { readonly kind: 'overtaken' | 'not-saved' | 'dropped' }

const NAME = 40

/** The problem in a sentence, with what would be right. */
export function problemWords(problem: RecordProblem, edition: Edition, catalogue: Catalogue): string {
  const { date, language, records } = catalogue
  const words = records.problem
  switch (problem.kind) {
    case 'not-text':
    case 'use-buttons':
    case 'no-day':
    case 'empty':
    case 'several-bodies':
    case 'lead-needed':
    case 'overtaken':
      return words[problem.kind]
    case 'not-saved':
      return words.notSaved
    case 'dropped':
      return records.dropped
    case 'impossible-day': {
      const { year, month, lastDay } = problem
      return lastDay === null ? words.noMonth(month) : words.impossibleDay(date.month(year, month), String(lastDay))
    }
    case 'before-conference':
      return words.beforeConference(date.day(problem.on), date.day(problem.conference))
    case 'future':
      return words.future(date.day(problem.on), date.day(problem.today))
    case 'too-long':
      return words.tooLong(problem.length, problem.most)
    case 'no-body':
      return words.noBody(echoed(problem.name, NAME))
    case 'leads-already':
      return words.leadsAlready(bodyName(problem.id, edition, language))
  }
}
