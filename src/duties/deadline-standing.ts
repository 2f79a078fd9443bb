import type { CivilDate } from '../calendar/civil-date.ts'
import type { DateReading, Precision } from '../calendar/date-reading.ts'
import type { Deadline } from '../knowledge/edition.ts'

/** The last day of a duty, as exact as it was printed. */
export interface DueDate {
  /** The last safe day, inclusive: what is reminded against. */
  readonly end: CivilDate
  /** Nothing is late until after this day: the printed day of a strict "trước", else `end`. */
  readonly lateAfter: CivilDate
  /** The first day, or null where the words set none. */
  readonly start: CivilDate | null
  readonly precision: Precision
  /** The words name no year. */
  readonly yearInferred: boolean
  /** The day was looked up (Tết, the table of events); the document does not say it. */
  readonly estimate: boolean
  /** The printed day lies before the document: to be asked about, never to be called late. */
  readonly beforeDocument: boolean
}

/** What a deadline comes to, whatever day it is. */
export type DeadlineStanding =
  | { readonly kind: 'dated'; readonly due: DueDate }
  | { readonly kind: 'recurring'; readonly reading: DateReading }
  /** A beginning without an end ("từ ngày 01/12/2020"). */
  | { readonly kind: 'from'; readonly start: CivilDate; readonly precision: Precision }
  /** Tied to an event whose day is not known; `eventId` is its row in the table of events, if it has one. */
  | { readonly kind: 'event'; readonly eventId: string | null }
  /** Runs from something whose day is not known ("sau 15 ngày kể từ ngày ký"). */
  | { readonly kind: 'trigger' }
  /** A deadline without a date ("theo đúng thời gian được phê duyệt", "khẩn trương"). */
  | { readonly kind: 'on-approval' }
  /** A plan period or a vision, which is no deadline. */
  | { readonly kind: 'horizon'; readonly end: CivilDate | null; readonly vision: CivilDate | null }
  /** There are words, but no day could be read from them; `error` says in Vietnamese what is impossible about them. */
  | { readonly kind: 'unread'; readonly error: string | null }
  | { readonly kind: 'not-stated' }

/** How a deadline stands, from its printed words alone. A passage without a deadline (no duty) counts as not stated. */
export function standingOf(deadline: Deadline | null): DeadlineStanding {
  if (deadline === null || deadline.state === 'not-stated') return { kind: 'not-stated' }
  const { reading } = deadline
  switch (reading.type) {
    case 'by':
    case 'within':
    case 'at':
    case 'event':
      return dated(reading) ?? undated(reading)
    case 'relative':
      return dated(reading) ?? { kind: 'trigger' }
    case 'from':
      return (
        dated(reading) ??
        (reading.start === null
          ? undated(reading)
          : { kind: 'from', start: reading.start, precision: reading.precision })
      )
    case 'recurring':
      return { kind: 'recurring', reading }
    case 'horizon':
      return { kind: 'horizon', end: reading.end, vision: reading.vision }
    case 'vague':
      return { kind: 'on-approval' }
    case 'reference':
    case 'none':
      return { kind: 'unread', error: reading.error ?? null }
  }
}

/** The due date of a reading whose last day is `end`, which for a recurring duty is not the reading's own. */
export function dueDate(reading: DateReading, end: CivilDate, lateAfter: CivilDate): DueDate {
  return {
    end,
    lateAfter,
    start: reading.start,
    precision: reading.precision,
    yearInferred: reading.yearInferred === true,
    estimate: reading.estimate === true,
    beforeDocument: reading.past === true,
  }
}

function dated(reading: DateReading): DeadlineStanding | null {
  const { end, named } = reading
  return end === null
    ? null
    : { kind: 'dated', due: dueDate(reading, end, named !== null && named > end ? named : end) }
}

function undated(reading: DateReading): DeadlineStanding {
  const isEvent = reading.type === 'event' || reading.precision === 'event' || reading.event !== undefined
  return isEvent ? { kind: 'event', eventId: reading.event ?? null } : { kind: 'unread', error: reading.error ?? null }
}
