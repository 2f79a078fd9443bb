import { type Changed, type DigestState, logOf, withSubscription } from './digest-state.ts'
import { firstWeekAfter, nextIssue } from './schedule.ts'
import type { Choosing } from './subscribing.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'
import { dayOfWeek } from './week.ts'

/** The longest pause, in weeks. Whoever wants longer ends the subscription. */
export const LONGEST_PAUSE = 52

/**
 * Leaves out the next `weeks` issues, whether or not this week's has come already; a pause that is on is replaced, not
 * added to. Null if there is no such subscription. Throws unless `weeks` is 1 to 52.
 */
export function pause(
  state: DigestState,
  destination: Destination,
  weeks: number,
  { by, now, zone }: Choosing,
): Changed<Subscription | null> {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > LONGEST_PAUSE) {
    throw new Error(`pause: ${weeks} weeks; give a whole number from 1 to ${LONGEST_PAUSE}`)
  }
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  const unpaused = { ...known, asleep: null, firstWeek: firstWeekAfter(now, known, zone) }
  const next = nextIssue(unpaused, logOf(state, destination), now, zone)
  const firstWeek = (next?.week ?? unpaused.firstWeek) + weeks
  const subscription = { ...known, firstWeek, pausedUntil: dayOfWeek(firstWeek, known.weekday), setBy: by }
  return [withSubscription(state, subscription), subscription]
}

/** Ends a pause: the next issue is that of the next weekday and hour. Null if there is no such subscription. */
export function resume(
  state: DigestState,
  destination: Destination,
  { by, now, zone }: Choosing,
): Changed<Subscription | null> {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  if (known.pausedUntil === null) return [state, known]
  const subscription = { ...known, pausedUntil: null, firstWeek: firstWeekAfter(now, known, zone), setBy: by }
  return [withSubscription(state, subscription), subscription]
}
