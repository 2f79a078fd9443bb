import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { sha256 } from '../knowledge/sha256.ts'
import { words } from '../text/words.ts'
import type { Answer, Language, NotFoundAnswer } from './answer.ts'

/** Why a question is kept: nothing was found, a choice was offered, or somebody pressed 👎. */
export type Unanswered = 'refused' | 'unsure' | 'disliked'

/** A private chat that wants to hear of an answer, and the day on which it said so. */
export interface Waiting {
  readonly chatId: number
  readonly since: CivilDate
}

/** A question without a good answer: no person in it but those who asked to be told. */
export interface UnansweredQuestion {
  /** The `questionKey` of its text. */
  readonly id: string
  /** As it was first asked, at most 500 UTF-16 units. */
  readonly text: string
  readonly language: Language
  /** The last day on which it was kept. */
  readonly day: CivilDate
  /** How often, for each reason. */
  readonly times: Readonly<Record<Unanswered, number>>
  readonly waiting: readonly Waiting[]
}

/** The questions that nobody has dealt with, those longest unasked first. Immutable. */
export interface UnansweredState {
  /** By id. */
  readonly questions: ReadonlyMap<string, UnansweredQuestion>
}

export const emptyUnanswered: UnansweredState = { questions: new Map() }

/** More questions are not kept at once, so that no flood fills the disk; about 1 MB. */
export const MOST_QUESTIONS = 2000
/** More chats do not wait for one answer. */
export const MOST_WAITING = 100
/** Questions, and the wishes to hear of an answer, are forgotten so many days after their last day. */
export const KEPT_DAYS = 90

/**
 * What an answer is kept for, or null: a greeting is no question, and several meanings of one word are an answer, as is that
 * every duty names somebody.
 */
export function unansweredBecause(answer: Answer): Unanswered | null {
  if (answer.type === 'not-found') return isRefusal(answer) ? 'refused' : null
  return answer.type === 'choice' && answer.because === 'unsure' ? 'unsure' : null
}

/** Whether the bot could not say what was asked for. */
export function isRefusal({ because }: NotFoundAnswer): boolean {
  return because.kind !== 'no-question' && because.kind !== 'all-named'
}

/** Ten hexadecimal digits: the same for texts of the same words, whatever their marks, capitals and signs. */
export function questionKey(text: string): string {
  const folded = words(text)
    .map(({ plain }) => plain)
    .join(' ')
  return Array.from(sha256(folded).slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How often a question was kept. */
export function timesKept({ times }: UnansweredQuestion): number {
  return times.refused + times.unsure + times.disliked
}

/** The state with a question more, or with one counted up that is there already. */
export function withQuestion(
  state: UnansweredState,
  asked: Pick<UnansweredQuestion, 'text' | 'language' | 'day'>,
  why: Unanswered,
): UnansweredState {
  const id = questionKey(asked.text)
  const known = state.questions.get(id) ?? { ...asked, id, times: NEVER, waiting: [] }
  const question = { ...known, day: asked.day, times: { ...known.times, [why]: known.times[why] + 1 } }
  const questions = new Map(state.questions)
  // Anew at the end: the map is in the order of the last asking.
  questions.delete(id)
  if (questions.size >= MOST_QUESTIONS) questions.delete(leastMissed(questions.values()))
  return { questions: questions.set(id, question) }
}

/** The state in which a chat hears of an answer to a question; null if there is no such question, or too many wait. */
export function withWaiting(state: UnansweredState, id: string, waiting: Waiting): UnansweredState | null {
  const question = state.questions.get(id)
  if (question === undefined) return null
  const others = question.waiting.filter(({ chatId }) => chatId !== waiting.chatId)
  if (others.length >= MOST_WAITING) return null
  return { questions: new Map(state.questions).set(id, { ...question, waiting: [...others, waiting] }) }
}

/** The state without these questions. */
export function withoutQuestions(state: UnansweredState, ids: readonly string[]): UnansweredState {
  const questions = new Map(state.questions)
  for (const id of ids) questions.delete(id)
  return questions.size === state.questions.size ? state : { questions }
}

/** The state without a chat's wishes to hear of answers, and how many there were. */
export function withoutChat(state: UnansweredState, chatId: number): readonly [UnansweredState, number] {
  const [next, gone] = withoutWaiting(state, (one) => one.chatId === chatId)
  return [next, gone]
}

/** The state without what is older than it may be: the same state if there is nothing. */
export function withoutOld(state: UnansweredState, day: CivilDate): UnansweredState {
  const first = addDays(day, -KEPT_DAYS)
  const old = [...state.questions.values()].filter((one) => one.day < first).map(({ id }) => id)
  return withoutWaiting(withoutQuestions(state, old), ({ since }) => since < first)[0]
}

const NEVER: UnansweredQuestion['times'] = { refused: 0, unsure: 0, disliked: 0 }

/** The first of those asked least; one that somebody waits for only when somebody waits for all. */
function leastMissed(questions: Iterable<UnansweredQuestion>): string {
  let least: UnansweredQuestion | undefined
  for (const one of questions) if (least === undefined || weight(one) < weight(least)) least = one
  return least?.id ?? ''
}

function weight(question: UnansweredQuestion): number {
  return timesKept(question) + (question.waiting.length > 0 ? Number.MAX_SAFE_INTEGER / 2 : 0)
}

function withoutWaiting(
  state: UnansweredState,
  isOver: (waiting: Waiting) => boolean,
): readonly [UnansweredState, number] {
  const touched = [...state.questions.values()].filter(({ waiting }) => waiting.some(isOver))
  if (touched.length === 0) return [state, 0]
  const questions = new Map(state.questions)
  let gone = 0
  for (const question of touched) {
    const waiting = question.waiting.filter((one) => !isOver(one))
    gone += question.waiting.length - waiting.length
    questions.set(question.id, { ...question, waiting })
  }
  return [{ questions }, gone]
}
