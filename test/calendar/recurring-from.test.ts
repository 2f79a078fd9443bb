import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases, readDatePhrase } from '../../src/calendar/date-phrase.ts'

const MEETING = civilDate('2023-05-12')
const read = (phrase: string) => readDatePhrase(phrase, MEETING)

describe('what comes back from a stated day on has its first time after that day', () => {
  test.each([
    ['mỗi tuần một lần kể từ tháng 6/2023', 'weekly', '2023-06-01', '2023-06-04'],
    ['từ tháng 6/2023, mỗi tuần một lần', 'weekly', '2023-06-01', '2023-06-04'],
    ['hằng quý, bắt đầu từ quý III/2023', 'quarterly', '2023-07-01', '2023-09-30'],
    ['trước ngày 25 hằng tháng kể từ tháng 7/2023', 'monthly', '2023-07-01', '2023-07-24'],
    ['ngày 15 hằng tháng (từ ngày 20/8/2023)', 'monthly', '2023-08-20', '2023-09-15'],
    ['hằng năm từ năm 2024', 'yearly', '2024-01-01', '2024-12-31'],
    ['6 tháng một lần từ năm 2024', 'halfyearly', '2024-01-01', '2024-06-30'],
    ['moi tuan mot lan ke tu thang 6/2023', 'weekly', '2023-06-01', '2023-06-04'],
    ['every week from June 2023', 'weekly', '2023-06-01', '2023-06-04'],
    ['monthly, starting from September 2023', 'monthly', '2023-09-01', '2023-09-30'],
  ])('%s', (phrase, freq, start, end) => {
    expect(read(phrase)).toMatchObject({ type: 'recurring', recur: { freq }, start, end })
    expect(read(phrase).until).toBeUndefined()
  })

  test('and its last before the end of a range', () => {
    const reading = read('hằng tháng từ tháng 6 đến tháng 12/2023')
    expect(reading).toMatchObject({ type: 'recurring', start: '2023-06-01', end: '2023-06-30', until: '2023-12-31' })
  })

  test('a start before the document leaves the next time where it is', () => {
    expect(read('hằng quý từ năm 2020')).toMatchObject({ type: 'recurring', start: '2020-01-01', end: '2023-06-30' })
  })

  test('the words are one phrase of a sentence', () => {
    const [found, ...others] = findDatePhrases('phát sóng mỗi tuần một lần kể từ tháng 6/2023.', MEETING)
    expect(found?.phrase).toBe('mỗi tuần một lần kể từ tháng 6/2023')
    expect(others).toEqual([])
  })
})

test.each([
  ['hằng tháng, từ ngày 20 đến ngày 25', '2023-05-31'],
  ['hằng tuần từ thứ Hai đến thứ Sáu', '2023-05-14'],
  ['hằng ngày từ 7h30 đến 11h30', '2023-05-12'],
  ['hằng năm, từ tháng 6 đến tháng 9', '2023-12-31'],
  ['hằng năm từ tháng 6', '2023-12-31'],
  ['mỗi tuần một lần', '2023-05-14'],
])('“%s” tells when each time, and not from when', (phrase, end) => {
  expect(read(phrase)).toMatchObject({ type: 'recurring', start: null, end })
})
