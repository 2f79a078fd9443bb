import { quarterOf } from '../calendar/calendar-month.ts'
import { addDays, type CivilDate, daysBetween, OFFICE_ZONE, partsOf, today } from '../calendar/civil-date.ts'
import { type BoardLine, boardLines } from '../duties/board-lines.ts'
import { placeOf } from '../duties/board-place.ts'
import type { ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { Digest, DigestCounts, DigestLine, Known } from './digest.ts'
import { fingerprintsOf } from './duty-fingerprint.ts'
import { countedAs, isOften } from './other-count.ts'
import type { Subscription } from './subscription.ts'

const SOON_DAYS = 7
const AHEAD_DAYS = 30
const FIRST_LOOK_BACK_DAYS = 7
const LONGEST_LOOK_BACK_DAYS = 92
const NEVER = Number.NEGATIVE_INFINITY

/**
 * The digest of a subscription on a day. `known`: what the readers of its last issue knew, null before the first. `zone`: the
 * office's, of the IANA database.
 */
export function digestFor(
  edition: Edition,
  day: CivilDate,
  { filter }: Pick<Subscription, 'filter'>,
  book: ProgressBook,
  known: Known | null,
  zone: string = OFFICE_ZONE,
): Digest {
  const parts: Record<Part, DigestLine[]> = {
    ...{ dueIn7: [], dueIn30: [], later: [], often: [] },
    ...{ passed: [], older: [], undated: [] },
  }
  const passedFrom = lookBack(day, known)
  const newsOf = newsSince(edition, known)
  const fresh = new Set<DigestLine>()
  const closed: DigestLine[] = []
  for (const one of boardLines(edition, day, filter, book)) {
    const line = { ...one, news: newsOf(one) }
    const part = partOf(line, day, passedFrom)
    if (part !== null) parts[part].push(line)
    if (recordedDay(line, zone) >= passedFrom) fresh.add(line)
    if (placeOf(line.state).list === 'closed') closed.push(line)
  }
  const dueIn7 = parts.dueIn7.sort(byDay)
  const dueIn30 = parts.dueIn30.sort(byDay)
  const later = parts.later.sort(byDay)
  const { passed, older, undated, often } = parts
  const others = [...later, ...older, ...undated, ...often]
  const recorded = [...others, ...closed].filter((line) => fresh.has(line))
  const news = others.filter((line) => line.news !== null && !fresh.has(line))
  const empty = [dueIn7, dueIn30, passed, recorded, news].every((list) => list.length === 0)
  return {
    ...{ day, dueIn7, dueIn30, passed, recorded, news, next: later[0] ?? null },
    counts: countsOf(others),
    empty,
    say: !empty ? 'issue' : isHeardInQuarter(day, known) ? 'nothing' : 'sign-of-life',
  }
}

/** What a group knows that had an issue of this edition a week before the day: for a preview without a subscription. */
export function knownAWeekBefore(edition: Edition, day: CivilDate): Known {
  const before = addDays(day, -7)
  return { day: before, heardOn: before, duties: fingerprintsOf(edition) }
}

type Part = 'dueIn7' | 'dueIn30' | 'later' | 'often' | 'passed' | 'older' | 'undated'

function partOf({ state }: BoardLine, day: CivilDate, passedFrom: CivilDate): Part | null {
  if (isOften(state)) return 'often'
  const place = placeOf(state)
  switch (place.list) {
    case 'upcoming': {
      const inDays = daysBetween(day, place.day)
      return inDays <= SOON_DAYS ? 'dueIn7' : inDays <= AHEAD_DAYS ? 'dueIn30' : 'later'
    }
    case 'past':
      return 'due' in state && state.due.lateAfter >= passedFrom ? 'passed' : 'older'
    case 'undated':
      return 'undated'
    case 'horizons':
    case 'closed':
      return null
  }
}

function countsOf(others: readonly DigestLine[]): DigestCounts {
  const counts = { later: 0, beginning: 0, older: 0, undated: 0, often: 0 }
  for (const { state } of others) {
    const counted = countedAs(state)
    if (counted !== null) counts[counted]++
  }
  return counts
}

/** The day on which the office last recorded something about a duty; before all days if it never did. */
function recordedDay({ state: { progress }, assigned }: BoardLine, zone: string): CivilDate | '' {
  const at = Math.max(progress?.recordedAt ?? NEVER, assigned?.assignment.recordedAt ?? NEVER)
  return at === NEVER ? '' : today(at, zone)
}

/** On the day of the last issue a duty with this last day was still in time. */
function lookBack(day: CivilDate, known: Known | null): CivilDate {
  // A last issue in the future was made by a clock that was wrong.
  if (known === null || known.day > day) return addDays(day, -FIRST_LOOK_BACK_DAYS)
  const longest = addDays(day, -LONGEST_LOOK_BACK_DAYS)
  return [known.day, longest].sort()[1] ?? longest
}

/** Before the first issue nothing is news, or everything would be. */
function newsSince(edition: Edition, known: Known | null): (line: BoardLine) => DigestLine['news'] {
  const before = known?.duties ?? null
  if (before === null) return () => null
  const now = fingerprintsOf(edition)
  return ({ passage: { id } }) => {
    const then = before.get(id)
    return then === undefined ? 'new' : then === now.get(id) ? null : 'changed'
  }
}

function isHeardInQuarter(day: CivilDate, known: Known | null): boolean {
  const heardOn = known?.heardOn ?? null
  if (heardOn === null) return false
  return partsOf(heardOn).year === partsOf(day).year && quarterOf(heardOn) === quarterOf(day)
}

function byDay(one: DigestLine, other: DigestLine): number {
  const [a, b] = [placeOf(one.state), placeOf(other.state)]
  if (!('day' in a) || !('day' in b)) return 0
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
