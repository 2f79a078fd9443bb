import { withoutOld } from './answers/unanswered.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { OfficeBook } from './bot/office-state.ts'
import { today } from './calendar/civil-date.ts'

export interface QuestionExpiryDeps {
  readonly book: OfficeBook
  /** The office's zone, whose days count. */
  readonly zone: string
  readonly log: Log
  readonly token: string
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, stop: AbortSignal): Promise<void>
}

/** How often it is looked for what is too old, in milliseconds: looking costs nothing. */
const EVERY_MS = 3_600_000

/** Deletes unanswered questions, and wishes to hear of answers, when they are 90 days old: at the start, then hourly. */
export async function expireQuestions(deps: QuestionExpiryDeps, stop: AbortSignal): Promise<void> {
  const { book, zone, log, token, now, sleep } = deps
  while (!stop.aborted) {
    try {
      await book.change((state) => {
        const unanswered = withoutOld(state.unanswered, today(now(), zone))
        return [unanswered === state.unanswered ? state : { ...state, unanswered }, undefined]
      })
    } catch (error) {
      log.error('old questions were not deleted', errorFields(error, token))
    }
    await sleep(EVERY_MS, stop)
  }
}
