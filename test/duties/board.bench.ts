/**
 * How long the board of 100,000 duties takes. Run by hand: npx vitest bench --run test/duties/board.bench.ts
 */
import { bench } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import { dutyBoard } from '../../src/duties/duty-board.ts'
import { dutyIndexOf } from '../../src/duties/duty-index.ts'
import type { Deadline } from '../../src/knowledge/edition.ts'
import { before, by, duty, editionOf, stated } from './fixture.ts'

const DUTIES = 100_000
const start = civilDate('2020-01-01')
const monday = civilDate('2022-05-02')
const week = { start: monday, end: addDays(monday, 6) }

/** Of ten duties three have a day, one comes back every month, the others have none: as in real documents, or worse. */
function deadlineOf(at: number): Deadline {
  const day = addDays(start, (at * 7919) % 3650)
  const kinds: readonly Deadline[] = [
    by(day),
    before(day),
    by(day, { precision: 'month' }),
    stated({ type: 'recurring', end: day, recur: { freq: 'monthly', days: [20] } }),
    stated({ type: 'vague', precision: 'none' }),
  ]
  return kinds[at % 10] ?? { state: 'not-stated' }
}

const duties = Array.from({ length: DUTIES }, (_, at) =>
  duty(`d${at}`, deadlineOf(at), { topicIds: [`topic-${at % 30}`], bodyIds: [`body-${at % 200}`] }),
)
const edition = editionOf(duties)
const started = performance.now()
dutyIndexOf(edition)
process.stdout.write(`index of ${DUTIES} duties, once for an edition: ${(performance.now() - started).toFixed(0)} ms\n`)

bench('a week', () => {
  dutyBoard(edition, monday, { range: week })
})
bench('a week of a body', () => {
  dutyBoard(edition, monday, { range: week, bodyIds: ['body-7'] })
})
bench('everything of a topic', () => {
  dutyBoard(edition, monday, { topicIds: ['topic-7'] })
})
bench('everything', () => {
  dutyBoard(edition, monday)
})
