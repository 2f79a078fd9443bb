import { type CivilDate, today } from '../calendar/civil-date.ts'
import { type DigestState, logOf } from './digest-state.ts'
import type { IssueLog } from './issue-log.ts'
import type { Subscription } from './subscription.ts'
import { dayOfWeek, dueInstant, weekOf } from './week.ts'
import { hasWeek } from './week-ranges.ts'

/** When the next issue of a subscription comes. */
export interface NextIssue {
  readonly week: number
  readonly day: CivilDate
  /** Epoch milliseconds. */
  readonly dueAt: number
}

/** The first week whose issue is due after `now`: what comes before a choice is not owed by it. */
export function firstWeekAfter(now: number, choice: Pick<Subscription, 'weekday' | 'hour'>, zone: string): number {
  const week = weekOf(today(now, zone))
  return dueInstant(week, choice.weekday, choice.hour, zone) > now ? week : week + 1
}

/**
 * The next issue that will be sent by itself, or null for a subscription that sleeps. A week that was settled already
 * (sent on its former weekday) does not come again.
 */
export function nextIssue(subscription: Subscription, log: IssueLog, now: number, zone: string): NextIssue | null {
  if (subscription.asleep !== null) return null
  let week = Math.max(subscription.firstWeek, firstWeekAfter(now, subscription, zone))
  while (hasWeek(log.settled, week)) week++
  const { weekday, hour } = subscription
  return { week, day: dayOfWeek(week, weekday), dueAt: dueInstant(week, weekday, hour, zone) }
}

/** When the first issue of all comes that will be sent by itself, in epoch milliseconds; null when nobody awake subscribes. */
export function nextIssueOfAll(state: DigestState, now: number, zone: string): number | null {
  const moments = [...state.subscriptions.values()].flatMap((subscription) => {
    const next = nextIssue(subscription, logOf(state, subscription), now, zone)
    return next === null ? [] : [next.dueAt]
  })
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Whether a pause is on: set, and its last day not over. */
export function isPaused(subscription: Subscription, now: number, zone: string): boolean {
  return subscription.pausedUntil !== null && today(now, zone) < subscription.pausedUntil
}
