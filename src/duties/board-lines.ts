import type { CivilDate } from '../calendar/civil-date.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { type DayRange, type DutyFilter, isIn, passageTest } from './duty-filter.ts'
import { datedBetween, dutyIndexOf, type IndexedDuty } from './duty-index.ts'
import { type DutyState, stateOn } from './duty-state.ts'
import type { ProgressBook } from './progress.ts'
import { type Assigned, assignedTo } from './recorded.ts'

/** One duty on a board. */
export interface BoardLine {
  readonly passage: Passage
  readonly state: DutyState
  /** To whom the office assigned it; null if to nobody. */
  readonly assigned: Assigned | null
}

const EVER: DayRange = { start: null, end: null }

/** The lines that the filter wants: the dated ones by last safe day, then the others in the order of the sources. */
export function boardLines(
  edition: Edition,
  day: CivilDate,
  filter: DutyFilter,
  book: ProgressBook,
): readonly BoardLine[] {
  const index = dutyIndexOf(edition)
  const { start, end } = filter.range ?? EVER
  // Of what comes back, the first occurrence within the range is meant.
  const from = start !== null && start > day ? start : day
  const isWanted = passageTest(filter, book)
  const kinds = filter.kinds === undefined || filter.kinds.length === 0 ? null : new Set(filter.kinds)
  const lines: BoardLine[] = []
  const add = ({ passage, standing }: IndexedDuty, range: DayRange | undefined): void => {
    if (!isWanted(passage)) return
    const state = stateOn(standing, day, book.progressOf(passage.id).at(-1) ?? null, from)
    if (kinds !== null && !kinds.has(state.kind)) return
    if (range === undefined || isMovingIn(range, state))
      lines.push({ passage, state, assigned: assignedTo(passage.id, edition, book) })
  }
  for (const duty of datedBetween(index, start, end)) add(duty, undefined)
  for (const duty of filter.range === undefined ? index.others : index.moving) add(duty, filter.range)
  return lines
}

function isMovingIn(range: DayRange, state: DutyState): boolean {
  if (state.kind === 'recurring') return state.next !== null && isIn(range, state.next.end)
  return state.kind === 'from' && isIn(range, state.start)
}
