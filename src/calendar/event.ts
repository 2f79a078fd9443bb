import type { CivilDate } from './civil-date.ts'

/**
 * Something a deadline can be tied to: a congress, a session of the council, an election, the storm season.
 *
 * The office keeps these in `knowledge/events.yaml`. While no day is known both dates are null, and a duty tied to the
 * event stands in the list "no date yet".
 */
export interface CalendarEvent {
  /** A stable name in snake_case, for example `ky_hop_hdnd`. */
  readonly id: string
  /** How texts call it; compared without diacritics and letter case, anywhere in a phrase. The longest name wins. */
  readonly names: readonly string[]
  /** The first day, or null while it is not known. */
  readonly start: CivilDate | null
  /** The last day, inclusive, or null while it is not known. */
  readonly end: CivilDate | null
  /** True if the days were looked up and are not the words of a document. */
  readonly estimate: boolean
}
