import type { BoardLine } from '../duties/board-lines.ts'
import type { DutyBoard } from '../duties/duty-board.ts'
import type { Body, Passage, Person, Topic } from '../knowledge/edition.ts'
import { type BoardRequest, linesOn } from './board-request.ts'

/** The language in which the question was asked and the frame of the answer is written. Quotes stay Vietnamese. */
export type Language = 'vi' | 'en'

/** What the question asks for. */
export type Asked = 'who' | 'when' | 'where' | 'what' | 'figure' | 'list' | 'yes-no'

/**
 * What was asked for and the document does not state.
 * `responsible`: nobody is named. `deadline`: no date is given. `figure`: no such number is given. `place`: no such place.
 */
export type Missing = 'responsible' | 'deadline' | 'figure' | 'place'

/** A passage with how much of the question's weight it holds, 0 to 1. */
export interface Found {
  readonly passage: Passage
  readonly score: number
}

/** Why nothing is claimed. */
export type NotFoundReason =
  /** There was no question in the text (empty, only greetings, only signs). */
  | { readonly kind: 'no-question' }
  /** Too little of the question stands in any passage. */
  | { readonly kind: 'nothing-near' }
  /** The question names something (a place, a number, an institution) that the nearest passages are not about. */
  | { readonly kind: 'other-name'; readonly name: string }
  /** The question asks this of a person of whom the nearest passages do not speak. */
  | { readonly kind: 'other-person'; readonly person: Person }
  /** Asked for the duties for which nobody is named: there are none. */
  | { readonly kind: 'all-named' }

interface Asking {
  /** The question as understood: trimmed, at most 500 characters. */
  readonly question: string
  /** Whether the text was longer and only its first 500 characters count. */
  readonly cut: boolean
  readonly language: Language
  readonly asked: Asked
  readonly missing: readonly Missing[]
  /** The year, quarter or month that the question names, as it was typed, if nothing that is shown is of it. */
  readonly otherTime?: string
}

/** One passage, or two or three that are equally right; the bot is sure. */
export interface PassagesAnswer extends Asking {
  readonly type: 'passages'
  readonly found: readonly [Found, ...Found[]]
  /** Further results, best first, for "more results". */
  readonly more: readonly Found[]
}

/** Several passages that together are the answer: the items of a list, a topic's or a body's passages. */
export interface ListAnswer extends Asking {
  readonly type: 'list'
  readonly of:
    | { readonly kind: 'passage'; readonly passage: Passage }
    | { readonly kind: 'topic'; readonly topic: Topic }
    | { readonly kind: 'body'; readonly body: Body }
    /** All passages that carry figures. */
    | { readonly kind: 'figures' }
    /** All that a person said at a conference, or concluded it with. */
    | { readonly kind: 'speaker'; readonly person: Person }
    /** All duties for which the document names nobody. */
    | { readonly kind: 'nobody' }
  readonly items: readonly [Passage, ...Passage[]]
  readonly more: readonly Found[]
}

/** A person and the offices that the document gives them. */
export interface PersonAnswer extends Asking {
  readonly type: 'person'
  readonly people: readonly [Person, ...Person[]]
  readonly found: readonly [Found, ...Found[]]
  readonly more: readonly Found[]
}

/** Not certain, or several meanings: the person chooses. */
export interface ChoiceAnswer extends Asking {
  readonly type: 'choice'
  readonly because: 'unsure' | 'ambiguous'
  readonly found: readonly [Found, ...Found[]]
}

/** The document does not say, as far as the bot can tell; the nearest passages are offered as no more than that. */
export interface NotFoundAnswer extends Asking {
  readonly type: 'not-found'
  readonly because: NotFoundReason
  readonly nearest: readonly Found[]
}

/** The duty board of the day, or the part of it that was asked for; it may be empty. */
export interface BoardAnswer extends Asking {
  readonly type: 'board'
  readonly request: BoardRequest
  readonly board: DutyBoard
  /** Where nothing is in the period: the next duty that comes after it, or null. */
  readonly next: BoardLine | null
  /** Whether the question was what is overdue. */
  readonly asksOverdue: boolean
}

/** The answer to one question. A view switches over `type` exhaustively. */
export type Answer = PassagesAnswer | ListAnswer | PersonAnswer | BoardAnswer | ChoiceAnswer | NotFoundAnswer

/** The passages of an answer, best first: what the batch interface prints. */
export function passagesOf(answer: Answer): readonly Found[] {
  switch (answer.type) {
    case 'passages':
    case 'person':
      return [...answer.found, ...answer.more]
    case 'list': {
      const head = answer.of.kind === 'passage' ? [{ passage: answer.of.passage, score: 1 }] : []
      return [...head, ...answer.items.map((passage) => ({ passage, score: 1 })), ...answer.more]
    }
    case 'board':
      return linesOn(answer.board, answer.request.list).map(({ passage }) => ({ passage, score: 1 }))
    case 'choice':
      return answer.found
    case 'not-found':
      return answer.nearest
  }
}
