import { quarterOf } from '../calendar/calendar-month.ts'
import { addDays, type CivilDate, daysBetween, partsOf } from '../calendar/civil-date.ts'
import { type BoardLine, boardLines } from '../duties/board-lines.ts'
import { placeOf } from '../duties/board-place.ts'
import type { ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import { dutyFingerprint } from './duty-fingerprint.ts'
import type { Subscription } from './subscription.ts'

/** What the readers of the last issue knew. */
export interface Known {
  /** The day of the last issue, sent or with nothing to say. */
  readonly day: CivilDate
  /** The last day on which a message really came, or null. */
  readonly heardOn: CivilDate | null
  /** The duties of its edition by passage id, with their fingerprints; null if that edition is forgotten. */
  readonly duties: ReadonlyMap<string, string> | null
}

/** A duty in a digest, marked if it is new or has changed since the edition of the last issue. */
export interface DigestLine extends BoardLine {
  readonly news: 'new' | 'changed' | null
}

/** What one issue says. Plan horizons are never in it, and nothing that was recorded as done. */
export interface Digest {
  readonly day: CivilDate
  /** Due (or beginning) today and in the next 7 days, by day. */
  readonly dueIn7: readonly DigestLine[]
  /** Due (or beginning) in 8 to 30 days, by day. */
  readonly dueIn30: readonly DigestLine[]
  /** Whose day has gone by since the last issue, by day; the first issue looks back 7 days, none more than 92. */
  readonly passed: readonly DigestLine[]
  /** New or changed, and in none of the lists above. */
  readonly news: readonly DigestLine[]
  /** The nearest duty after the 30 days, or null. */
  readonly next: DigestLine | null
  readonly counts: {
    /** Due after the 30 days. */
    readonly later: number
    /** Whose day went by before `passed` begins, without a recorded result. */
    readonly older: number
    readonly undated: number
  }
  /** Whether all four lists are empty. */
  readonly empty: boolean
  /** An empty digest is sent only as the sign of life: one line, if nothing has come in this calendar quarter. */
  readonly say: 'issue' | 'sign-of-life' | 'nothing'
}

const SOON_DAYS = 7
const AHEAD_DAYS = 30
const LONGEST_LOOK_BACK_DAYS = 92

/** The digest of a subscription on a day. `known`: what its last issue knew, null before the first. */
export function digestFor(
  edition: Edition,
  day: CivilDate,
  { filter }: Pick<Subscription, 'filter'>,
  book: ProgressBook,
  known: Known | null,
): Digest {
  const lists = { dueIn7: [] as Ahead[], dueIn30: [] as Ahead[], later: [] as Ahead[] }
  const passed: DigestLine[] = []
  const news: DigestLine[] = []
  const counts = { later: 0, older: 0, undated: 0 }
  const passedFrom = lookBack(day, known)
  for (const line of boardLines(edition, day, filter, book)) {
    const place = placeOf(line.state)
    if (place.list === 'done' || place.list === 'horizons') continue
    const digestLine = { ...line, news: newsOf(line, known) }
    const isListed = ((): boolean => {
      switch (place.list) {
        case 'upcoming': {
          const inDays = daysBetween(day, place.day)
          const list = inDays <= SOON_DAYS ? 'dueIn7' : inDays <= AHEAD_DAYS ? 'dueIn30' : 'later'
          if (isEveryWeek(line)) return false
          lists[list].push({ line: digestLine, day: place.day })
          return list !== 'later'
        }
        case 'past':
          if ('due' in line.state && line.state.due.lateAfter >= passedFrom) return passed.push(digestLine) > 0
          counts.older++
          return false
        case 'undated':
          counts.undated++
          return false
      }
    })()
    if (!isListed && digestLine.news !== null) news.push(digestLine)
  }
  throw new Error('unfinished')
}
