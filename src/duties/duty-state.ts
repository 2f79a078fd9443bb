import { type CivilDate, daysBetween, mondayOf } from '../calendar/civil-date.ts'
import type { Precision, Recurrence } from '../calendar/date-reading.ts'
import type { Passage } from '../knowledge/edition.ts'
import { type DeadlineStanding, type DueDate, standingOf } from './deadline-standing.ts'
import type { Progress } from './progress.ts'
import { nextOccurrence } from './recurrence.ts'

/**
 * How near the last safe day is; weeks run from Monday to Sunday. `printed-day`: the last safe day of "trước ngày X" is
 * over and today is X, so nothing is late yet.
 */
export type Nearness = 'printed-day' | 'today' | 'this-week' | 'this-month' | 'later'

interface Coming {
  readonly due: DueDate
  /** Days from today to the last safe day; -1 on the printed day itself. */
  readonly inDays: number
  readonly near: Nearness
}

interface Gone {
  readonly due: DueDate
  /** Days since `due.lateAfter`, at least 1. */
  readonly daysPast: number
}

/**
 * How a duty stands on a day. Past is not overdue: `overdue`, `done-late`, `done-on-time` and `in-time` are said only
 * where `progress` was recorded (promise 4 of the design).
 */
export type DutyState = { readonly progress: Progress | null } & (
  | ({ readonly kind: 'due' } & Coming)
  /** Recorded as not done, and still in time by the document's own day. */
  | ({ readonly kind: 'in-time'; readonly progress: Progress } & Coming)
  /** The date has gone by and no result is recorded; `progress` may hold an older word from before that day. */
  | ({ readonly kind: 'past' } & Gone)
  /** Recorded as not done on a day when it was late. */
  | ({ readonly kind: 'overdue'; readonly progress: Progress } & Gone)
  | { readonly kind: 'done-on-time'; readonly progress: Progress; readonly due: DueDate }
  | { readonly kind: 'done-late'; readonly progress: Progress; readonly due: DueDate; readonly daysLate: number }
  /** Done, and the document gives no day to measure it against. */
  | { readonly kind: 'done'; readonly progress: Progress }
  /** Recorded as impossible: nothing more is to come, and it is neither late nor overdue. */
  | { readonly kind: 'cannot-be-done'; readonly progress: Progress }
  /** Comes back; each occurrence stands for itself, so a recorded result does not end it. */
  | {
      readonly kind: 'recurring'
      /** Null where the words do not tell how often. */
      readonly freq: Recurrence['freq'] | null
      readonly next: DueDate | null
      readonly inDays: number | null
    }
  /** A beginning without an end; `inDays` is 0 or negative once it has begun. */
  | { readonly kind: 'from'; readonly start: CivilDate; readonly precision: Precision; readonly inDays: number }
  | Exclude<DeadlineStanding, { readonly kind: 'dated' | 'recurring' | 'from' }>
)

/** The state of a duty on a day. `progress`: what was recorded about it, oldest first; the last word counts. */
export function dutyState(passage: Passage, day: CivilDate, progress: readonly Progress[] = []): DutyState {
  return stateOn(standingOf(passage.deadline), day, progress.at(-1) ?? null)
}

/**
 * The same from a deadline that was already looked at: a board asks for thousands. Of a recurring duty the first
 * occurrence from the day `from` on is given.
 */
export function stateOn(
  standing: DeadlineStanding,
  day: CivilDate,
  progress: Progress | null,
  from: CivilDate = day,
): DutyState {
  if (standing.kind === 'recurring') {
    const next = nextOccurrence(standing.reading, from)
    const inDays = next === null ? null : daysBetween(day, next.end)
    return { kind: 'recurring', freq: standing.reading.recur?.freq ?? null, next, inDays, progress }
  }
  if (progress?.status === 'done') return doneState(standing, progress)
  if (progress?.status === 'cannot-be-done') return { kind: 'cannot-be-done', progress }
  switch (standing.kind) {
    case 'dated':
      return openState(standing.due, day, progress)
    case 'from':
      return { ...standing, inDays: daysBetween(day, standing.start), progress }
    case 'event':
    case 'trigger':
    case 'on-approval':
    case 'horizon':
    case 'unread':
    case 'not-stated':
      return { ...standing, progress }
  }
}

function openState(due: DueDate, day: CivilDate, progress: Progress | null): DutyState {
  if (day > due.lateAfter) {
    const gone = { due, daysPast: daysBetween(due.lateAfter, day) }
    // A word from before the deadline does not say that the duty was still open after it.
    return progress !== null && isMeasurable(due) && progress.on > due.lateAfter
      ? { kind: 'overdue', ...gone, progress }
      : { kind: 'past', ...gone, progress }
  }
  const coming = { due, inDays: daysBetween(day, due.end), near: nearness(due, day) }
  return progress !== null && isMeasurable(due)
    ? { kind: 'in-time', ...coming, progress }
    : { kind: 'due', ...coming, progress }
}

function doneState(standing: DeadlineStanding, progress: Progress): DutyState {
  if (standing.kind !== 'dated' || !isMeasurable(standing.due)) return { kind: 'done', progress }
  const { due } = standing
  return progress.on > due.lateAfter
    ? { kind: 'done-late', due, daysLate: daysBetween(due.lateAfter, progress.on), progress }
    : { kind: 'done-on-time', due, progress }
}

/** In time, on time and late are said only against a day of the document's own that does not lie before the document. */
function isMeasurable(due: DueDate): boolean {
  return !due.estimate && !due.beforeDocument
}

function nearness({ end }: DueDate, day: CivilDate): Nearness {
  if (end < day) return 'printed-day'
  if (end === day) return 'today'
  if (mondayOf(end) === mondayOf(day)) return 'this-week'
  return end.slice(0, 7) === day.slice(0, 7) ? 'this-month' : 'later'
}
