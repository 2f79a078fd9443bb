import { type Answer, passagesOf } from './answer.ts'

const PASSAGES = 10

/** One line of the batch interface: an answer as plain data for measuring. Stable; see the README. */
export interface BatchLine {
  readonly question: string
  readonly outcome: 'found' | 'several' | 'not-found'
  readonly missing: readonly string[]
  /** What a user reads, without markup. */
  readonly reply: string
  /** Best first, at most 10. Offsets are UTF-16 units in the conference's source. */
  readonly passages: readonly {
    readonly id: string
    readonly quote: string
    readonly conference: string
    readonly paragraph: number
    readonly start: number
    readonly end: number
    readonly score: number
  }[]
}

/** The batch line of an answer whose reply was rendered elsewhere. */
export function batchLine(question: string, answer: Answer, reply: string): BatchLine {
  return {
    question,
    outcome: answer.type === 'not-found' ? 'not-found' : answer.type === 'choice' ? 'several' : 'found',
    missing: answer.missing,
    reply,
    passages: passagesOf(answer)
      .slice(0, PASSAGES)
      .map(({ passage, score }) => ({
        id: passage.id,
        quote: passage.quote,
        conference: passage.conferenceId,
        paragraph: passage.paragraph,
        start: passage.start,
        end: passage.end,
        score,
      })),
  }
}
