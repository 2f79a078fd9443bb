import { type CivilDate, dateOf, daysInMonth, partsOf } from './civil-date.ts'

/** A month of a year; `month` 1 to 12. */
export interface CalendarMonth {
  readonly year: number
  readonly month: number
}

/** The month of a date, moved by a number of months. */
export function monthOf(date: CivilDate, shift = 0): CalendarMonth {
  const { year, month } = partsOf(date)
  return shiftMonth({ year, month }, shift)
}

/** The month that lies `count` months later, or earlier if negative. */
export function shiftMonth({ year, month }: CalendarMonth, count: number): CalendarMonth {
  const months = year * 12 + (month - 1) + count
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

/** A day of the month, or its last day if the month is shorter. Throws if the month is not 1 to 12. */
export function dayIn({ year, month }: CalendarMonth, day: number): CivilDate {
  const date = dateOf(year, month, Math.min(day, daysInMonth(year, month)))
  if (date === null) throw new Error(`dayIn: there is no ${day}/${month}/${year}; month and day count from 1`)
  return date
}

/** The first day of a month. */
export function monthStart(month: CalendarMonth): CivilDate {
  return dayIn(month, 1)
}

/** The last day of a month. */
export function monthEnd(month: CalendarMonth): CivilDate {
  return dayIn(month, 31)
}

/** The first day of a quarter, 1 to 4. */
export function quarterStart(year: number, quarter: number): CivilDate {
  return monthStart({ year, month: quarter * 3 - 2 })
}

/** The last day of a quarter, 1 to 4. */
export function quarterEnd(year: number, quarter: number): CivilDate {
  return monthEnd({ year, month: quarter * 3 })
}

/** The quarter, 1 to 4, in which a date lies. */
export function quarterOf(date: CivilDate): number {
  return Math.ceil(partsOf(date).month / 3)
}
