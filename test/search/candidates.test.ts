import { describe, expect, test } from 'vitest'
import { MOST_CANDIDATES } from '../../src/search/candidates.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { rank } from '../../src/search/rank.ts'
import { unitsOf } from '../../src/search/units.ts'
import { words } from '../../src/text/words.ts'
import { inventedEdition } from '../bench/passages.ts'
import { phoneQuestions } from '../bench/questions.ts'
import { smallEdition } from '../support/small-edition.ts'

const SIZE = 3000

describe('among many passages', () => {
  const edition = inventedEdition(smallEdition(), SIZE, 7)
  const index = buildIndex(edition)
  const everything = { ...index, candidates: () => edition.passages.map((_, at) => at) }
  const questions = phoneQuestions(edition, 60, 8).map(({ text }) => unitsOf(words(text), index, false))

  test('the best are those that comparing all of them finds', () => {
    for (const units of questions) {
      const planned = rank(units, index, () => 0).slice(0, 3)
      expect(planned.map(({ score }) => score)).toEqual(
        rank(units, everything, () => 0)
          .slice(0, 3)
          .map(({ score }) => score),
      )
    }
  })

  test('a few hundred are compared at most', () => {
    const counts = questions.map((units) => rank(units, index, () => 0).length)
    expect(Math.max(...counts)).toBe(MOST_CANDIDATES)
  })

  test('a question is answered as before after others were asked', () => {
    const answers = () => questions.map((units) => rank(units, index, () => 0))
    expect(answers()).toEqual(answers())
  })

  test('a phrase is found in all passages that hold its words side by side', () => {
    const inQuote = edition.passages.flatMap(({ quote }, at) => (quote.includes('Hội Nông dân xã') ? [at] : []))
    expect(inQuote.length).toBeGreaterThan(100)
    const found = index.holding('Hội Nông dân xã')
    expect(found).toEqual(expect.arrayContaining(inQuote))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(index.holding('Hội Nông dân toàn cầu')).toEqual([])
    expect(index.holding('')).toEqual([])
  })
})

test('in a small edition every passage that says anything of the question is compared', () => {
  const index = buildIndex(smallEdition())
  const everything = { ...index, candidates: () => index.edition.passages.map((_, at) => at) }
  for (const question of ['nghị quyết', 'ai lo bệnh viện đa khoa', 'xuất khẩu tăng bao nhiêu', 'BOT Nam Định 1']) {
    const units = unitsOf(words(question), index, false)
    const all = rank(units, everything, () => 0).filter(({ score }) => score > 0)
    expect(rank(units, index, () => 0).filter(({ score }) => score > 0)).toEqual(all)
  }
})
