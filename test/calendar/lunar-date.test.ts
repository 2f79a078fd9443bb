import { describe, expect, test } from 'vitest'
import { addDays, civilDate, daysBetween, partsOf, weekday } from '../../src/calendar/civil-date.ts'
import { addWorkingDays, dayOff } from '../../src/calendar/day-off.ts'
import { lunarDate, lunarMonth, lunarNewYear, lunarYearName, lunarYearOf } from '../../src/calendar/lunar-date.ts'

describe('the Vietnamese lunar calendar', () => {
  // DATES.md; 2028 to 2030 are Mậu Thân, Kỷ Dậu, Canh Tuất.
  test.each([
    [2020, '2020-01-25', 'Canh Tý'],
    [2021, '2021-02-12', 'Tân Sửu'],
    [2022, '2022-02-01', 'Nhâm Dần'],
    [2023, '2023-01-22', 'Quý Mão'],
    [2024, '2024-02-10', 'Giáp Thìn'],
    [2025, '2025-01-29', 'Ất Tỵ'],
    [2026, '2026-02-17', 'Bính Ngọ'],
    [2027, '2027-02-06', 'Đinh Mùi'],
    [2028, '2028-01-26', 'Mậu Thân'],
    [2029, '2029-02-13', 'Kỷ Dậu'],
    [2030, '2030-02-02', 'Canh Tuất'],
  ])('Tết %i is %s, %s', (year, date, name) => {
    expect(lunarNewYear(year)).toBe(date)
    expect(lunarYearName(year)).toBe(name)
  })

  test('Tết of Vietnam where it differs from that of China: 1968, 1985, 2007', () => {
    expect(lunarNewYear(1968)).toBe('1968-01-29')
    expect(lunarNewYear(1985)).toBe('1985-01-21')
    expect(lunarNewYear(2007)).toBe('2007-02-17')
  })

  test.each([
    ['23 tháng Chạp Canh Tý', 2020, 12, 23, '2021-02-04'],
    ['30 tháng Chạp Canh Tý', 2020, 12, 30, '2021-02-11'],
    ['rằm tháng Giêng 2021', 2021, 1, 15, '2021-02-26'],
    ['Giỗ Tổ 2021', 2021, 3, 10, '2021-04-21'],
    // After the leap second month of 2023.
    ['Giỗ Tổ 2023', 2023, 3, 10, '2023-04-29'],
    ['Trung thu 2020, after a leap fourth month', 2020, 8, 15, '2020-10-01'],
    ['Trung thu 2025, after a leap sixth month', 2025, 8, 15, '2025-10-06'],
    ['Vu lan 2022', 2022, 7, 15, '2022-08-12'],
    ['mùng 1 tháng 11 Canh Tý, a day before China', 2020, 11, 1, '2020-12-14'],
  ])('%s', (_, year, month, day, date) => {
    expect(lunarDate(year, month, day)).toBe(date)
  })

  test('a month of 29 days has no 30th', () => {
    expect(lunarDate(2021, 12, 30)).toBeNull()
    expect(lunarMonth(2021, 12)).toEqual({ start: '2022-01-03', end: '2022-01-31' })
    expect(lunarDate(2021, 1, 0)).toBeNull()
  })

  test('the year of a day begins with Tết', () => {
    expect(lunarYearOf(civilDate('2021-02-11'))).toBe(2020)
    expect(lunarYearOf(civilDate('2021-02-12'))).toBe(2021)
  })

  test('months have 29 or 30 days and follow each other, but for a leap month', () => {
    for (let year = 1950; year < 2080; year++) {
      for (let month = 1; month <= 12; month++) {
        const { start, end } = lunarMonth(year, month)
        expect([29, 30]).toContain(daysBetween(start, end) + 1)
        const next = month === 12 ? lunarNewYear(year + 1) : lunarMonth(year, month + 1).start
        expect([0, 29, 30]).toContain(daysBetween(addDays(end, 1), next))
      }
      expect([353, 354, 355, 383, 384, 385]).toContain(daysBetween(lunarNewYear(year), lunarNewYear(year + 1)))
    }
  })

  // The calendar of China, as ICU knows it, differs only where a new moon lies near midnight.
  test('its months begin on the days of the Chinese ones, or the day before', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    const monthAndDay = (date: string) => {
      const parts = chinese.formatToParts(new Date(`${date}T12:00Z`))
      return parts.flatMap(({ type, value }) => (type === 'month' || type === 'day' ? [value] : [])).join('/')
    }
    let different = 0
    for (let year = 2015; year <= 2032; year++) {
      for (let month = 1; month <= 12; month++) {
        const { start } = lunarMonth(year, month)
        if (monthAndDay(start) === `${month}/1`) continue
        different++
        expect(monthAndDay(addDays(start, 1))).toBe(`${month}/1`)
      }
    }
    expect(different).toBeLessThan(6)
  })
})

describe('days off', () => {
  test.each([
    ['2020-11-14', 'saturday'],
    ['2020-11-15', 'sunday'],
    ['2020-11-16', null],
    ['2021-01-01', 'new-year'],
    ['2021-02-11', 'tet'],
    ['2021-02-15', 'tet'],
    ['2021-02-16', null],
    ['2021-04-21', 'hung-kings'],
    ['2021-04-30', 'reunification'],
    ['2021-05-01', 'labour'],
    ['2020-09-02', 'national'],
  ])('%s is %s', (date, off) => {
    expect(dayOff(civilDate(date))).toBe(off)
  })

  test('working days are counted one by one', () => {
    for (let offset = 0; offset < 14; offset++) {
      const from = addDays(civilDate('2020-10-12'), offset)
      let expected = from
      for (let count = 1; count <= 23; count++) {
        do expected = addDays(expected, 1)
        while (weekday(expected) > 5)
        expect(addWorkingDays(from, count)).toBe(expected)
      }
    }
  })

  test('a lunar year belongs to the year of its Tết', () => {
    expect(partsOf(lunarNewYear(2033)).year).toBe(2033)
  })
})
