import type { CivilDate } from '../calendar/civil-date.ts'
import type { Language } from './answer.ts'

/** A question to which there was no good answer. No person in it, unless they asked for a reply. */
export interface UnansweredQuestion {
  /** Unique in the table. */
  readonly id: string
  readonly text: string
  readonly language: Language
  readonly day: CivilDate
  /** `refused`: nothing was found; `unsure`: a choice was offered; `disliked`: somebody pressed 👎. */
  readonly why: 'refused' | 'unsure' | 'disliked'
  /** The private chat of the person who wants to be told, or null. */
  readonly replyTo: number | null
}

/** The questions that nobody has dealt with, oldest first. Immutable. */
export interface UnansweredState {
  /** By id. */
  readonly questions: ReadonlyMap<string, UnansweredQuestion>
}

export const emptyUnanswered: UnansweredState = { questions: new Map() }
