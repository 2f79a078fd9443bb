import { describe, expect, test } from 'vitest'
import { type GoldQuestion, type Judged, judge, readQuestions, scoresOf } from './score.ts'

const question: GoldQuestion = {
  id: 'x1',
  lang: 'vi',
  kind: 'when',
  question: 'Bao giờ khởi công?',
  gold: ['khởi công bệnh viện trong tháng 11-2020'],
  facts: ['11-2020'],
  note: '',
}
const right = { quote: 'Đôn đốc khởi công Bệnh viện\ntrong tháng 11-2020;' }
const wrong = { quote: 'Xây trường học.' }
const answered: Judged = { outcome: 'found', missing: [], reply: 'Khởi công trong tháng 11-2020', passages: [right] }

const verdict = (answer: Partial<Judged>, asked: Partial<GoldQuestion> = {}) =>
  judge({ ...question, ...asked }, { ...answered, ...answer })

describe('a right passage', () => {
  test('holds a gold stretch, whatever its letter case and spacing', () => {
    expect(verdict({})).toMatchObject({ at1: true, at3: true, falselyRefused: false, factsShown: true })
  })

  test('may be a part of the stretch if it is more than a stray word', () => {
    const gold = ['Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng bệnh viện trong tháng 11-2020']
    const part = { quote: 'hoàn thiện các thủ tục để khởi công dự án xây dựng bệnh viện' }
    expect(verdict({ passages: [part] }, { gold }).at1).toBe(true)
    expect(verdict({ passages: [{ quote: 'khởi công dự án' }] }, { gold }).at1).toBe(false)
  })

  test('is no page: a quote of more than 800 characters counts for nothing', () => {
    expect(verdict({ passages: [{ quote: right.quote + ' '.repeat(800) }] }).at1).toBe(false)
  })

  test('counts at its place', () => {
    expect(verdict({ passages: [wrong, wrong, right] })).toMatchObject({ at1: false, at3: true, factsShown: true })
    expect(verdict({ passages: [wrong, wrong, wrong, right] })).toMatchObject({ at1: false, at3: false })
    expect(verdict({ passages: [wrong] })).toMatchObject({ at1: false, at3: false, factsShown: false })
    expect(verdict({ passages: [] })).toMatchObject({ at1: false, at3: false })
  })

  test('counts for nothing in a refusal', () => {
    expect(verdict({ outcome: 'not-found' })).toMatchObject({
      at1: false,
      at3: false,
      falselyRefused: true,
      factsShown: false,
    })
  })
})

describe('the facts', () => {
  test('must all be read in a reply that can be read on a phone', () => {
    expect(verdict({}, { facts: ['11-2020', 'ai đó'] }).factsShown).toBe(false)
    expect(verdict({ reply: `11-2020 ${'và '.repeat(1000)}` }).factsShown).toBe(false)
  })

  test('are not tested where there are none', () => {
    expect(verdict({}, { facts: [] }).factsShown).toBeNull()
  })
})

describe('honesty', () => {
  test.each([
    ['not-named', 'responsible'],
    ['no-date', 'deadline'],
  ])('a question noted "%s" needs the right passage first and "%s" as missing', (note, what) => {
    expect(verdict({ missing: [what] }, { note }).honest).toBe(true)
    expect(verdict({ missing: [] }, { note }).honest).toBe(false)
    expect(verdict({ missing: [what], passages: [wrong, right] }, { note }).honest).toBe(false)
  })

  test('is not tested by other notes', () => {
    expect(verdict({}).honest).toBeNull()
    expect(verdict({}, { note: 'near-miss' }).honest).toBeNull()
  })
})

test('what cannot be answered is admitted by a refusal, or by saying what is missing', () => {
  const unanswerable: Partial<GoldQuestion> = { kind: 'unanswerable', gold: [], facts: [] }
  const nothingElse = { at1: null, at3: null, falselyRefused: null, factsShown: null, honest: null }
  expect(verdict({ outcome: 'not-found' }, unanswerable)).toEqual({ ...nothingElse, admitted: true })
  expect(verdict({ missing: ['figure'] }, unanswerable)).toEqual({ ...nothingElse, admitted: true })
  expect(verdict({ outcome: 'several' }, unanswerable)).toEqual({ ...nothingElse, admitted: false })
})

test('scores count the questions that test a thing, and no others', () => {
  const scores = scoresOf([
    verdict({}),
    verdict({ passages: [wrong, right] }),
    verdict({ outcome: 'not-found' }, { kind: 'unanswerable' }),
  ])
  expect(scores).toEqual({
    at1: { hits: 1, of: 2 },
    at3: { hits: 2, of: 2 },
    falselyRefused: { hits: 0, of: 2 },
    factsShown: { hits: 2, of: 2 },
    honest: { hits: 0, of: 0 },
    admitted: { hits: 1, of: 1 },
  })
})

describe('a set of questions', () => {
  test('is read line by line, empty lines left out', () => {
    expect(readQuestions(`${JSON.stringify(question)}\n\n${JSON.stringify(question)}\n`)).toEqual([question, question])
  })

  test('with a line that is no question is not read', () => {
    expect(() => readQuestions('{"question":"Bao giờ?"}')).toThrow()
    expect(() => readQuestions('no json')).toThrow()
  })
})
