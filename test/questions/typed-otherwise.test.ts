import { describe, expect, test } from 'vitest'
import { type Answer, passagesOf } from '../../src/answers/answer.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { fold } from '../../src/text/fold.ts'
import { hasMarks } from '../../src/text/syllable.ts'
import { allQuestions } from './gold-sets.ts'
import { realEdition } from './real-edition.ts'

const { asker } = await realEdition()
const ask = (question: string) => asker.ask(question, civilDate('2020-10-20'))
const asked = allQuestions().map(({ question }) => ({ question, answer: ask(question) }))

/** Everything of an answer but the question as it was written. */
function meaning(answer: Answer): unknown {
  const { type, asked, language, missing } = answer
  const passages = passagesOf(answer).map(({ passage, score }) => [passage.id, score])
  return { type, asked, language, missing, passages }
}

/** The shares of questions, in percent, that get the same first passage and the same type of answer in another writing. */
function alike(list: typeof asked, write: (question: string) => string): { first: number; type: number } {
  const first = (answer: Answer) => passagesOf(answer)[0]?.passage.id
  const pairs = list.map(({ question, answer }) => [answer, ask(write(question))] as const)
  const share = (of: (answer: Answer) => unknown) =>
    (100 * pairs.filter(([one, other]) => of(one) === of(other)).length) / pairs.length
  return { first: share(first), type: share(({ type }) => type) }
}

describe('a gold question typed otherwise gets the same answer', () => {
  test('in decomposed letters', () => {
    for (const { question, answer } of asked) {
      expect(meaning(ask(question.normalize('NFD')))).toEqual(meaning(answer))
    }
  })

  test('with other blanks around and between its words', () => {
    const blanks = (question: string) => `\n  ${question.replaceAll(' ', ' \u00a0\t')}  `
    for (const { question, answer } of asked) expect(meaning(ask(blanks(question)))).toEqual(meaning(answer))
  })

  // Names are known by their capitals, so a few questions lose a guard in small letters.
  test('in small letters: nearly always the same first passage and the same type', () => {
    const { first, type } = alike(asked, (question) => question.toLowerCase())
    expect(first).toBeGreaterThanOrEqual(99)
    expect(type).toBeGreaterThanOrEqual(99)
  })

  const capitals = alike(asked, (question) => question.toUpperCase())

  test('in capitals: nearly always the same first passage', () => {
    expect(capitals.first).toBeGreaterThanOrEqual(99)
  })

  // Behind a class noun (bệnh viện, đường, cầu, nhà máy) words in capitals must not pass for a name.
  test('in capitals: nearly always the same type', () => {
    expect(capitals.type).toBeGreaterThanOrEqual(98.5)
  })

  test('without marks: the same first passage in nine of ten', () => {
    const marked = asked.filter(({ question }) => hasMarks(question))
    expect(alike(marked, fold).first).toBeGreaterThanOrEqual(90)
  })
})
