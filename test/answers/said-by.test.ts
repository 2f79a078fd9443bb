import { describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { peopleFinder } from '../../src/answers/people.ts'
import { asksWhatWasSaid } from '../../src/answers/said-by.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { words } from '../../src/text/words.ts'
import { twoConferences } from '../support/two-conferences.ts'

const { ask } = makeAsk(twoConferences)
const peopleIn = peopleFinder(twoConferences)
const answerTo = (question: string) => ask(question, civilDate('2021-04-10'))
const isAsked = (question: string) => {
  const list = words(question)
  return asksWhatWasSaid(list, peopleIn(list))
}

describe('what a person said is asked for', () => {
  test.each([
    'ông Nghị kết luận gì',
    'ong nghi da chi dao gi',
    'kết luận của ông Phong',
    'Chủ tịch UBND tỉnh yêu cầu gì về tiêm chủng',
    'what did Phạm Đình Nghị conclude',
    'conclusions of ông Nghị',
  ])('in "%s"', (question) => {
    expect(isAsked(question)).toBe(true)
  })

  test.each(['ông Nghị là ai', 'ai giao việc cho ông Chỉnh', 'kết luận gì về đất đai', 'ông Chỉnh được giao việc gì'])(
    'not in "%s"',
    (question) => {
      expect(isAsked(question)).toBe(false)
    },
  )
})

describe('what a person said', () => {
  test.each([
    ['ông Nghị kết luận gì', 'Phạm Đình Nghị', 'Kim ngạch hàng thủy sản'],
    ['kết luận của ông Phong', 'Đoàn Hồng Phong', 'Chỉ số sản xuất công nghiệp'],
    ['chủ tịch UBND tỉnh kết luận gì', 'Phạm Đình Nghị', 'Kim ngạch hàng thủy sản'],
  ])('is the passages of that person\'s parts: "%s"', (question, name, first) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ type: 'list', of: { kind: 'speaker', person: { name } }, missing: [] })
    expect(answer.type === 'list' && answer.items[0].quote).toContain(first)
    const conferences = answer.type === 'list' ? answer.items.map(({ conferenceId }) => conferenceId) : []
    expect(new Set(conferences).size).toBe(1)
  })

  test('is not told of one who said nothing', () => {
    expect(answerTo('ông Chỉnh kết luận gì')).toMatchObject({
      type: 'not-found',
      because: { kind: 'other-person', person: { name: 'Lê Quốc Chỉnh' } },
    })
  })

  test("about a subject is never another's words", () => {
    const answer = answerTo('ông Nghị chỉ đạo gì về giải ngân vốn đầu tư công')
    expect(['choice', 'not-found']).toContain(answer.type)
    const offered = answer.type === 'choice' ? answer.found.map(({ passage }) => passage.quote) : []
    expect(offered.join()).not.toContain('Giải ngân')
  })

  test('about a subject is found in his own words', () => {
    const answer = answerTo('ông Phong nói gì về giải ngân vốn đầu tư công')
    expect(answer.type === 'passages' && answer.found[0].passage.quote).toContain('Giải ngân')
  })
})

test('what another did is not the answer to what this person did', () => {
  const answer = answerTo('ông Phong trực tiếp phụ trách tiêm chủng thế nào')
  expect(answer.type).not.toBe('passages')
})
