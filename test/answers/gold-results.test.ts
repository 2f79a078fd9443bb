import { expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { goldResults } from '../../src/answers/gold-results.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { realEdition } from '../questions/real-edition.ts'

const DAY = civilDate('2020-11-20')

test('the office’s own gold questions find their passages', async () => {
  const { edition, asker } = await realEdition()
  const asked = { edition, ...asker }
  const results = goldResults(asked, asked, DAY)
  expect(results.questions).toBeGreaterThanOrEqual(12)
  expect(results).toMatchObject({ before: results.questions, after: results.questions, lost: [], won: [], wrong: [] })
})

test('what is lost and won, and that nothing is known before', async () => {
  const { edition, asker } = await realEdition()
  const [first, second] = edition.gold
  if (first === undefined || second === undefined) throw new Error('no gold questions')
  const right = { edition, ...asker }
  const gold = [first, { question: second.question, passage: first.passage }]
  const wrong = { edition: { ...edition, gold }, ...makeAsk(edition) }
  expect(goldResults(right, wrong, DAY)).toEqual({
    questions: 2,
    before: 2,
    after: 1,
    lost: [second.question],
    won: [],
    wrong: [second.question],
  })
  expect(goldResults(wrong, { ...right, edition: { gold: [first, second] } }, DAY)).toMatchObject({
    before: 1,
    after: 2,
    won: [second.question],
  })
  expect(goldResults(null, wrong, DAY)).toMatchObject({ before: null, after: 1, lost: [], won: [] })
})
