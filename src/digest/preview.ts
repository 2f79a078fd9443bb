import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import { digestFor, knownAWeekBefore } from './compose.ts'
import type { Digest } from './digest.ts'
import { DEFAULT_CHOICES } from './subscription.ts'

/**
 * The digest that a group with the default choices would get on a day, if it had an issue a week before. What a later
 * conference said it did not know then.
 */
export function previewDigest(edition: Edition, day: CivilDate, book: ProgressBook): Digest {
  const known = knownAWeekBefore(edition, day)
  const before = addDays(day, -7)
  const wasHeld = (id: string): boolean => {
    const conference = edition.conferences.get(edition.passageById.get(id)?.conferenceId ?? '')
    return conference !== undefined && conference.date <= before
  }
  const duties = new Map([...(known.duties ?? [])].filter(([id]) => wasHeld(id)))
  return digestFor(edition, day, DEFAULT_CHOICES, book, { ...known, duties })
}
