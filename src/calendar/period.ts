import type { CivilDate } from './civil-date.ts'
import type { Precision } from './date-reading.ts'
import type { EventMention } from './event-mention.ts'
import type { PhraseText } from './phrase-text.ts'

/** What a rule knows while it reads. */
export interface ReadingContext {
  readonly text: PhraseText
  /** The day of the document: missing years, "tuần này" and counts are reckoned from it. */
  readonly on: CivilDate
  /** The day on which the document was issued, from which "kể từ ngày ký" counts; null if it is not known. */
  readonly issued: CivilDate | null
  /** The day of the document's own meeting ("sau hội nghị"); null if bare words may mean another. */
  readonly meeting: CivilDate | null
  /** Where the text names events of the office's table. */
  readonly events: readonly EventMention[]
  /** A year known from elsewhere in the phrase ("từ 01/11 đến 15/11/2020"), used where a date names none. */
  readonly assumedYear?: number
}

/** A stretch of time that words name, before a cue ("trước", "trong", "từ") says what it is the limit of. */
export interface Period {
  readonly start: CivilDate | null
  /** Inclusive. Both null: an event without a known day, or an impossible date (`error`). */
  readonly end: CivilDate | null
  readonly precision: Precision
  /** The offset in `plain` after the words. */
  readonly stop: number
  /** What the words mean where no cue stands before them. */
  readonly bare: 'by' | 'within' | 'at' | 'event' | 'reference'
  /** Too short to be a date without a cue or a table cell of its own ("30/6", "ngày 20", "thứ Hai"). */
  readonly needsCue?: boolean
  /** The precision of the words as the day of something held ("đón Tết"), where it is another than as a limit. */
  readonly occasion?: Precision
  /** Of "cuối tháng 11": the precision of its whole, for "đến cuối tháng 11" is "đến hết tháng 11". */
  readonly whole?: Precision
  /** The words name a late part of the day ("chiều 20/11"): before it, the day itself is still safe. */
  readonly lateInDay?: boolean
  /** A dash in the words belongs to the name of one period ("năm học 2023-2024"), and joins no two. */
  readonly named?: true
  readonly yearInferred?: boolean
  readonly legalPoint?: CivilDate
  readonly estimate?: boolean
  readonly event?: string
  readonly time?: string
  readonly error?: string
}

/** Reads one kind of period at an offset of `plain`, or gives null. Costs a bounded time. */
export type PeriodReader = (context: ReadingContext, at: number) => Period | null
