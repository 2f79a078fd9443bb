import { describe, expect, test } from 'vitest'
import { type Answer, passagesOf } from '../../src/answers/answer.ts'
import { batchLine } from '../../src/answers/batch.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { plainMessage } from '../../src/messages/message.ts'
import { questionsOf, SETS, type SetName } from './gold-sets.ts'
import { realEdition } from './real-edition.ts'
import { type Count, judge, type Scores, scoresOf } from './score.ts'

const { edition, asker } = await realEdition()

/** A day soon after the conference. */
const TODAY = civilDate('2020-10-20')

/** All answers with what a user reads. The batch interface reads one line a question, so line breaks are blanks. */
const asked = SETS.flatMap((set) =>
  questionsOf(set).map((gold) => {
    const answer = asker.ask(gold.question.replace(/\n/g, ' '), TODAY)
    const reply = plainMessage(answerMessage(answer, edition, catalogueFor(answer.language)))
    return { set, gold, answer, reply, verdict: judge(gold, batchLine(gold.question, answer, reply)) }
  }),
)

const scores = new Map(
  SETS.map((set) => [set, scoresOf(asked.filter((one) => one.set === set).map(({ verdict }) => verdict))]),
)

/**
 * How many questions of a set must come out well: what was measured, less one. `refused` is the most that may be refused
 * although the document answers.
 */
const FLOORS: Readonly<Record<SetName, Floor>> = {
  'conference-dev': { at1: 118, at3: 119, refused: 1, facts: 44, honest: 3, admitted: 37 },
  'conference-hard': { at1: 50, at3: 53, refused: 4, facts: 33, honest: 6, admitted: 0 },
  official: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  inspector: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  investor: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  teencode: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  journalist: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  citizen: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  mixed: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
  everybody: { at1: 0, at3: 0, refused: 1, facts: 0, honest: 0, admitted: 0 },
}

interface Floor {
  readonly at1: number
  readonly at3: number
  readonly refused: number
  readonly facts: number
  readonly honest: number
  readonly admitted: number
}

describe('the gold questions', () => {
  test('are answered as well as they were', () => {
    const worse = SETS.filter((set) => isWorse(measured(set), FLOORS[set]))
    expect(worse, table()).toEqual([])
  })

  test.each(['conference-dev', 'conference-hard'] as const)(
    'of %s never get a name or a date that the document does not give',
    (set) => {
      const { honest } = measured(set)
      expect(honest).toEqual({ hits: honest.of, of: honest.of })
    },
  )
})

describe('no answer to a gold question', () => {
  test('says that something is missing which its first quote states', () => {
    expect(asked.filter(({ answer }) => answer.type === 'passages' && deniesItsQuote(answer)).map(named)).toEqual([])
  })

  test('quotes anything but the source, character for character', () => {
    const isForged = (answer: Answer) =>
      passagesOf(answer).some(({ passage: { conferenceId, quote, start, end } }) => {
        const source = edition.conferences.get(conferenceId)?.source
        return quote === '' || source?.slice(start, end) !== quote
      })
    expect(asked.filter(({ answer }) => isForged(answer)).map(named)).toEqual([])
  })

  test('leaves out a word of its first quote', () => {
    const isCut = (answer: Answer, reply: string) =>
      answer.type === 'passages' && !reply.includes(answer.found[0].passage.quote)
    expect(asked.filter(({ answer, reply }) => isCut(answer, reply)).map(named)).toEqual([])
  })
})

/** What is printed of a question: of the unread set no more than its id. */
function named({ set, gold }: { set: SetName; gold: { id: string; question: string } }): string {
  return set === 'conference-hard' ? gold.id : `${gold.id} ${gold.question}`
}

function deniesItsQuote({ found, missing }: Extract<Answer, { type: 'passages' }>): boolean {
  const { responsible, deadline, figures } = found[0].passage
  return missing.some((what) => {
    switch (what) {
      case 'responsible':
        return responsible?.state === 'named'
      case 'deadline':
        return deadline?.state === 'stated' && isDated(deadline.reading)
      case 'figure':
        return figures.length > 0
    }
  })
}

function isDated({ type, start, end }: { type: string; start: unknown; end: unknown }): boolean {
  return type !== 'horizon' && (start !== null || end !== null)
}

function measured(set: SetName): Scores {
  const found = scores.get(set)
  if (found === undefined) throw new Error(`gold: no scores for ${set}`)
  return found
}

function isWorse(now: Scores, floor: Floor): boolean {
  return (
    now.at1.hits < floor.at1 ||
    now.at3.hits < floor.at3 ||
    now.falselyRefused.hits > floor.refused ||
    now.factsShown.hits < floor.facts ||
    now.honest.hits < floor.honest ||
    now.admitted.hits < floor.admitted
  )
}

/** All sets with what was measured and, in brackets, what is expected. */
function table(): string {
  const cell = ({ hits, of }: Count, floor: number) => `${hits}/${of} (${floor})`.padStart(16)
  const head = ['', 'first', 'first three', 'refused, at most', 'facts shown', 'honest', 'admitted']
  const rows = SETS.map((set) => {
    const now = measured(set)
    const floor = FLOORS[set]
    const cells = [
      cell(now.at1, floor.at1),
      cell(now.at3, floor.at3),
      cell(now.falselyRefused, floor.refused),
      cell(now.factsShown, floor.facts),
      cell(now.honest, floor.honest),
      cell(now.admitted, floor.admitted),
    ]
    return [set.padEnd(16), ...cells].join(' ')
  })
  return [head.map((word, at) => (at === 0 ? word.padEnd(16) : word.padStart(16))).join(' '), ...rows].join('\n')
}
