import { Temporal } from 'temporal-polyfill'

declare const civil: unique symbol

/** A day of the Gregorian calendar as 'YYYY-MM-DD', without a clock or a zone. Compares correctly with `<` and `===`. */
export type CivilDate = string & { readonly [civil]: true }

/** The zone of the office, and of every deadline that names none. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh'

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day that exists, as 'YYYY-MM-DD' between the years 0001 and 9999. */
export function isCivilDate(text: string): text is CivilDate {
  if (!SHAPE.test(text)) return false
  const { year, month, day } = partsOf(text)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The text as a date. Throws an `Error` that quotes the text if there is no such day (2021-02-29, 31/12/2020). */
export function civilDate(text: string): CivilDate {
  if (isCivilDate(text)) return text
  throw new Error(`civilDate: "${text}" is not a day of the calendar; write YYYY-MM-DD, for example 2020-11-30`)
}

/** The day with these numbers, or null if the calendar has no such day. `month` counts from 1. */
export function dateOf(year: number, month: number, day: number): CivilDate | null {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
  return isCivilDate(text) ? text : null
}

/** The numbers of a date: year, month from 1, day of the month from 1. */
export function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) }
}

/** The number of days of a month, 28 to 31. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date `days` days later, or earlier if negative. Throws outside the years 0001 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The date `months` calendar months later; a day that the month does not have becomes its last day
 * (Civil Code 2015, art. 148(3)): 31/01 and one month is 28/02 or 29/02.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const toYear = Math.floor(count / 12)
  const toMonth = (count % 12) + 1
  return civilDate(
    `${padded(toYear, 4)}-${padded(toMonth, 2)}-${padded(Math.min(day, daysInMonth(toYear, toMonth)), 2)}`,
  )
}

/** The earlier of two dates. */
export function earlier(one: CivilDate, other: CivilDate): CivilDate {
  if (one < other) return one
  return other
}

/** The first day of the date's month. */
export function firstOfMonth(date: CivilDate): CivilDate {
  return civilDate(`${date.slice(0, 8)}01`)
}

/** The last day of the date's month. */
export function lastOfMonth(date: CivilDate): CivilDate {
  const { year, month } = partsOf(date)
  return civilDate(`${date.slice(0, 8)}${daysInMonth(year, month)}`)
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  // Day number 0 is 1970-01-01, a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the date's week; a week runs from Monday to Sunday. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date))
}

/** The ISO 8601 week of a date; its year is the year of the week's Thursday, which may differ from the date's year. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date))
  const { year } = partsOf(thursday)
  const newYear = civilDate(`${padded(year, 4)}-01-01`)
  return { year, week: Math.floor(daysBetween(newYear, thursday) / 7) + 1 }
}

/** The ISO week as a key that sorts: '2020-W47'. */
export function isoWeekKey(date: CivilDate): string {
  const { year, week } = isoWeek(date)
  return `${padded(year, 4)}-W${padded(week, 2)}`
}

/** The date as it is written in Vietnam: 30/11/2020. */
export function formatDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** The civil date at an instant (epoch milliseconds) in a zone of the IANA database. Throws on an unknown zone. */
export function today(instantMs: number, zone: string): CivilDate {
  const there = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone)
  return civilDate(there.toPlainDate().toString())
}

/** What a clock in a zone shows at an instant (epoch milliseconds), as 'HH:MM'. Throws on an unknown zone. */
export function timeOfDay(instantMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
}

/** The instant (epoch milliseconds) at which a clock in the zone shows `time` ('HH:MM', 00:00 to 23:59) on the date. */
export function zonedInstant(date: CivilDate, time: string, zone: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new Error(`zonedInstant: "${time}" is not a time of day; write HH:MM, for example 07:30`)
  }
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

// Days since 1970-01-01 by integer arithmetic (the "days from civil" method of H. Hinnant, chrono-compatible low-level
// date algorithms): these two run for every duty of every digest, where Temporal objects would be a hundred times slower.
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function fromDayNumber(number: number): CivilDate {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return civilDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
