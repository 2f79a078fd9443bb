import { type CalendarMonth, monthOf } from '../calendar/calendar-month.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Edition } from '../knowledge/edition.ts'
import { type BoardLine, boardLines } from './board-lines.ts'
import { placeOf } from './board-place.ts'
import type { DutyFilter } from './duty-filter.ts'
import { emptyProgressBook, type ProgressBook } from './progress.ts'

/** The lines of one month, by day. */
export interface BoardMonth {
  readonly month: CalendarMonth
  readonly lines: readonly BoardLine[]
}

/** The duties of an edition on a day. Every duty that the filter wants stands in exactly one of the lists. */
export interface DutyBoard {
  readonly day: CivilDate
  /** What is still to come: due, in time, coming back, beginning. By month and day. */
  readonly upcoming: readonly BoardMonth[]
  /** Past without a recorded result, and overdue by record; the latest first. */
  readonly past: readonly BoardLine[]
  /** Without a day: event, trigger, on approval, begun without an end, unread, not stated. In the order of the sources. */
  readonly undated: readonly BoardLine[]
  /** Plan periods and visions: no deadlines. In the order of the sources. */
  readonly horizons: readonly BoardLine[]
  /** Recorded as done, or that it cannot be done. In the order of the sources, those with a day first. */
  readonly closed: readonly BoardLine[]
}

/**
 * The duty board of a day. With a range it costs a binary search, the duties of those days and a look at each duty that
 * comes back, but not at the others (the edition's index is built at the first call, see `dutyIndexOf`).
 */
export function dutyBoard(
  edition: Edition,
  day: CivilDate,
  filter: DutyFilter = {},
  book: ProgressBook = emptyProgressBook,
): DutyBoard {
  const lists = {
    upcoming: [] as Dated[],
    past: [] as Dated[],
    undated: [] as BoardLine[],
    horizons: [] as BoardLine[],
    closed: [] as BoardLine[],
  }
  for (const line of boardLines(edition, day, filter, book)) {
    const place = placeOf(line.state)
    if (place.list === 'upcoming' || place.list === 'past') lists[place.list].push({ line, day: place.day })
    else lists[place.list].push(line)
  }
  const { undated, horizons, closed } = lists
  const past = sorted(lists.past, -1).map(({ line }) => line)
  return { day, upcoming: byMonth(sorted(lists.upcoming, 1)), past, undated, horizons, closed }
}

interface Dated {
  readonly line: BoardLine
  readonly day: CivilDate
}

/** Stable: lines of one day keep their order. */
function sorted(lines: readonly Dated[], direction: 1 | -1): readonly Dated[] {
  return [...lines].sort((a, b) => (a.day < b.day ? -direction : a.day > b.day ? direction : 0))
}

function byMonth(lines: readonly Dated[]): readonly BoardMonth[] {
  const months: { month: CalendarMonth; lines: BoardLine[] }[] = []
  for (const { line, day } of lines) {
    const month = monthOf(day)
    const last = months.at(-1)
    if (last?.month.year === month.year && last.month.month === month.month) last.lines.push(line)
    else months.push({ month, lines: [line] })
  }
  return months
}
