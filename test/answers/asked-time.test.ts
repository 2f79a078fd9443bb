import { describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { otherTime } from '../../src/answers/asked-time.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { passageWith } from '../support/small-edition.ts'
import { twoConferences } from '../support/two-conferences.ts'

const of = (question: string, quoted: string) =>
  otherTime(question, [passageWith(quoted, twoConferences)], twoConferences)

describe('a year, quarter or month that the passage is not of', () => {
  test.each([
    ['năm 2021 giải ngân được bao nhiêu', 'Giải ngân vốn', 'năm 2021'],
    ['giải ngân quý I/2021', 'Giải ngân vốn', 'quý I/2021'],
    ['giai ngan quy 1 duoc bao nhieu', 'Giải ngân vốn', 'quy 1'],
    ['phiên họp tháng 3 nói gì về giải ngân', 'Giải ngân vốn', 'tháng 3'],
    ['How much was disbursed in the first quarter of 2021?', 'Giải ngân vốn', 'first quarter of 2021'],
    ['public investment in March 2021', 'Giải ngân vốn', 'March 2021'],
    ['tháng 10 năm 2020 thủy sản thế nào', 'hàng thủy sản', 'tháng 10 năm 2020'],
  ])('is told: "%s"', (question, quoted, expected) => {
    expect(of(question, quoted)).toBe(expected)
  })

  test.each([
    ['năm 2020 giải ngân được bao nhiêu', 'Giải ngân vốn'],
    ['giải ngân được bao nhiêu', 'Giải ngân vốn'],
    ['quý I năm 2021 thủy sản thế nào', 'hàng thủy sản'],
    ['nghị quyết nông thôn mới có tới năm 2023 không', 'nông thôn mới nâng cao giai đoạn 2021-2025'],
    ['tháng 11 khởi công bệnh viện phải không', 'Bệnh viện Đa khoa'],
    // No conference is of July, so that it tells nothing.
    ['tháng 7 giải ngân được bao nhiêu', 'Giải ngân vốn'],
    ['hỗ trợ 2000 hộ', 'Giải ngân vốn'],
    ['9 tháng đầu năm giải ngân được bao nhiêu', 'Giải ngân vốn'],
  ])('is not told: "%s"', (question, quoted) => {
    expect(of(question, quoted)).toBeNull()
  })
})

test('an answer carries it, if nothing that it shows is of that time', () => {
  const { ask } = makeAsk(twoConferences)
  const asked = (question: string) => ask(question, civilDate('2021-04-10'))
  expect(asked('năm 2021 giải ngân vốn đầu tư công đạt bao nhiêu').otherTime).toBe('năm 2021')
  expect(asked('giải ngân vốn đầu tư công đạt bao nhiêu').otherTime).toBeUndefined()
  expect(asked('kim ngạch hàng thủy sản quý I năm 2021').otherTime).toBeUndefined()
})
