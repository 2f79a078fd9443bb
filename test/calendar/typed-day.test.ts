import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, formatDate } from '../../src/calendar/civil-date.ts'
import { readTypedDay } from '../../src/calendar/typed-day.ts'

const today = civilDate('2020-11-26')
const dayOf = (text: string): string | null => {
  const read = readTypedDay(text, today)
  return read.kind === 'day' ? read.day : null
}

describe('a typed day', () => {
  test.each([
    ['25/11/2020', '2020-11-25'],
    ['25-11-2020', '2020-11-25'],
    ['25.11.2020', '2020-11-25'],
    [' 25 / 11 / 2020 ', '2020-11-25'],
    ['25/11/20', '2020-11-25'],
    ['5/1/2020', '2020-01-05'],
    ['2020-11-25', '2020-11-25'],
    ['ngày 25 tháng 11 năm 2020', '2020-11-25'],
    ['ngay 25 thang 11', '2020-11-25'],
    ['25-11', '2020-11-25'],
    ['26/11', '2020-11-26'],
    ['hôm nay', '2020-11-26'],
    ['hom qua', '2020-11-25'],
    ['Hôm qua', '2020-11-25'],
    ['yesterday', '2020-11-25'],
    ['hôm kia', '2020-11-24'],
    ['29/02/2020', '2020-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  test('without a year is the last such day', () => {
    expect(dayOf('27/11')).toBe('2019-11-27')
    expect(dayOf('31-12')).toBe('2019-12-31')
  })

  test('with a year may lie in the future: whether that is right is for others to say', () => {
    expect(dayOf('01/01/2021')).toBe('2021-01-01')
  })

  test('that the calendar does not have says what it has', () => {
    expect(readTypedDay('31/02', today)).toEqual({ kind: 'impossible', year: 2020, month: 2, lastDay: 29 })
    expect(readTypedDay('31/02/2021', today)).toEqual({ kind: 'impossible', year: 2021, month: 2, lastDay: 28 })
    expect(readTypedDay('0/11/2020', today)).toMatchObject({ kind: 'impossible', lastDay: 30 })
    expect(readTypedDay('12/13/2020', today)).toMatchObject({ kind: 'impossible', month: 13, lastDay: null })
    expect(readTypedDay('2020-02-30', today)).toMatchObject({ kind: 'impossible', lastDay: 29 })
  })

  test.each([
    '',
    '👍',
    '📅25',
    'mai',
    'tuần trước',
    '25',
    '11/2020',
    '25/11/2020 nhé',
    '25/11/20201',
    '123/4',
    '<b>1/1</b>',
    // names that every object of the language has
    '__proto__',
    'constructor',
    'toString',
  ])('"%s" is none', (text) => {
    expect(readTypedDay(text, today)).toEqual({ kind: 'no-day' })
  })

  test('any day of the calendar comes back as it was written; nothing ever throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const day = addDays(today, days)
        expect(dayOf(formatDate(day))).toBe(day)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => readTypedDay(text, today).kind !== undefined))
  })
})
