import { type CalendarMonth, dayIn, monthOf, shiftMonth } from '../calendar/calendar-month.ts'
import { addDays, type CivilDate, daysBetween, lastOfMonth, mondayOf, partsOf } from '../calendar/civil-date.ts'
import type { DateReading, Recurrence } from '../calendar/date-reading.ts'
import { type DueDate, dueDate } from './deadline-standing.ts'

const MONTHS: Readonly<Record<Exclude<Recurrence['freq'], 'daily' | 'weekly'>, number>> = {
  monthly: 1,
  quarterly: 3,
  halfyearly: 6,
  yearly: 12,
}

/** The last day of a month, as `Recurrence.days` writes it. */
const LAST_DAY = 31
const SUNDAY = 7

/**
 * The first due date of a recurring duty whose last safe day is `day` or later, and not before the stated start of the
 * recurrence ("hằng tháng từ tháng 6/2023"); null if the words do not tell when, or it has ended.
 *
 * "hằng tháng, trước ngày 20" on 2020-11-25: last safe day 2020-12-19, late after 2020-12-20.
 */
export function nextOccurrence(reading: DateReading, day: CivilDate): DueDate | null {
  const { recur, end, named, start, until } = reading
  if (recur === undefined || end === null) return null
  // How long before its printed day an occurrence is still safe; its "trước" holds for every occurrence.
  const grace = named !== null && named > end ? daysBetween(end, named) : 0
  const from = start !== null && start > day ? start : day
  const printed = nextPrinted(recur, addDays(end, grace), addDays(from, grace))
  const lastSafe = addDays(printed, -grace)
  if (until !== undefined && lastSafe > until) return null
  return { ...dueDate(reading, lastSafe, printed), start: null }
}

/** The first printed day on or after `from`; `known` is one such day. */
function nextPrinted({ freq, days = [] }: Recurrence, known: CivilDate, from: CivilDate): CivilDate {
  switch (freq) {
    case 'daily':
      return from
    case 'weekly':
      return nextWeekday(days.length === 0 ? [SUNDAY] : days, from)
    case 'monthly':
    case 'quarterly':
    case 'halfyearly':
    case 'yearly':
      return nextMonthDay(MONTHS[freq], days.length === 0 ? [dayOfMonth(known)] : days, known, from)
  }
}

function nextWeekday(days: readonly number[], from: CivilDate): CivilDate {
  const inWeek = (monday: CivilDate) => days.map((day) => addDays(monday, day - 1)).sort()
  const monday = mondayOf(from)
  return firstFrom(from, [...inWeek(monday), ...inWeek(addDays(monday, 7))])
}

/** Months that lie `step` apart, counted from the month of `known`. */
function nextMonthDay(step: number, days: readonly number[], known: CivilDate, from: CivilDate): CivilDate {
  const ahead = (((index(monthOf(known)) - index(monthOf(from))) % step) + step) % step
  const month = shiftMonth(monthOf(from), ahead)
  const inMonth = (one: CalendarMonth) => days.map((day) => dayIn(one, day)).sort()
  return firstFrom(from, [...inMonth(month), ...inMonth(shiftMonth(month, step))])
}

/** The days are in order, and the last ones lie in the next week or month, after `from`. */
function firstFrom(from: CivilDate, days: readonly CivilDate[]): CivilDate {
  return days.find((day) => day >= from) ?? from
}

function index({ year, month }: CalendarMonth): number {
  return year * 12 + month
}

function dayOfMonth(date: CivilDate): number {
  return date === lastOfMonth(date) ? LAST_DAY : partsOf(date).day
}
