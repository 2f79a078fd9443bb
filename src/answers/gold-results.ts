import type { CivilDate } from '../calendar/civil-date.ts'
import { comparable, comparableQuote } from '../knowledge/comparable.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Answer } from './answer.ts'
import { linesOn } from './board-request.ts'

/** How the gold questions of an edition fare: with the running edition, and with the one that is to take its place. */
export interface GoldResults {
  readonly questions: number
  /** How many find their passage, before (null: not known) and after. */
  readonly before: number | null
  readonly after: number
  /** Questions that found their passage before and do not after. */
  readonly lost: readonly string[]
  /** The reverse. */
  readonly won: readonly string[]
  /** All that do not find it after. */
  readonly wrong: readonly string[]
}

/** Who is asked; `day`: today. */
interface Asked {
  readonly edition: Pick<Edition, 'gold'>
  ask(question: string, day: CivilDate): Answer
}

/**
 * Asks the gold questions of the new edition, of both. A question is right if its answer shows the passage; before, the one
 * that the old edition wants for it, where that has the question too. `before`: null if the running edition cannot be asked.
 */
export function goldResults(before: Asked | null, after: Asked, day: CivilDate): GoldResults {
  const wantedBefore = new Map(before?.edition.gold.map(({ question, passage }) => [question, passage]))
  const asked = after.edition.gold.map(({ question, passage }) => ({
    question,
    was: before === null ? null : isShown(wantedBefore.get(question) ?? passage, before.ask(question, day)),
    is: isShown(passage, after.ask(question, day)),
  }))
  const questions = (some: typeof asked): readonly string[] => some.map(({ question }) => question)
  return {
    questions: asked.length,
    before: before === null ? null : asked.filter(({ was }) => was).length,
    after: asked.filter(({ is }) => is).length,
    lost: questions(asked.filter(({ was, is }) => was === true && !is)),
    won: questions(asked.filter(({ was, is }) => was === false && is)),
    wrong: questions(asked.filter(({ is }) => !is)),
  }
}

/** Whether the words stand in a passage that the answer itself shows, not only behind a button. */
function isShown(words: string, answer: Answer): boolean {
  const wanted = comparableQuote(words)
  return shownIn(answer).some(({ quote }) => comparable(quote).text.includes(wanted))
}

function shownIn(answer: Answer): readonly Passage[] {
  switch (answer.type) {
    case 'passages':
    case 'person':
    case 'choice':
      return answer.found.map(({ passage }) => passage)
    case 'list':
      return answer.of.kind === 'passage' ? [answer.of.passage, ...answer.items] : answer.items
    case 'board':
      return linesOn(answer.board, answer.request.list).map(({ passage }) => passage)
    case 'not-found':
      return []
  }
}
