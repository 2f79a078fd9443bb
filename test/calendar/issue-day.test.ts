import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases, readDatePhrase } from '../../src/calendar/date-phrase.ts'

const MEETING = civilDate('2021-03-30')
const ISSUED = civilDate('2021-04-05')

const read = (phrase: string, issued: typeof ISSUED | null) => {
  const { type, start, end, fromIssue } = readDatePhrase(phrase, MEETING, [], issued)
  return { type, start, end, fromIssue }
}

test.each([
  ['trong 10 ngày kể từ ngày ban hành Thông báo này', '2021-04-06', '2021-04-15'],
  ['trong thời hạn 05 ngày làm việc kể từ ngày ký', '2021-04-06', '2021-04-12'],
  ['sau 2 tuần kể từ khi có văn bản này', '2021-04-20', null],
])('“%s” counts from the day of issue', (phrase, start, end) => {
  expect(read(phrase, ISSUED)).toMatchObject({ start, end, fromIssue: true })
  // With no other day said, the document is of the day on which it is read: the command `deadline` knows no more.
  expect(readDatePhrase(phrase, ISSUED)).toMatchObject({ start, end })
})

test.each(['trong 10 ngày kể từ ngày ban hành Thông báo này', 'trong thời hạn 30 ngày kể từ ngày ký'])(
  '“%s” has no day where the day of issue is not known',
  (phrase) => {
    expect(read(phrase, null)).toEqual({ type: 'relative', start: null, end: null, fromIssue: true })
  },
)

test('a range from the day of signing keeps the last day that is printed', () => {
  const phrase = 'từ ngày ký đến hết ngày 30/6/2021'
  expect(read(phrase, ISSUED)).toMatchObject({ type: 'within', start: '2021-04-05', end: '2021-06-30' })
  expect(read(phrase, null)).toMatchObject({ type: 'by', start: null, end: '2021-06-30', fromIssue: true })
  expect(read('từ ngày ký đến hết ngày 02/4/2021', ISSUED).type).not.toBe('within')
})

test('other counts run from the day of the conference, and from their own triggers', () => {
  expect(read('trong 10 ngày', ISSUED)).toMatchObject({ end: '2021-04-09', fromIssue: undefined })
  expect(read('từ nay đến hết ngày 30/6/2021', ISSUED)).toMatchObject({ start: '2021-03-30' })
  expect(read('trong 10 ngày kể từ ngày ký hợp đồng', ISSUED)).toMatchObject({ type: 'relative', fromIssue: undefined })
  expect(read('tuần này', null)).toEqual(read('tuần này', ISSUED))
})

test('“kể từ ngày ký” alone begins with the issue and ends nowhere', () => {
  expect(read('kể từ ngày ký', ISSUED)).toEqual({ type: 'relative', start: null, end: null, fromIssue: true })
  expect(read('kể từ ngày khởi công', ISSUED).fromIssue).toBeUndefined()
})

test('phrases found in a sentence count alike', () => {
  const quote = 'Sở Xây dựng báo cáo UBND tỉnh trong 10 ngày kể từ ngày ban hành Thông báo này.'
  const [found] = findDatePhrases(quote, MEETING, [], ISSUED)
  expect(found).toMatchObject({
    phrase: 'trong 10 ngày kể từ ngày ban hành Thông báo này',
    reading: { end: '2021-04-15' },
  })
})
