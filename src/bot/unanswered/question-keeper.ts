import type { Answer } from '../../answers/answer.ts'
import {
  questionKey,
  type Unanswered,
  type UnansweredState,
  unansweredBecause,
  withQuestion,
  withWaiting,
} from '../../answers/unanswered.ts'
import { type DayDeps, dayOf } from '../day-of.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeDesk } from '../office-desk.ts'
import type { OfficeState } from '../office-state.ts'
import { oncePer } from '../once-per.ts'
import { type RecentQuestion, recentQuestions } from './recent-questions.ts'

export interface QuestionKeeperDeps extends DayDeps {
  readonly office: OfficeDesk
  readonly log: Log
  readonly token: string
}

/** What came of a press. `unknown`: the question is no longer remembered. */
export type Kept = 'kept' | 'unknown' | 'too-many' | 'not-ready' | 'not-saved'

/** Keeps the questions that have no good answer. */
export interface QuestionKeeper {
  /** Whether anything can be kept at all. */
  isOpen(): boolean
  /** To be told of every answer after it was sent; keeps what was refused or unsure. Never waits, never throws. */
  answered(answer: Answer, chatId: number): void
  /**
   * Somebody pressed 👎. `replied`: the question as the message that was answered has it, if that is known. Twice by one
   * person within an hour counts once; who it was is only held in memory for that hour.
   */
  dislike(id: string, replied: RecentQuestion | undefined, userId: number): Promise<Kept>
  /** Somebody wants to hear of an answer in their private chat. */
  wish(id: string, chatId: number): Promise<Kept>
}

/** New questions of one chat that are kept in a day: nobody misses more, and a flood stays small. */
const A_DAY = 50
const CHATS = 10_000
const HOUR_MS = 3_600_000

/** A keeper over the office's book. How much a chat has brought today is counted in memory and never stored. */
export function questionKeeper(deps: QuestionKeeperDeps): QuestionKeeper {
  const { office, log, token, now } = deps
  const recent = recentQuestions(now)
  const isFirst = oncePer(HOUR_MS, now)
  let counted = { day: dayOf(deps), chats: new Map<number, number>() }

  function isWithinDay(chatId: number): boolean {
    const day = dayOf(deps)
    if (counted.day !== day || counted.chats.size >= CHATS) counted = { day, chats: new Map() }
    const count = (counted.chats.get(chatId) ?? 0) + 1
    counted.chats.set(chatId, count)
    return count <= A_DAY
  }

  const noted =
    (question: RecentQuestion, why: Unanswered) =>
    (state: UnansweredState): UnansweredState =>
      withQuestion(state, { ...question, day: dayOf(deps) }, why)

  async function change(step: (state: UnansweredState) => UnansweredState | null): Promise<Kept> {
    if (office.book === null) return 'not-ready'
    try {
      return await office.book.change((state: OfficeState): readonly [OfficeState, Kept] => {
        const unanswered = step(state.unanswered)
        return unanswered === null ? [state, 'too-many'] : [{ ...state, unanswered }, 'kept']
      })
    } catch (error) {
      log.error('an unanswered question was not saved', errorFields(error, token))
      return 'not-saved'
    }
  }

  return {
    isOpen: () => office.book !== null,
    answered(answer, chatId) {
      const question = { text: answer.question, language: answer.language }
      recent.remember(question)
      const why = unansweredBecause(answer)
      if (why === null || office.book === null || !isWithinDay(chatId)) return
      // Not waited for: the answer is out, and the next question need not stand behind a disk.
      void change(noted(question, why))
    },
    async dislike(id, replied, userId) {
      const question =
        recent.with(id) ?? (replied !== undefined && questionKey(replied.text) === id ? replied : undefined)
      if (office.book === null) return 'not-ready'
      if (question === undefined) return 'unknown'
      if (!isFirst(`${userId} ${id}`) || !isWithinDay(userId)) return 'kept'
      return change(noted(question, 'disliked'))
    },
    async wish(id, chatId) {
      if (office.book === null) return 'not-ready'
      const question = recent.with(id)
      if (question === undefined && !office.book.current().unanswered.questions.has(id)) return 'unknown'
      const waiting = { chatId, since: dayOf(deps) }
      return change((state) => {
        // It may be gone since: dismissed, or never kept because of the day's limit.
        const isThere = state.questions.has(id) || question === undefined
        return withWaiting(isThere ? state : noted(question, 'refused')(state), id, waiting)
      })
    },
  }
}
