import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { readDatePhrase } from '../../src/calendar/date-phrase.ts'
import { arrangesMeeting } from '../../src/calendar/rules/own-document.ts'

const MEETING = civilDate('2023-05-12')
const ISSUED = civilDate('2023-05-18')
const read = (phrase: string, meeting: typeof MEETING | null = MEETING) =>
  readDatePhrase(phrase, MEETING, [], ISSUED, meeting)

test.each([
  ['chậm nhất 15 ngày sau hội nghị', '2023-05-27'],
  ['15 ngày sau ngày họp', '2023-05-27'],
  ['15 ngày kể từ ngày họp', '2023-05-27'],
  ['trong vòng 10 ngày làm việc kể từ ngày hội nghị', '2023-05-26'],
  ['15 ngày sau hội nghị này', '2023-05-27'],
  ['15 ngày sau ngày tổ chức hội nghị', '2023-05-27'],
  ['15 ngày sau hội nghị phải báo cáo', '2023-05-27'],
  ['sau hội nghị 15 ngày', '2023-05-27'],
  ['chậm nhất sau cuộc họp này 2 tuần', '2023-05-26'],
  ['15 ngày sau kỳ họp này', '2023-05-27'],
  ['cham nhat 15 ngay sau hoi nghi', '2023-05-27'],
  ['within 15 days of the meeting', '2023-05-27'],
  ['no later than 15 days after the conference', '2023-05-27'],
  ['15 days after this meeting', '2023-05-27'],
])('“%s” counts from the day of the meeting', (phrase, end) => {
  expect(read(phrase)).toMatchObject({ type: 'within', precision: 'day', start: '2023-05-13', end })
})

test.each([
  '15 ngày sau Đại hội',
  '15 ngày sau kỳ họp',
  '15 ngày sau hội nghị tổng kết',
  'sau hội nghị tổng kết 5 ngày',
  '7 ngày sau hội nghị toàn quốc',
  '15 ngày sau cuộc họp của Ban Chỉ đạo',
  'sau hội nghị 63 tỉnh',
  '15 days after the meeting of the Council',
])('“%s” is about another event, without a day', (phrase) => {
  const { end, fromMeeting } = read(phrase)
  expect({ end, fromMeeting }).toEqual({ end: null, fromMeeting: undefined })
})

test('“ngay sau hội nghị” runs from the day of the meeting and ends nowhere', () => {
  for (const phrase of ['ngay sau hội nghị', 'kể từ ngày họp', 'after the meeting']) {
    expect(read(phrase)).toMatchObject({ type: 'relative', start: null, end: null, fromMeeting: true })
  }
})

test('bare words count from no day where they may mean another meeting', () => {
  expect(read('15 ngày sau hội nghị', null)).toMatchObject({ type: 'relative', end: null })
  expect(read('ngay sau hội nghị', null).fromMeeting).toBeUndefined()
  expect(read('15 ngày sau hội nghị này', null)).toMatchObject({ end: '2023-05-27' })
  expect(read('15 ngày kể từ ngày ban hành', null)).toMatchObject({ end: '2023-06-02', fromIssue: true })
})

test('a text that tells to hold a meeting means that one', () => {
  expect(arrangesMeeting('Tổ chức hội nghị xúc tiến đầu tư, báo cáo 15 ngày sau hội nghị')).toBe(true)
  expect(arrangesMeeting('mở các cuộc họp dân; báo cáo sau cuộc họp 5 ngày')).toBe(true)
  expect(arrangesMeeting('Tiếp thu ý kiến tại hội nghị, báo cáo 15 ngày sau hội nghị')).toBe(false)
})
