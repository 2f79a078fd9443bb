import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  dateOf,
  daysBetween,
  earlier,
  firstOfMonth,
  formatDate,
  isCivilDate,
  isoWeek,
  isoWeekKey,
  lastOfMonth,
  mondayOf,
  OFFICE_ZONE,
  partsOf,
  today,
  weekday,
  zonedInstant,
} from '../../src/calendar/civil-date.ts'

const day = civilDate('2020-11-16')
const dates = fc
  .integer({ min: -650_000, max: 2_800_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))

describe('a civil date', () => {
  test('is a day that exists', () => {
    expect(isCivilDate('2020-02-29')).toBe(true)
    for (const text of [
      '2021-02-29',
      '2020-13-01',
      '2020-00-10',
      '2020-11-31',
      '0000-01-01',
      '20-11-2020',
      '',
      '2020-1-1',
    ]) {
      expect(isCivilDate(text)).toBe(false)
    }
  })

  test('refuses an impossible day and says which', () => {
    expect(() => civilDate('2021-02-29')).toThrow('"2021-02-29" is not a day of the calendar')
    expect(dateOf(2021, 2, 29)).toBeNull()
    expect(dateOf(2021, 2, 28)).toBe('2021-02-28')
  })

  test('compares as text', () => {
    expect(civilDate('2020-11-30') < civilDate('2020-12-01')).toBe(true)
    expect(earlier(civilDate('2020-12-01'), day)).toBe(day)
  })

  test('knows its month', () => {
    expect(firstOfMonth(day)).toBe('2020-11-01')
    expect(lastOfMonth(day)).toBe('2020-11-30')
    expect(lastOfMonth(civilDate('2024-02-10'))).toBe('2024-02-29')
    expect(addMonths(civilDate('2021-01-31'), 1)).toBe('2021-02-28')
    expect(addMonths(day, -11)).toBe('2019-12-16')
  })

  test('knows its week', () => {
    expect(weekday(day)).toBe(1)
    expect(mondayOf(civilDate('2020-11-22'))).toBe('2020-11-16')
    expect(isoWeekKey(day)).toBe('2020-W47')
    expect(isoWeek(civilDate('2021-01-03'))).toEqual({ year: 2020, week: 53 })
    expect(isoWeekKey(civilDate('2021-01-04'))).toBe('2021-W01')
  })

  test('is written as in Vietnam', () => {
    expect(formatDate(civilDate('2020-01-05'))).toBe('05/01/2020')
  })
})

describe('the arithmetic agrees with Temporal', () => {
  test('days, weeks and parts', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const civil = civilDate(date.toString())
        const moved = date.add({ days })
        expect(addDays(civil, days)).toBe(moved.toString())
        expect(daysBetween(civil, civilDate(moved.toString()))).toBe(days)
        expect(weekday(civil)).toBe(date.dayOfWeek)
        expect(partsOf(civil)).toEqual({ year: date.year, month: date.month, day: date.day })
        expect(isoWeek(civil)).toEqual({ year: date.yearOfWeek, week: date.weekOfYear })
        expect(lastOfMonth(civil)).toBe(date.with({ day: date.daysInMonth }).toString())
      }),
    )
  })

  test('months', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        expect(addMonths(civilDate(date.toString()), months)).toBe(date.add({ months }).toString())
      }),
    )
  })
})

describe('instants', () => {
  test('the day at an instant depends on the zone', () => {
    const instant = zonedInstant(day, '00:30', OFFICE_ZONE)
    expect(instant).toBe(Temporal.Instant.from('2020-11-15T17:30:00Z').epochMilliseconds)
    expect(today(instant, OFFICE_ZONE)).toBe('2020-11-16')
    expect(today(instant, 'UTC')).toBe('2020-11-15')
  })

  test('a time that no clock shows is refused', () => {
    expect(() => zonedInstant(day, '24:00', OFFICE_ZONE)).toThrow('"24:00" is not a time of day')
    expect(() => zonedInstant(day, '7:30', OFFICE_ZONE)).toThrow('HH:MM')
  })

  test('an unknown zone is refused', () => {
    expect(() => today(0, 'Asia/Nam_Dinh')).toThrow()
  })
})
