import { monthEnd, monthOf, monthStart, quarterEnd, quarterOf, quarterStart } from '../calendar/calendar-month.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { DayRange } from '../duties/duty-filter.ts'
import { spanWords, unitWords } from './period-words.ts'
import type { Catalogue } from './vi.ts'

/** The days that somebody asked for, as a month, quarter or year where they are just that. */
export function rangeWords({ start, end }: DayRange, catalogue: Catalogue): string {
  const { deadline } = catalogue
  if (start === null) return end === null ? '' : deadline.byEndOf(unitWords(end, 'day', catalogue))
  if (end === null) return deadline.from(unitWords(start, 'day', catalogue))
  return spanWords(start, end, unitOf(start, end), catalogue).text
}

function unitOf(start: CivilDate, end: CivilDate): 'day' | 'month' | 'quarter' | 'year' {
  const month = monthOf(start)
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return 'year'
  const quarter = quarterOf(start)
  if (start === quarterStart(month.year, quarter) && end === quarterEnd(month.year, quarter)) return 'quarter'
  return start === monthStart(month) && end === monthEnd(month) ? 'month' : 'day'
}
