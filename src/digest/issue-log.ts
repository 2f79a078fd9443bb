import type { CivilDate } from '../calendar/civil-date.ts'
import type { Destination } from './subscription.ts'
import type { WeekRanges } from './week-ranges.ts'

/**
 * Why nobody but an admin can say what is to be done about an issue. `no-answer`: the connection broke after the request
 * went out; `crash`: the process ended between claim and record; `restored`: the state is older than the issue;
 * `rejected`: Telegram did not take the message itself, so it surely did not arrive.
 */
export type UnresolvedReason = 'no-answer' | 'crash' | 'restored' | 'rejected'

/** An issue that is not sent again by itself. Admins are told once and can resend or dismiss it. */
export interface Unresolved {
  readonly week: number
  readonly dueAt: number
  /** When it became so, in epoch milliseconds. */
  readonly at: number
  readonly why: UnresolvedReason
  /** Telegram's or the network's words, without the token; null where there are none. */
  readonly detail: string | null
  readonly told: boolean
}

/** An issue that is being sent: it was claimed durably, and what became of it is not recorded yet. */
export interface Claim {
  readonly week: number
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly claimedAt: number
  /** What the issue was before an admin had it sent again; null for an issue that is sent by itself. */
  readonly again: Unresolved | null
}

/** The last issue whose readers got it, or had nothing to get: what the next one builds on. */
export interface LastIssue {
  readonly day: CivilDate
  /** The edition of `knowledge/` that it was made from. */
  readonly editionId: string
  /** The last day on which a message really went out, or null if none ever did. */
  readonly heardOn: CivilDate | null
}

/** What became of the issues of one destination. Kept when the subscription ends, so that no issue ever comes twice. */
export interface IssueLog extends Destination {
  /** Weeks that are never sent by themselves again: claimed, sent, failed, unresolved, or with nothing to say. */
  readonly settled: WeekRanges
  /** Weeks that were missed for more than the hours of catching up, and logged as such. */
  readonly skipped: WeekRanges
  readonly claim: Claim | null
  readonly unresolved: readonly Unresolved[]
  readonly last: LastIssue | null
}

/** The log of a destination about which nothing is known. */
export function emptyIssueLog({ chatId, threadId }: Destination): IssueLog {
  return { chatId, threadId, settled: [], skipped: [], claim: null, unresolved: [], last: null }
}
