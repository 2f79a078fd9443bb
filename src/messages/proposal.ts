import type { GoldResults } from '../answers/gold-results.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Recorder } from '../duties/progress.ts'
import type { Bilingual } from '../knowledge/edition.ts'
import type { EditionDifference } from '../knowledge/edition-difference.ts'
import type { ProblemReport } from '../knowledge/problem-report.ts'
import type { SentFileRefusal } from '../knowledge/sent-file.ts'

/** Which change of the running edition is meant: the edition that it brings, and the one that was running when it was shown. */
export interface ProposalName {
  readonly id: string
  readonly runningId: string
}

/** An edition that has been checked and waits for an admin's decision. */
export interface Proposal extends ProposalName {
  readonly passages: number
  readonly origin: ProposalOrigin
  readonly difference: EditionDifference
  readonly gold: GoldResults
  /** Without errors. */
  readonly report: ProblemReport
  /** Whose proposal it takes the place of. */
  readonly insteadOf: Recorder | null
}

/** Where a proposed edition comes from. */
export type ProposalOrigin =
  /** `knowledge/` as it stands. */
  | { readonly kind: 'folder' }
  /** Files that were sent. `standsApart`: `knowledge/` holds something else than the running edition, apart from them. */
  | {
      readonly kind: 'files'
      readonly files: readonly { readonly path: string; readonly isNew: boolean }[]
      readonly standsApart: boolean
    }
  /** An edition that was in force before; `day`: since when. */
  | { readonly kind: 'earlier'; readonly day: CivilDate }

/** What came of a check. The running edition is what it was. */
export type Checked =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'errors'; readonly report: ProblemReport }
  /** Nothing to apply: it is the running edition. */
  | { readonly kind: 'same'; readonly id: string; readonly report: ProblemReport }
  /** It is not said for which conference a file is; these are there. */
  | {
      readonly kind: 'which-conference'
      readonly conferences: readonly { readonly id: string; readonly short: Bilingual }[]
    }
  | { readonly kind: 'refused'; readonly refusal: SentFileRefusal }
  | { readonly kind: 'no-earlier' }
  /** Somebody else's check or change is under way. */
  | { readonly kind: 'busy'; readonly by: Recorder }
  /** It took too much memory or time, or a kept edition is damaged; the log says more. */
  | { readonly kind: 'failed' }

/** What came of an admin's decision. Only after `applied` the running edition is another one. */
export type Applied =
  | {
      readonly kind: 'applied'
      readonly id: string
      readonly origin: ProposalOrigin
      /** Whether the files could not be put into `knowledge/` yet; that is finished at the next start. */
      readonly isUnwritten: boolean
    }
  /** It is not what was shown last, or no longer. `newer`: whose proposal was shown since; null: it was decided, or the bot restarted. */
  | { readonly kind: 'stale'; readonly newer: Recorder | null }
  /** `knowledge/` holds something else by now. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-saved' }
  /** The state cannot be used. */
  | { readonly kind: 'no-state' }
  | { readonly kind: 'busy'; readonly by: Recorder }
  | { readonly kind: 'failed' }
