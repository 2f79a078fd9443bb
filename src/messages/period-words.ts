import { addDays, type CivilDate, partsOf, weekday } from '../calendar/civil-date.ts'
import type { Precision } from '../calendar/date-reading.ts'
import type { Catalogue } from './vi.ts'

/** The month, quarter, year or day in which a date lies: as exact as the printed words were, and no finer. */
export function unitWords(date: CivilDate, precision: Precision, { date: words }: Catalogue): string {
  const { year, month } = partsOf(date)
  switch (precision) {
    case 'hour':
    case 'day':
    case 'event':
    case 'none':
      return words.onDay(words.day(date))
    case 'week':
      return words.about(words.onDay(words.day(date)))
    case 'month':
    case 'period':
      return words.month(year, month)
    case 'quarter':
      return words.quarter(year, Math.ceil(month / 3))
    case 'half':
      return words.half(year, month <= 6 ? 1 : 2)
    case 'year':
      return words.year(year)
  }
}

/** A stretch of time as exact as the printed words were. `single`: one day, month, quarter ... and not from-to. */
export interface Span {
  readonly text: string
  readonly single: boolean
}

/** The words for the days from `start` to `end`, inclusive. */
export function spanWords(start: CivilDate, end: CivilDate, precision: Precision, catalogue: Catalogue): Span {
  const { date: words } = catalogue
  if (precision === 'week') {
    // "đầu tuần tới", "đầu tháng 12": the days of a part of a week or month are a convention.
    const days = spanWords(start, end, 'day', catalogue)
    const isWeek = weekday(start) === 1 && end === addDays(start, 6)
    return isWeek ? days : { ...days, text: words.about(days.text) }
  }
  const unit = precision === 'period' && isYears(start, end) ? 'year' : precision
  const first = unitWords(start, unit, catalogue)
  const last = unitWords(end, unit, catalogue)
  return first === last ? { text: first, single: true } : { text: words.range(first, last), single: false }
}

function isYears(start: CivilDate, end: CivilDate): boolean {
  return start.endsWith('-01-01') && end.endsWith('-12-31')
}
