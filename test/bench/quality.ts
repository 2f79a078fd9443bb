import type { Asker } from '../../src/answers/ask.ts'
import { batchLine } from '../../src/answers/batch.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { type GoldQuestion, rankOfRight } from '../questions/score.ts'
import type { Built } from './engine.ts'

/** A day soon after the conference. */
export const TODAY = civilDate('2020-10-20')

/** What an engine did with a question. */
export interface Reply {
  /** Nothing was found or claimed. */
  readonly refused: boolean
  /** It was refused, or the answer says that something asked for is not stated. */
  readonly admitted: boolean
  readonly passages: readonly { readonly quote: string }[]
}

export type Ask = (question: string) => Promise<Reply>

/** The product as its users meet it: what it refuses counts as no answer, whatever it offers beside. */
export function askProduct(asker: Asker): Ask {
  return async (question) => {
    const { outcome, missing, passages } = batchLine(question, asker.ask(question, TODAY), '')
    const refused = outcome === 'not-found'
    return { refused, admitted: refused || missing.length > 0, passages }
  }
}

/** A peer: it refuses what it returns nothing for. */
export function askPeer(built: Built, edition: Edition): Ask {
  return async (question) => {
    const found = await built.find(question, 10)
    const refused = found.length === 0
    return { refused, admitted: refused, passages: found.flatMap((at) => edition.passages[at] ?? []) }
  }
}

/** How one question went. */
export interface Result {
  readonly question: GoldQuestion
  readonly refused: boolean
  readonly admitted: boolean
  /** Position of the first right passage among the first ten, from 0; -1 if there is none or the question was refused. */
  readonly rank: number
}

/** Asks all questions, each as `write` types it. */
export async function resultsOf(
  ask: Ask,
  questions: readonly GoldQuestion[],
  write: (question: string, seed: number) => string = (question) => question,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [seed, question] of questions.entries()) {
    const { refused, admitted, passages } = await ask(write(question.question.replace(/\n/g, ' '), seed))
    results.push({ question, refused, admitted, rank: refused ? -1 : rankOfRight(question, passages) })
  }
  return results
}

/** The figures of a set of results, shares from 0 to 1. */
export interface Quality {
  /** Number of answerable questions, and of the others. */
  readonly answerable: number
  readonly unanswerable: number
  readonly at1: number
  readonly at3: number
  /** Mean of 1 / place of the first right passage, 0 where it is not among ten. */
  readonly mrr: number
  /** Of the answerable questions. */
  readonly refusedWrongly: number
  /** Of the others: refused, or said what is not stated. */
  readonly refusedRightly: number
}

/** Adds up results. A share of no question is 0. */
export function qualityOf(results: readonly Result[]): Quality {
  const answerable = results.filter(({ question }) => question.kind !== 'unanswerable')
  const unanswerable = results.filter(({ question }) => question.kind === 'unanswerable')
  const mean = <T>(list: readonly T[], value: (one: T) => number): number =>
    list.reduce((sum, one) => sum + value(one), 0) / Math.max(1, list.length)
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    at1: mean(answerable, ({ rank }) => (rank === 0 ? 1 : 0)),
    at3: mean(answerable, ({ rank }) => (rank >= 0 && rank < 3 ? 1 : 0)),
    mrr: mean(answerable, ({ rank }) => (rank < 0 ? 0 : 1 / (rank + 1))),
    refusedWrongly: mean(answerable, ({ refused }) => (refused ? 1 : 0)),
    refusedRightly: mean(unanswerable, ({ admitted }) => (admitted ? 1 : 0)),
  }
}
