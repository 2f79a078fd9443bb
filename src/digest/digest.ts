import type { CivilDate } from '../calendar/civil-date.ts'
import type { BoardLine } from '../duties/board-lines.ts'

/** What the readers of the last issue knew. */
export interface Known {
  /** The day of the last issue, sent or with nothing to say. */
  readonly day: CivilDate
  /** The last day on which a message really came, or null. */
  readonly heardOn: CivilDate | null
  /** The duties of its edition by passage id, with their fingerprints; null if that edition is forgotten. */
  readonly duties: ReadonlyMap<string, string> | null
}

/** A duty in a digest, marked if it is new or has changed since the edition of the last issue. */
export interface DigestLine extends BoardLine {
  readonly news: 'new' | 'changed' | null
}

/** What one issue says. Plan horizons are never in it, and what was recorded as done only once. */
export interface Digest {
  readonly day: CivilDate
  /** Due (or beginning) today and in the next 7 days, by day. */
  readonly dueIn7: readonly DigestLine[]
  /** Due (or beginning) in 8 to 30 days, by day. */
  readonly dueIn30: readonly DigestLine[]
  /** Whose day has gone by since the last issue, by day; the first issue looks back 7 days, none more than 92. */
  readonly passed: readonly DigestLine[]
  /**
   * About which the office recorded something since the last issue (or the last 7 days), and in none of the lists above: also
   * what was recorded as done. By day, those without a day last.
   */
  readonly recorded: readonly DigestLine[]
  /** New or changed, and in none of the lists above; by day, those without a day last. */
  readonly news: readonly DigestLine[]
  /** The nearest duty due or beginning after the 30 days, or null. */
  readonly next: DigestLine | null
  readonly counts: DigestCounts
  /** Whether all five lists are empty. */
  readonly empty: boolean
  /** An empty digest is sent only as the sign of life: one line, if nothing has come in this calendar quarter. */
  readonly say: 'issue' | 'sign-of-life' | 'nothing'
}

/** How many duties are in none of the dated lists. */
export interface DigestCounts {
  /** Due after the 30 days. */
  readonly later: number
  /** Beginning after the 30 days, and not due. */
  readonly beginning: number
  /** Whose day went by before `passed` begins, without a recorded result. */
  readonly older: number
  /** Without a day: tied to an event, on approval, not stated ... */
  readonly undated: number
  /** Coming back every day or week: the issue would list them each time. */
  readonly often: number
}
