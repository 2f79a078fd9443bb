import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Asker, makeAsk, makeAskInSlices } from '../../src/answers/ask.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { questionsOf } from '../questions/gold-sets.ts'
import { realEdition } from '../questions/real-edition.ts'

const { edition, asker } = await realEdition()
const TODAY = civilDate('2020-10-20')
const questions = questionsOf('fresh-5').map(({ question }) => question)

function allOf(asker: Asker): unknown {
  const related = edition.passages.map(({ id }) => asker.related(id))
  return [questions.map((question) => asker.ask(question, TODAY)), related]
}

test('an edition prepared in slices answers as one prepared at one go', async () => {
  expect(allOf(await makeAskInSlices(edition, setImmediate))).toEqual(allOf(makeAsk(edition)))
})

test('meanwhile the edition before it answers', async () => {
  const [question = ''] = questions
  const expected = asker.ask(question, TODAY)
  let asked = 0
  await makeAskInSlices(edition, async () => {
    if (asked++ % 10 === 0) expect(asker.ask(question, TODAY)).toEqual(expected)
  })
  // Some thousand rows of the glossary and 83 passages.
  expect(asked).toBeGreaterThan(30)
})
