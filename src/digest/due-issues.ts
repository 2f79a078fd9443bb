import { today } from '../calendar/civil-date.ts'
import { type DigestState, logOf } from './digest-state.ts'
import type { IssueLog } from './issue-log.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'
import { dueInstant, weekName, weekOf } from './week.ts'
import { gaps, hasWeek, union, type WeekRange } from './week-ranges.ts'

/** So long after its hour an issue is still sent, in milliseconds: 12 hours. Older ones are skipped and logged. */
export const CATCH_UP_MS = 12 * 3_600_000
/** So long after its hour an issue is marked as late, in milliseconds: 15 minutes. */
export const LATE_MS = 15 * 60_000

/** One digest of one destination in one ISO week: it exists once, ever. */
export interface Issue extends Destination {
  /** See `weekOf`. */
  readonly week: number
  /** Epoch milliseconds. */
  readonly dueAt: number
}

/** Issues that were not sent in time: a destination and the weeks. */
export interface MissedIssues extends Destination {
  readonly weeks: WeekRange
}

/** What a tick has to do. The lists are ordered by `dueAt` and then by key; an issue is in at most one of them. */
export interface DueIssues {
  readonly send: readonly Issue[]
  /** Due before the state was restored from an older copy: perhaps sent already, so only admins can have it sent. */
  readonly doubtful: readonly Issue[]
  readonly missed: readonly MissedIssues[]
}

/** The issue's name in logs and records: '-1001234567890:42 2020-W47'. */
export function issueKey(destination: Destination, week: number): string {
  return `${destinationKey(destination)} ${weekName(week)}`
}

/** Whether an issue sent at this instant (epoch milliseconds) must be marked as late. */
export function isLate(issue: Issue, now: number): boolean {
  return now - issue.dueAt > LATE_MS
}

/** Whether the subscription still wants the issue of this week and nobody has had it. */
export function isOwed(subscription: Subscription | undefined, log: IssueLog, week: number): boolean {
  return subscription?.asleep === null && week >= subscription.firstWeek && !hasWeek(log.settled, week)
}

/**
 * Which issues are due and unsent at an instant (epoch milliseconds). A pure function of what is recorded, so that it
 * does not matter whether the process was down, asleep or its clock moved: a settled week never comes again, a week whose
 * hour was less than 12 hours ago is sent, an older one is missed. A week that was missed by a clock that ran ahead is
 * still sent when its hour really comes.
 */
export function dueIssues(state: DigestState, now: number, zone: string): DueIssues {
  const thisWeek = weekOf(today(now, zone))
  const dueAt = rememberedInstants(zone)
  const due: Issue[] = []
  const missed: MissedIssues[] = []
  for (const subscription of state.subscriptions.values()) {
    if (subscription.asleep !== null || subscription.firstWeek > thisWeek) continue
    const { chatId, threadId } = subscription
    const log = logOf(state, subscription)
    // An issue of Sunday evening may be caught up on Monday.
    for (const week of [thisWeek - 1, thisWeek]) {
      const instant = dueAt(week, subscription)
      const isTime = instant <= now && now - instant <= CATCH_UP_MS
      if (isTime && isOwed(subscription, log, week)) due.push({ chatId, threadId, week, dueAt: instant })
    }
    const lastMissed = [thisWeek, thisWeek - 1].find((week) => now - dueAt(week, subscription) > CATCH_UP_MS)
    const weeks: WeekRange = [subscription.firstWeek, lastMissed ?? thisWeek - 2]
    for (const gap of gaps(union(log.settled, log.skipped), weeks)) missed.push({ chatId, threadId, weeks: gap })
  }
  due.sort((a, b) => a.dueAt - b.dueAt || (destinationKey(a) < destinationKey(b) ? -1 : 1))
  const isDoubtful = (issue: Issue): boolean => state.doubtUntil !== null && issue.dueAt <= state.doubtUntil
  return { send: due.filter((issue) => !isDoubtful(issue)), doubtful: due.filter(isDoubtful), missed }
}

// Ten thousand subscriptions share a few hours, and asking the zone's rules is slow.
function rememberedInstants(zone: string): (week: number, choice: Pick<Subscription, 'weekday' | 'hour'>) => number {
  const known = new Map<string, number>()
  return (week, { weekday, hour }) => {
    const key = `${week} ${weekday} ${hour}`
    const instant = known.get(key) ?? dueInstant(week, weekday, hour, zone)
    known.set(key, instant)
    return instant
  }
}
