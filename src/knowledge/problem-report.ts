import type { Bilingual } from './edition.ts'
import { formatProblem, type Problem } from './problem.ts'

/** The problems of a check for a chat: the first ones, and all of them as a text for a file. */
export interface ProblemReport {
  readonly errors: number
  readonly warnings: number
  /** Errors before warnings, at most five. */
  readonly first: readonly Problem[]
  /** Every problem with its place (in the knowledge folder, wherever that is) and remedy; null if `first` has them all. */
  readonly all: Bilingual | null
}

const FIRST = 5

/** The report of problems in the order of a check. */
export function problemReport(problems: readonly Problem[]): ProblemReport {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const sorted = [...errors, ...problems.filter(({ severity }) => severity === 'warning')]
  const text = (language: keyof Bilingual) => sorted.map((one) => `${formatProblem(one, language, '')}\n`).join('\n')
  return {
    errors: errors.length,
    warnings: problems.length - errors.length,
    first: sorted.slice(0, FIRST),
    all: sorted.length <= FIRST ? null : { vi: text('vi'), en: text('en') },
  }
}
