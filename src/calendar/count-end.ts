import { addDays, addMonths, type CivilDate } from './civil-date.ts'
import type { Precision } from './date-reading.ts'
import { addWorkingDays } from './day-off.ts'

/** Matches a unit of a count, for `countUnit`. */
export const COUNT_UNIT = '(?:gio|(?<=\\d)h|(?<=\\d )h|tieng|ngay lam viec|ngay|NGAY|tuan le|tuan|thang|nam)'

/** A unit in which texts count time. */
export type CountUnit = 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year'

const UNITS: Readonly<Record<string, CountUnit>> = {
  gio: 'hour',
  h: 'hour',
  tieng: 'hour',
  'ngay lam viec': 'working-day',
  tuan: 'week',
  'tuan le': 'week',
  thang: 'month',
  nam: 'year',
}

/** The unit of a match of `COUNT_UNIT`. */
export function countUnit(words: string): CountUnit {
  return UNITS[words] ?? 'day'
}

/** A count of days, weeks, months or years ends on one exact day (Civil Code 2015, art. 148); one of hours within a day. */
export function countPrecision(unit: CountUnit): Precision {
  return unit === 'hour' ? 'hour' : 'day'
}

/**
 * The last day of a count from a day that does not count itself: months and years end on the day of the same number
 * (Civil Code 2015, art. 148). Hours are rounded up to days, since the hour of issue is not known; fewer than 24 end on
 * the day itself. `count` may be a half: half a month is 15 days (art. 146(1)b), half a year six months.
 */
export function countEnd(from: CivilDate, count: number, unit: CountUnit): CivilDate {
  switch (unit) {
    case 'hour':
      return addDays(from, count < 24 ? 0 : Math.ceil(count / 24))
    case 'day':
      return addDays(from, Math.floor(count))
    case 'working-day':
      return addWorkingDays(from, Math.floor(count))
    case 'week':
      return addDays(from, Math.floor(count * 7))
    case 'month':
      return count < 1 ? addDays(from, 15) : addMonths(from, count)
    case 'year':
      return addMonths(from, count * 12)
  }
}

/** The day that lies a count before a day: "10 ngày trước ngày bầu cử". */
export function countBefore(day: CivilDate, count: number, unit: CountUnit): CivilDate {
  switch (unit) {
    case 'hour':
      return addDays(day, -Math.ceil(count / 24))
    case 'day':
      return addDays(day, -count)
    case 'working-day':
      return workingDaysBefore(day, count)
    case 'week':
      return addDays(day, -count * 7)
    case 'month':
      return count < 1 ? addDays(day, -15) : addMonths(day, -count)
    case 'year':
      return addMonths(day, -count * 12)
  }
}

function workingDaysBefore(day: CivilDate, count: number): CivilDate {
  // The latest day from which the working days up to the day before `day` number `count`.
  let earlier = addDays(day, -Math.floor(count / 5) * 7 - (count % 5))
  while (addWorkingDays(earlier, count) > day) earlier = addDays(earlier, -1)
  return earlier
}
