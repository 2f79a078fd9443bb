import { type Changed, type DigestState, logOf, withLogs } from './digest-state.ts'
import type { IssueLog, Unresolved } from './issue-log.ts'
import { type Destination, destinationKey } from './subscription.ts'

/** An unresolved issue and whose it is. */
export interface UnresolvedIssue extends Unresolved, Destination {
  /** The chat's name, or null if it has none or no longer subscribes. */
  readonly title: string | null
}

/** All issues that wait for an admin, the oldest first. */
export function unresolvedIssues(state: DigestState): readonly UnresolvedIssue[] {
  const all = [...state.issueLogs].flatMap(([key, log]) =>
    log.unresolved.map((one) => {
      const title = state.subscriptions.get(key)?.title ?? null
      return { ...one, chatId: log.chatId, threadId: log.threadId, title }
    }),
  )
  return all.sort((a, b) => a.dueAt - b.dueAt)
}

/** The admins know of these issues now. */
export function markTold(state: DigestState, told: readonly UnresolvedIssue[]): DigestState {
  const weeks = new Map<string, Set<number>>()
  for (const one of told) {
    const key = destinationKey(one)
    weeks.set(key, (weeks.get(key) ?? new Set()).add(one.week))
  }
  const logs = [...weeks].flatMap(([key, known]): IssueLog[] => {
    const log = state.issueLogs.get(key)
    if (log === undefined) return []
    const unresolved = log.unresolved.map((one) => (known.has(one.week) ? { ...one, told: true } : one))
    return [{ ...log, unresolved }]
  })
  return withLogs(state, logs)
}

/** An admin decided that an issue is not to be sent again. False if it was not unresolved. */
export function dismiss(state: DigestState, destination: Destination, week: number): Changed<boolean> {
  const log = logOf(state, destination)
  const unresolved = log.unresolved.filter((one) => one.week !== week)
  if (unresolved.length === log.unresolved.length) return [state, false]
  return [withLogs(state, [{ ...log, unresolved }]), true]
}
