import type { CivilDate } from './civil-date.ts'

/** What kind of limit the words set; see `DateReading.type`. */
export type DeadlineType =
  | 'by'
  | 'within'
  | 'at'
  | 'from'
  | 'recurring'
  | 'relative'
  | 'event'
  | 'horizon'
  | 'vague'
  | 'reference'
  | 'none'

/** How exact the printed words are: a reading is never shown more exactly than this. */
export type Precision = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'period' | 'event' | 'none'

/** How a duty comes back. `days` are days of the month (31: the last one) or, weekly, of the week from Monday = 1. */
export interface Recurrence {
  readonly freq: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfyearly' | 'yearly'
  readonly days?: readonly number[]
  /** How many of the unit lie between, where it is not one ("hai tháng một lần"). */
  readonly every?: number
  /** Times of day, 'HH:MM'. */
  readonly times?: readonly string[]
}

/** What a date phrase means, on the day of its document. */
export interface DateReading {
  /**
   * `by` latest moment; `within` a range; `at` the day of something; `from` a beginning; `recurring`; `relative` runs from
   * a trigger whose day is unknown; `event` tied to an event without a day; `horizon` a plan period (never in a digest);
   * `vague` a deadline without a date; `reference` a date that is cited, no deadline; `none`.
   */
  readonly type: DeadlineType
  readonly precision: Precision
  /** The first day, or null where the words set none; of what comes back, the day from which it does. */
  readonly start: CivilDate | null
  /** The last safe day, inclusive; null where it is not known or there is none. */
  readonly end: CivilDate | null
  /** The printed day of a strict "trước": nothing is late until after it. Null in every other case. */
  readonly named: CivilDate | null
  /** The last day of a plan's further vision ("tầm nhìn 2050"). */
  readonly vision: CivilDate | null
  /** The name of the rule that read it. */
  readonly rule: string
  /** One Vietnamese sentence for a person on how it was read. */
  readonly why: string
  /** The words name no year; it was taken from the document's day. */
  readonly yearInferred?: boolean
  /** The printed day lies 1 to 45 days before the document: to be asked, not to be called late. */
  readonly past?: boolean
  /** The day was looked up (lunar calendar, table of events) and is not the document's words. */
  readonly estimate?: boolean
  /** The id of an event of the office's table, or of a national day ("tet"). */
  readonly event?: string
  /** Days (or the printed unit) before the event or after the trigger, as digits. */
  readonly offset?: string
  /** It counts from the day on which the document was issued ("kể từ ngày ban hành Thông báo này"), known or not. */
  readonly fromIssue?: true
  /** It runs from the day of the meeting ("ngay sau hội nghị") and names no last day. */
  readonly fromMeeting?: true
  /** The period goes on ("và những năm tiếp theo"). */
  readonly open?: boolean
  /** The single day that Civil Code 2015, art. 146 gives to đầu, giữa, cuối. */
  readonly legalPoint?: CivilDate
  /** The printed time of day, 'HH:MM'; '24:00' is the end of the day. */
  readonly time?: string
  readonly recur?: Recurrence
  /** The last day of a recurrence that ends ("hằng tháng, từ tháng 6 đến tháng 12/2023"). */
  readonly until?: CivilDate
  /** What is impossible about the printed date, in Vietnamese; then there is no date, and it must be reported. */
  readonly error?: string
}
