import type { CivilDate } from '../calendar/civil-date.ts'
import type { DateReading } from '../calendar/date-reading.ts'
import type { Passage } from '../knowledge/edition.ts'
import type { DutyState } from './duty-state.ts'
import type { ProgressBook } from './progress.ts'

/** Days from `start` to `end`, both included; null is an open end. */
export interface DayRange {
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

/** Which passages a person or group wants: any of the listed ones in each list; an empty list asks for nothing. */
export interface PassageFilter {
  /** A body that the duty names, that the quote mentions, or to which the office assigned it. */
  readonly bodyIds?: readonly string[]
  readonly topicIds?: readonly string[]
  readonly conferenceIds?: readonly string[]
}

/** What a board shows. Nothing given: everything. */
export interface DutyFilter extends PassageFilter {
  /** Only what is due, comes back or begins in these days; then duties without a day are left out. */
  readonly range?: DayRange
  readonly kinds?: readonly DutyState['kind'][]
}

/** Whether the filter wants the passage. Prepared once, because it is asked for every duty. */
export function passageTest(filter: PassageFilter, book: ProgressBook): (passage: Passage) => boolean {
  const bodies = wanted(filter.bodyIds)
  const topics = wanted(filter.topicIds)
  const conferences = wanted(filter.conferenceIds)
  return (passage) =>
    (conferences === null || conferences.has(passage.conferenceId)) &&
    (topics === null || passage.topicIds.some((id) => topics.has(id))) &&
    (bodies === null || bodiesOf(passage, book).some((id) => bodies.has(id)))
}

/**
 * The days of a period that somebody asked for ("tháng 11/2020", "tuần này", "trước 30/11"); null if its words set no
 * day. A horizon ("giai đoạn 2021-2025") is no range of deadlines.
 */
export function rangeOf(reading: DateReading): DayRange | null {
  const { start, end, type } = reading
  return type === 'horizon' || (start === null && end === null) ? null : { start, end }
}

/** Whether a day lies in the range. */
export function isIn(range: DayRange, day: CivilDate): boolean {
  return (range.start === null || day >= range.start) && (range.end === null || day <= range.end)
}

function wanted(ids: readonly string[] | undefined): ReadonlySet<string> | null {
  return ids === undefined || ids.length === 0 ? null : new Set(ids)
}

function bodiesOf(passage: Passage, book: ProgressBook): readonly string[] {
  const { responsible } = passage
  const named = responsible?.state === 'named' ? [...responsible.leadIds, ...responsible.coordinatingIds] : []
  const assigned = book.assignmentsOf(passage.id).at(-1)
  const current = assigned === undefined ? [] : [...assigned.leadIds, ...assigned.coordinatingIds]
  return [...passage.bodyIds, ...named, ...current]
}
