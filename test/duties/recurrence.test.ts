import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import type { DateReading, Recurrence } from '../../src/calendar/date-reading.ts'
import { dutyState } from '../../src/duties/duty-state.ts'
import { nextOccurrence } from '../../src/duties/recurrence.ts'
import { duty, reading, recorded, stated } from './fixture.ts'

const recurring = (end: string | null, recur: Recurrence, given: Partial<DateReading> = {}): DateReading =>
  reading({ type: 'recurring', end: end === null ? null : civilDate(end), recur, ...given })

const endOn = (day: string, one: DateReading) => nextOccurrence(one, civilDate(day))?.end

describe('a recurring duty comes next', () => {
  test('"hằng tháng, trước ngày 20": the 19th is the last safe day, the 20th is not late', () => {
    const monthly = recurring('2020-10-19', { freq: 'monthly', days: [20] }, { named: civilDate('2020-10-20') })
    expect(nextOccurrence(monthly, civilDate('2020-11-19'))).toMatchObject({
      end: '2020-11-19',
      lateAfter: '2020-11-20',
    })
    expect(nextOccurrence(monthly, civilDate('2020-11-20'))).toMatchObject({
      end: '2020-12-19',
      lateAfter: '2020-12-20',
    })
  })

  test('"trước ngày 1 hằng tháng": the last day of the month before', () => {
    const first = recurring('2020-10-31', { freq: 'monthly', days: [1] }, { named: civilDate('2020-11-01') })
    expect(endOn('2020-11-01', first)).toBe('2020-11-30')
    expect(endOn('2020-11-30', first)).toBe('2020-11-30')
    expect(endOn('2020-12-31', first)).toBe('2020-12-31')
  })

  test('on several days of the month, and on the last one whatever its number', () => {
    const twice = recurring('2020-10-15', { freq: 'monthly', days: [31, 15] })
    expect(endOn('2021-02-14', twice)).toBe('2021-02-15')
    expect(endOn('2021-02-16', twice)).toBe('2021-02-28')
    expect(endOn('2020-12-31', twice)).toBe('2020-12-31')
  })

  test('"hằng tuần": on Sunday, or on the weekdays that are named', () => {
    expect(endOn('2020-11-23', recurring('2020-10-18', { freq: 'weekly' }))).toBe('2020-11-29')
    const friday = recurring('2020-10-16', { freq: 'weekly', days: [5] })
    expect(endOn('2020-11-27', friday)).toBe('2020-11-27')
    expect(endOn('2020-11-28', friday)).toBe('2020-12-04')
  })

  test('"mỗi quý một lần", "6 tháng", "hằng năm": at the end of the period', () => {
    expect(endOn('2020-11-23', recurring('2020-12-31', { freq: 'quarterly' }))).toBe('2020-12-31')
    expect(endOn('2021-01-01', recurring('2020-12-31', { freq: 'quarterly' }))).toBe('2021-03-31')
    expect(endOn('2021-01-01', recurring('2020-12-31', { freq: 'halfyearly' }))).toBe('2021-06-30')
    expect(endOn('2021-01-01', recurring('2020-12-31', { freq: 'yearly' }))).toBe('2021-12-31')
  })

  test('"ngày 15 tháng cuối quý": in the same month of every quarter', () => {
    const quarterly = recurring('2020-12-15', { freq: 'quarterly', days: [15] })
    expect(endOn('2020-12-16', quarterly)).toBe('2021-03-15')
    expect(endOn('2021-01-15', quarterly)).toBe('2021-03-15')
  })

  test('"hằng ngày": today', () => {
    expect(endOn('2020-11-23', recurring('2020-11-07', { freq: 'daily', times: ['06:00'] }))).toBe('2020-11-23')
  })

  test('never before the day from which it does, nor after its last', () => {
    const given = { start: civilDate('2020-12-01'), until: civilDate('2020-12-20') }
    const weekly = recurring('2020-12-06', { freq: 'weekly' }, given)
    expect(endOn('2020-10-19', weekly)).toBe('2020-12-06')
    expect(endOn('2020-12-07', weekly)).toBe('2020-12-13')
    expect(endOn('2020-12-20', weekly)).toBe('2020-12-20')
    expect(endOn('2020-12-21', weekly)).toBeUndefined()
  })

  test('on no day that is known, if the words do not tell', () => {
    expect(endOn('2020-11-23', recurring(null, { freq: 'monthly' }))).toBeUndefined()
    expect(endOn('2020-11-23', reading({ type: 'recurring' }))).toBeUndefined()
  })
})

test('a result does not end a recurring duty', () => {
  const monthly = duty('x', stated(recurring('2020-10-31', { freq: 'monthly' })))
  const state = dutyState(monthly, civilDate('2020-11-23'), [recorded('done', '2020-10-31')])
  expect(state).toMatchObject({ kind: 'recurring', freq: 'monthly', inDays: 7, progress: { status: 'done' } })
})

test('the next occurrence is never in the past, and none is left out between two', () => {
  const freq = fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const, 'yearly' as const)
  fc.assert(
    fc.property(
      freq,
      fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
      fc.nat(3000),
      (which, days, after) => {
        const one = recurring('2020-10-15', { freq: which, days })
        const day = addDays(civilDate('2020-10-15'), after)
        const next = nextOccurrence(one, day)?.end ?? day
        expect(next >= day).toBe(true)
        for (let at = day; at <= next; at = addDays(at, 1)) expect(nextOccurrence(one, at)?.end).toBe(next)
      },
    ),
    { numRuns: 50 },
  )
})
