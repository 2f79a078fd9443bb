import { type Changed, type DigestState, logOf, withLogs } from './digest-state.ts'
import { CATCH_UP_MS, type Issue, isOwed, type MissedIssues } from './due-issues.ts'
import type { IssueLog, Unresolved, UnresolvedReason } from './issue-log.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'
import { withoutWeek, withWeeks } from './week-ranges.ts'

/** Claims an issue for this destination (its chat may have moved), or gives null with the state unchanged. */
export type Claiming = (state: DigestState, destination: Destination, now: number) => Changed<Subscription | null>

/** Claims an issue before it is sent. Null, and nothing changed, if it is no longer owed or another one is claimed. */
export function claimIssue(state: DigestState, issue: Issue, now: number): Changed<Subscription | null> {
  const log = logOf(state, issue)
  const subscription = state.subscriptions.get(destinationKey(issue))
  if (subscription === undefined || log.claim !== null || !isOwed(subscription, log, issue.week)) return [state, null]
  const { week, dueAt } = issue
  const settled = withWeeks(log.settled, [week, week])
  const claimed = { ...log, settled, claim: { week, dueAt, claimedAt: now, again: null } }
  return [withLogs(state, [claimed]), subscription]
}

/** The same, if its hour has come and the hours of catching up are not over; a long pause may lie before its turn. */
export function claimInTime({ week, dueAt }: Issue): Claiming {
  return (state, { chatId, threadId }, now) => {
    const isTime = now >= dueAt && now - dueAt <= CATCH_UP_MS
    return isTime ? claimIssue(state, { chatId, threadId, week, dueAt }, now) : [state, null]
  }
}

/** Claims an unresolved issue for an admin who has it sent again. Null if it is not unresolved or nobody subscribes. */
export function claimAgain(
  state: DigestState,
  destination: Destination,
  week: number,
  now: number,
): Changed<Subscription | null> {
  const log = logOf(state, destination)
  const subscription = state.subscriptions.get(destinationKey(destination))
  const again = log.unresolved.find((one) => one.week === week)
  if (subscription === undefined || again === undefined || log.claim !== null) return [state, null]
  const unresolved = log.unresolved.filter((one) => one !== again)
  const claim = { week, dueAt: again.dueAt, claimedAt: now, again }
  return [withLogs(state, [{ ...log, unresolved, claim }]), subscription]
}

/** Takes a claim back: the message surely did not arrive. The issue is due again, or unresolved as before. */
export function releaseClaim(state: DigestState, destination: Destination): DigestState {
  const log = logOf(state, destination)
  const { claim } = log
  if (claim === null) return state
  const released =
    claim.again === null
      ? { ...log, claim: null, settled: withoutWeek(log.settled, claim.week) }
      : { ...log, claim: null, unresolved: [...log.unresolved, claim.again] }
  return withLogs(state, [released])
}

/** The claim of a log becomes an unresolved issue. */
export function unresolvedClaim(log: IssueLog, why: UnresolvedReason, detail: string | null, now: number): IssueLog {
  const { claim } = log
  if (claim === null) return log
  const { week, dueAt } = claim
  const unresolved: Unresolved = { week, dueAt, at: now, why, detail, told: false }
  return { ...log, claim: null, unresolved: [...log.unresolved, unresolved] }
}

/** At the start: claims that an ended process left behind. Nobody knows whether those messages arrived. */
export function abandonClaims(state: DigestState, now: number): DigestState {
  const left = [...state.issueLogs.values()].filter(({ claim }) => claim !== null)
  return withLogs(
    state,
    left.map((log) => unresolvedClaim(log, 'crash', null, now)),
  )
}

/** Issues that were due before the state was restored, and perhaps sent: for admins to decide. */
export function holdDoubtful(state: DigestState, issues: readonly Issue[], now: number): DigestState {
  const held = issues.map((issue): IssueLog => {
    const log = logOf(state, issue)
    const { week, dueAt } = issue
    const unresolved: Unresolved = { week, dueAt, at: now, why: 'restored', detail: null, told: false }
    return { ...log, settled: withWeeks(log.settled, [week, week]), unresolved: [...log.unresolved, unresolved] }
  })
  return withLogs(state, held)
}

/** Writes down the weeks that were missed, so that they are reported once. */
export function logMissed(state: DigestState, missed: readonly MissedIssues[]): DigestState {
  const logs = new Map<string, IssueLog>()
  for (const one of missed) {
    const log = logs.get(destinationKey(one)) ?? logOf(state, one)
    logs.set(destinationKey(one), { ...log, skipped: withWeeks(log.skipped, one.weeks) })
  }
  return withLogs(state, [...logs.values()])
}
