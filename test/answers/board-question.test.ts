import { describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { batchLine } from '../../src/answers/batch.ts'
import { boardQuestionReader } from '../../src/answers/board-question.ts'
import { limitNamed } from '../../src/answers/limit-named.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { edition } from '../messages/fixture.ts'

// A Monday.
const TODAY = civilDate('2020-11-23')
const read = boardQuestionReader(edition)
const { ask } = makeAsk(edition)

/** 'all 2020-11-23..2020-11-29 so-tai-chinh'; null for a question that is for search. */
function board(question: string): string | null {
  const found = read(question, TODAY)
  if (found === null) return null
  const { list, range, bodyId, topicId } = found.request
  const period = range === null ? [] : [`${range.start ?? ''}..${range.end ?? ''}`]
  const limits = [bodyId, topicId].filter((id) => id !== null)
  return [list, ...period, ...limits, ...(found.asksOverdue ? ['overdue?'] : [])].join(' ')
}

test.each([
  ['tuần này có gì đến hạn', 'all 2020-11-23..2020-11-29'],
  ['tuan nay co gi den han?', 'all 2020-11-23..2020-11-29'],
  ['what is due this week', 'all 2020-11-23..2020-11-29'],
  ['What is due next month?', 'all 2020-12-01..2020-12-31'],
  ['những việc trong tháng 11/2020', 'all 2020-11-01..2020-11-30'],
  ['tháng này phải làm gì', 'all 2020-11-01..2020-11-30'],
  ['quý IV năm 2020 có những nhiệm vụ nào', 'all 2020-10-01..2020-12-31'],
  ['việc nào đến hạn ngày 30/11/2020', 'all 2020-11-30..2020-11-30'],
  ['việc nào phải xong trước 30/11/2020', 'all 2020-11-23..2020-11-29'],
  ['việc cần làm tuần này', 'all 2020-11-23..2020-11-29'],
  ['có gì sắp đến hạn không', 'upcoming'],
  ['upcoming deadlines', 'upcoming'],
  ['what are the deadlines', 'upcoming'],
  ['còn việc nào chưa xong', 'all'],
  ['việc nào còn dở dang', 'all'],
  ['what is still to do', 'all'],
  ['việc nào quá hạn', 'past overdue?'],
  ['which tasks are overdue', 'past overdue?'],
  ['tháng này Sở Tài chính có việc gì', 'all 2020-11-01..2020-11-30 so-tai-chinh'],
  ['quy hoạch tuần này có gì đến hạn', 'all 2020-11-23..2020-11-29 quy-hoach'],
])('“%s” is for the board: %s', (question, expected) => {
  expect(board(question)).toBe(expected)
})

test.each([
  'bệnh viện tỉnh bao giờ khởi công?',
  'bệnh viện tỉnh bao giờ đến hạn',
  'nhiệm vụ trọng tâm quý IV năm 2020',
  'nhiệm vụ quý IV năm 2020 là gì',
  'tháng 11 khởi công cái gì',
  'hết hạn hợp đồng BOT thì sao',
  'giai đoạn 2021-2025 có những việc gì',
  'ai chịu trách nhiệm việc này',
  'danh sách nhiệm vụ',
  'due diligence',
  'việc gì',
  '',
])('“%s” is about something, and for search', (question) => {
  expect(board(question)).toBeNull()
})

describe('the answer', () => {
  test('is the board of the day, found, with its passages', () => {
    const answer = ask('những việc trong tháng 11/2020', TODAY)
    expect(answer).toMatchObject({ type: 'board', language: 'vi', missing: [], board: { day: TODAY } })
    expect(batchLine('q', answer, '')).toMatchObject({ outcome: 'found', passages: [{ id: 'n1' }, { id: 'p9' }] })
  })

  test('of an empty period names what comes next', () => {
    const answer = ask('what is due today', TODAY)
    expect(answer).toMatchObject({ type: 'board', language: 'en', next: { passage: { id: 'n1' } } })
    expect(batchLine('q', answer, '')).toMatchObject({ outcome: 'found', passages: [] })
  })
})

test.each([
  ['quy hoạch', { kind: 'topic', id: 'quy-hoach' }],
  ['QUY HOACH', { kind: 'topic', id: 'quy-hoach' }],
  ['planning', { kind: 'topic', id: 'quy-hoach' }],
  ['so tai chinh', { kind: 'body', id: 'so-tai-chinh' }],
  ['hoạch', { kind: 'topic', id: 'quy-hoach' }],
  ['thủy lợi', null],
  ['!!!', null],
])('the name “%s" after a command means %o', (name, expected) => {
  expect(limitNamed(name, edition)).toEqual(expected)
})
