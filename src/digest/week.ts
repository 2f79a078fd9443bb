import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  isoWeekKey,
  mondayOf,
  zonedInstant,
} from '../calendar/civil-date.ts'

/** A Monday; week 0 of the count. */
const FIRST_MONDAY = civilDate('1970-01-05')

/** The number of the ISO week (Monday to Sunday) in which a day lies, counted from 1970 without gaps. */
export function weekOf(day: CivilDate): number {
  return daysBetween(FIRST_MONDAY, mondayOf(day)) / 7
}

/** The day of a week with this number; `weekday` 1 for Monday to 7 for Sunday. */
export function dayOfWeek(week: number, weekday: number): CivilDate {
  return addDays(FIRST_MONDAY, week * 7 + weekday - 1)
}

/** How a week is written: '2020-W47'. */
export function weekName(week: number): string {
  return isoWeekKey(dayOfWeek(week, 1))
}

/** When the issue of a week is due, in epoch milliseconds; `hour` is 'HH:MM' on a clock of the zone. */
export function dueInstant(week: number, weekday: number, hour: string, zone: string): number {
  return zonedInstant(dayOfWeek(week, weekday), hour, zone)
}
