import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import { dayOfWeek, dueInstant, weekName, weekOf } from '../../src/digest/week.ts'
import { gaps, hasWeek, union, type WeekRanges, withoutWeek, withWeeks } from '../../src/digest/week-ranges.ts'

describe('a week', () => {
  test('runs from Monday to Sunday and has the name of ISO 8601', () => {
    const week = weekOf(civilDate('2020-12-28'))
    expect(dayOfWeek(week, 1)).toBe('2020-12-28')
    expect(dayOfWeek(week, 7)).toBe('2021-01-03')
    expect(weekOf(civilDate('2021-01-03'))).toBe(week)
    expect(weekName(week)).toBe('2020-W53')
    expect(weekName(week + 1)).toBe('2021-W01')
  })

  test('numbers have no gaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 5000 }), fc.integer({ min: 1, max: 7 }), (week, weekday) => {
        expect(weekOf(dayOfWeek(week, weekday))).toBe(week)
        expect(weekOf(addDays(dayOfWeek(week, 7), 1))).toBe(week + 1)
      }),
    )
  })

  test('has its issue due at the hour of a clock of the office', () => {
    const week = weekOf(civilDate('2020-11-23'))
    expect(new Date(dueInstant(week, 1, '07:30', 'Asia/Ho_Chi_Minh')).toISOString()).toBe('2020-11-23T00:30:00.000Z')
    expect(new Date(dueInstant(week, 7, '23:00', 'Asia/Ho_Chi_Minh')).toISOString()).toBe('2020-11-29T16:00:00.000Z')
  })
})

describe('a set of weeks', () => {
  const week = fc.integer({ min: 0, max: 30 })
  const setOf = (ranges: WeekRanges) => Array.from({ length: 40 }, (_, at) => at).filter((at) => hasWeek(ranges, at))
  const ranges = fc
    .array(fc.tuple(week, fc.nat(5)), { maxLength: 8 })
    .map((given) => given.reduce((sum: WeekRanges, [from, length]) => withWeeks(sum, [from, from + length]), []))

  test('is kept in as few ranges as possible', () => {
    expect(withWeeks(withWeeks([[2650, 2654]], [2656, 2656]), [2655, 2655])).toEqual([[2650, 2656]])
    expect(withoutWeek([[2650, 2656]], 2655)).toEqual([
      [2650, 2654],
      [2656, 2656],
    ])
    fc.assert(
      fc.property(ranges, (some) => {
        for (const [at, [from, to]] of some.entries()) {
          expect(from <= to).toBe(true)
          expect(from > (some[at - 1]?.[1] ?? -2) + 1).toBe(true)
        }
      }),
    )
  })

  test('does what sets do', () => {
    fc.assert(
      fc.property(ranges, ranges, week, fc.nat(8), (some, others, one, length) => {
        const plain = new Set(setOf(some))
        expect(setOf(union(some, others))).toEqual(setOf([...some, ...others]))
        expect(setOf(withoutWeek(some, one))).toEqual([...plain].filter((at) => at !== one))
        const missing = Array.from({ length: length + 1 }, (_, at) => one + at).filter((at) => !plain.has(at))
        expect(setOf(gaps(some, [one, one + length]))).toEqual(missing)
      }),
    )
  })
})
