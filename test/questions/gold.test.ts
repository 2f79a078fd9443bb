import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Answer, type Missing, type PassagesAnswer, passagesOf } from '../../src/answers/answer.ts'
import { batchLine } from '../../src/answers/batch.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { plainMessage } from '../../src/messages/message.ts'
import { questionsOf, SETS, type SetName } from './gold-sets.ts'
import { realEdition } from './real-edition.ts'
import { type Count, type GoldQuestion, judge, type Scores, scoresOf } from './score.ts'

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
  'conference-dev': { at1: 119, at3: 119, refused: 1, facts: 45, honest: 3, admitted: 38 },
  'conference-hard': { at1: 56, at3: 57, refused: 1, facts: 40, honest: 6, admitted: 1 },
  official: { at1: 41, at3: 42, refused: 1, facts: 42, honest: 5, admitted: 5 },
  inspector: { at1: 38, at3: 40, refused: 1, facts: 39, honest: 5, admitted: 6 },
  investor: { at1: 42, at3: 43, refused: 1, facts: 43, honest: 5, admitted: 5 },
  teencode: { at1: 37, at3: 39, refused: 3, facts: 38, honest: 5, admitted: 5 },
  journalist: { at1: 36, at3: 40, refused: 2, facts: 38, honest: 5, admitted: 3 },
  citizen: { at1: 35, at3: 39, refused: 1, facts: 36, honest: 8, admitted: 5 },
  mixed: { at1: 41, at3: 41, refused: 1, facts: 41, honest: 5, admitted: 6 },
  everybody: { at1: 39, at3: 41, refused: 1, facts: 39, honest: 6, admitted: 6 },
  'fresh-1': { at1: 52, at3: 54, refused: 2, facts: 53, honest: 10, admitted: 3 },
  'fresh-2': { at1: 55, at3: 55, refused: 1, facts: 55, honest: 10, admitted: 2 },
  'fresh-3': { at1: 53, at3: 55, refused: 1, facts: 53, honest: 7, admitted: 3 },
  'fresh-4': { at1: 54, at3: 55, refused: 1, facts: 54, honest: 7, admitted: 3 },
  'fresh-5': { at1: 53, at3: 54, refused: 1, facts: 52, honest: 8, admitted: 3 },
  'fresh-6': { at1: 54, at3: 55, refused: 1, facts: 37, honest: 4, admitted: 3 },
  'fresh-7': { at1: 54, at3: 55, refused: 1, facts: 34, honest: 6, admitted: 3 },
  'fresh-8': { at1: 53, at3: 53, refused: 1, facts: 32, honest: 7, admitted: 2 },
  'fresh-9': { at1: 53, at3: 54, refused: 1, facts: 36, honest: 6, admitted: 2 },
  'fresh-10': { at1: 54, at3: 55, refused: 1, facts: 36, honest: 6, admitted: 3 },
  'fresh-11': { at1: 54, at3: 55, refused: 1, facts: 33, honest: 7, admitted: 3 },
  'fresh-12': { at1: 67, at3: 67, refused: 2, facts: 54, honest: 11, admitted: 8 },
  'fresh-13': { at1: 63, at3: 65, refused: 2, facts: 53, honest: 11, admitted: 8 },
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

  test('find the right passage first as often as the README says', () => {
    const said = /^\| this bot +\| +(\d+\.\d) \|/m.exec(readFileSync('README.md', 'utf8'))?.[1]
    const { at1 } = scoresOf(asked.map(({ verdict }) => verdict))
    expect(said, 'README.md: no row "this bot" with the share of first passages').toBeDefined()
    expect(Number(((100 * at1.hits) / at1.of).toFixed(1))).toBeGreaterThanOrEqual(Number(said))
  })

  test.each(['conference-dev', 'conference-hard'] as const)(
    'of %s never get a name or a date that the document does not give',
    (set) => {
      const { honest } = measured(set)
      expect(honest).toEqual({ hits: honest.of, of: honest.of })
    },
  )
})

describe('the sets', () => {
  const source = comparable([...edition.conferences.values()].map((conference) => conference.source).join('\n'))

  test('quote the document', () => {
    const strayed = asked.filter(({ gold: { gold, facts } }) =>
      [...gold, ...facts].some((stretch) => !source.includes(comparable(stretch))),
    )
    expect(strayed.map(named)).toEqual([])
  })

  test('have gold for what can be answered, and none for what cannot', () => {
    const wrong = asked.filter(({ gold: { kind, gold } }) => (kind === 'unanswerable') !== (gold.length === 0))
    expect(wrong.map(named)).toEqual([])
  })

  test('number their questions once', () => {
    const ids = asked.map(({ set, gold }) => `${set} ${gold.id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('no answer to a gold question', () => {
  const passages = asked.flatMap(({ answer, ...one }) => (answer.type === 'passages' ? [{ ...one, answer }] : []))

  test('says that something is missing which its first quote states', () => {
    const denying = passages.filter(({ gold, answer }) => deniesItsQuote(gold, answer))
    expect(denying.map(named)).toEqual([])
  })

  // Asked who has to do it, a few answers say first that nobody is responsible, and then quote "nhà đầu tư" or the general
  // addressee, which the gold takes for an answer.
  test('says more often than it did that something is missing, and shows it', () => {
    const contradicting = passages.filter(({ gold, answer, verdict }) => {
      const what = ASKED_FOR[gold.kind]
      const states = gold.note === '' && gold.facts.length > 0 && verdict.at1 === true && verdict.factsShown === true
      return states && what !== undefined && answer.missing.includes(what)
    })
    expect(contradicting.length, contradicting.map(named).join('\n')).toBeLessThanOrEqual(CONTRADICTING)
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
    const cut = passages.filter(({ answer, reply }) => !reply.includes(answer.found[0].passage.quote))
    expect(cut.map(named)).toEqual([])
  })
})

/** How many answers contradict themselves at most: what was measured, and one. */
const CONTRADICTING = 7

const ASKED_FOR: Readonly<Record<string, Missing>> = { who: 'responsible', when: 'deadline', figure: 'figure' }

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** What is printed of a question: of the set that was once set aside unread no more than its id. */
function named({ set, gold }: { set: SetName; gold: { id: string; question: string } }): string {
  return set === 'conference-hard' ? gold.id : `${gold.id} ${gold.question}`
}

function deniesItsQuote({ kind }: GoldQuestion, { found, missing }: PassagesAnswer): boolean {
  const { responsible, deadline, figures } = found[0].passage
  const states: Record<Missing, boolean> = {
    responsible: responsible?.state === 'named',
    deadline: deadline?.state === 'stated' && isDated(deadline.reading),
    // Asked for an amount that no passage gives, a passage with another figure is no answer.
    figure: figures.length > 0 && kind !== 'unanswerable',
    // That a place is none is for a reader to say.
    place: false,
  }
  return missing.some((what) => states[what])
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
