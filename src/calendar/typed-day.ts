import { fold } from '../text/fold.ts'
import { addDays, type CivilDate, dateOf, daysInMonth, partsOf } from './civil-date.ts'

/** A day as somebody typed it in answer to "which day?". */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: CivilDate }
  /** Written like a day, but the calendar has none: 31/02. `lastDay` of the month, or null where there is no such month. */
  | { readonly kind: 'impossible'; readonly year: number; readonly month: number; readonly lastDay: number | null }
  | { readonly kind: 'no-day' }

const NO_DAY: TypedDay = { kind: 'no-day' }

// hôm nay, nay, today; hôm qua, qua, yesterday; hôm kia
const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ['hom nay', 0],
  ['nay', 0],
  ['today', 0],
  ['hom qua', 1],
  ['qua', 1],
  ['yesterday', 1],
  ['hom kia', 2],
])

// 25/11/2020, 25-11-20, 25.11, 25 11 2020, "ngày 25 tháng 11 năm 2020"
const DAY_FIRST = /^(?:ngay )?(\d{1,2})(?: ?[/.-] ?| | thang )(\d{1,2})(?:(?: ?[/.-] ?| | nam )(\d{4}|\d{2}))?$/
// 2020-11-25
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * Reads a whole text as one day, with or without diacritics. Without a year the last such day up to today is meant; two
 * digits are a year of this century.
 */
export function readTypedDay(text: string, today: CivilDate): TypedDay {
  const plain = fold(text.trim()).replace(/\s+/gu, ' ')
  const ago = DAYS_AGO.get(plain)
  if (ago !== undefined) return { kind: 'day', day: addDays(today, -ago) }
  const yearFirst = YEAR_FIRST.exec(plain)
  if (yearFirst !== null) return dayWith(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const [, day, month, year] = DAY_FIRST.exec(plain) ?? []
  if (day === undefined || month === undefined) return NO_DAY
  if (year !== undefined)
    return dayWith(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
  const thisYear = partsOf(today).year
  const read = dayWith(thisYear, Number(month), Number(day))
  return read.kind === 'day' && read.day > today ? dayWith(thisYear - 1, Number(month), Number(day)) : read
}

function dayWith(year: number, month: number, day: number): TypedDay {
  const date = dateOf(year, month, day)
  if (date !== null) return { kind: 'day', day: date }
  const isMonth = month >= 1 && month <= 12
  return { kind: 'impossible', year, month, lastDay: isMonth ? daysInMonth(year, month) : null }
}
