import { expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { batchLine } from '../../src/answers/batch.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { passageWith, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const asker = makeAsk(edition)
const ask = (question: string) => asker.ask(question, civilDate('2020-10-20'))
const line = (question: string) => batchLine(question, ask(question), 'what a user reads')

test('a batch line is plain data with the question, the outcome, what is missing, the reply and the passages', () => {
  const question = 'ai lo hợp đồng BOT Nhiệt điện Nam Định 1'
  const passage = passageWith('hợp đồng BOT', edition)
  const got = line(question)
  expect(got).toMatchObject({ question, outcome: 'found', missing: ['responsible'], reply: 'what a user reads' })
  expect(got.passages[0]).toEqual({
    id: passage.id,
    quote: passage.quote,
    conference: '2020-10-15-hoi-nghi-2',
    paragraph: passage.paragraph,
    start: passage.start,
    end: passage.end,
    score: expect.closeTo(1, 0.6),
  })
  expect(JSON.parse(JSON.stringify(got))).toEqual(got)
})

test.each([
  ['bao giờ khởi công bệnh viện đa khoa', 'found'],
  ['các nghị quyết chuyên đề gồm những gì', 'found'],
  ['bí thư tỉnh ủy là ai', 'found'],
  ['xuất khẩu gạo sang châu Âu', 'several'],
  ['thời tiết ngày mai', 'not-found'],
  ['', 'not-found'],
])('the outcome of "%s" is "%s"', (question, outcome) => {
  expect(line(question).outcome).toBe(outcome)
})

test('the passages are the answer first: the head of a list, then its items, then further results; at most ten', () => {
  const { passages } = line('các nghị quyết chuyên đề gồm những gì')
  expect(passages[0]?.quote).toContain('3 Nghị quyết chuyên đề')
  expect(passages.slice(1, 4).every(({ quote }) => quote.startsWith('Nghị quyết về'))).toBe(true)
  expect(passages.length).toBeLessThanOrEqual(10)
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length)
})

test('each passage can be cut from the source again', () => {
  for (const { quote, conference, start, end } of line('xuất khẩu').passages) {
    expect(edition.conferences.get(conference)?.source.slice(start, end)).toBe(quote)
  }
})

test('where nothing is missing or found the lists are empty, not left out', () => {
  expect(line('')).toMatchObject({ missing: [], passages: [] })
})
