import type { CivilDate } from '../calendar/civil-date.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { type DeadlineStanding, type DueDate, standingOf } from './deadline-standing.ts'

/** A duty whose deadline was looked at once. */
export interface IndexedDuty {
  readonly passage: Passage
  readonly standing: DeadlineStanding
  /** Its number among the duties of the edition, in the order of the sources. */
  readonly order: number
}

/** A duty with a last safe day. */
export interface DatedDuty extends IndexedDuty {
  readonly standing: { readonly kind: 'dated'; readonly due: DueDate }
}

/** The duties of an edition, prepared for boards. Immutable. */
export interface DutyIndex {
  /** By last safe day, then in the order of the sources. */
  readonly dated: readonly DatedDuty[]
  /** All others, in the order of the sources: recurring, from, event, not stated ... */
  readonly others: readonly IndexedDuty[]
  /** The others whose day depends on today or has only a beginning. */
  readonly moving: readonly IndexedDuty[]
}

// An edition never changes and boards of it are asked for all day: it is sorted once. The key keeps no edition alive.
const indexes = new WeakMap<Edition, DutyIndex>()

/** The index of an edition, built at the first call (about 0.2 s for 100,000 duties) and remembered with it. */
export function dutyIndexOf(edition: Edition): DutyIndex {
  const known = indexes.get(edition)
  if (known !== undefined) return known
  const index = buildIndex(edition.passages)
  indexes.set(edition, index)
  return index
}

function buildIndex(passages: readonly Passage[]): DutyIndex {
  const dated: DatedDuty[] = []
  const others: IndexedDuty[] = []
  for (const [order, passage] of passages.filter(({ kind }) => kind === 'duty').entries()) {
    const standing = standingOf(passage.deadline)
    if (standing.kind === 'dated') dated.push({ passage, standing, order })
    else others.push({ passage, standing, order })
  }
  dated.sort((a, b) => byDay(endOf(a), endOf(b)) || a.order - b.order)
  const moving = others.filter(({ standing }) => standing.kind === 'recurring' || standing.kind === 'from')
  return { dated, others, moving }
}

/** The dated duties whose last safe day lies in the range, both ends included; null is an open end. By binary search. */
export function datedBetween(index: DutyIndex, from: CivilDate | null, to: CivilDate | null): readonly DatedDuty[] {
  const { dated } = index
  const first = from === null ? 0 : lowerBound(dated, (duty) => endOf(duty) >= from)
  const stop = to === null ? dated.length : lowerBound(dated, (duty) => endOf(duty) > to)
  return dated.slice(first, stop)
}

/** The position of the first duty for which the test holds; it must hold for all that follow. */
function lowerBound(duties: readonly DatedDuty[], holds: (duty: DatedDuty) => boolean): number {
  let low = 0
  let high = duties.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const duty = duties[middle]
    if (duty !== undefined && !holds(duty)) low = middle + 1
    else high = middle
  }
  return low
}

function endOf(duty: DatedDuty): CivilDate {
  return duty.standing.due.end
}

function byDay(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
