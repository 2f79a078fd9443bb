import type { CivilDate } from '../calendar/civil-date.ts'

/** A person who recorded something from the chat. `id` is Telegram's; it exceeds 32 bits. */
export interface Recorder {
  readonly id: number
  readonly name: string | null
}

interface Entry {
  /** Number and name of the paper that it rests on, as typed, or null. */
  readonly paper: string | null
  readonly recordedBy: Recorder
  /** Epoch milliseconds. */
  readonly recordedAt: number
}

/** How far a duty is. `cannot-be-done` ends it without a result; the note says why. */
export type ProgressStatus = 'not-started' | 'under-way' | 'done' | 'cannot-be-done'

/** What somebody with the right to say so recorded about a duty. */
export interface Progress extends Entry {
  readonly status: ProgressStatus
  /** The day of which it speaks: on which the duty was done, or on which it was not yet. Not the day of recording. */
  readonly on: CivilDate
  readonly note: string | null
}

/** The office's later decision who does a duty. Never mixed into the quote. */
export interface Assignment extends Entry {
  readonly leadIds: readonly string[]
  readonly coordinatingIds: readonly string[]
  readonly note: string | null
}

/** Port: what was recorded since about duties. Both lists are oldest first and empty where nothing was recorded. */
export interface ProgressBook {
  progressOf(passageId: string): readonly Progress[]
  assignmentsOf(passageId: string): readonly Assignment[]
}

const NOTHING: readonly never[] = []

/** The book in which nothing was recorded. */
export const emptyProgressBook: ProgressBook = {
  progressOf: () => NOTHING,
  assignmentsOf: () => NOTHING,
}
