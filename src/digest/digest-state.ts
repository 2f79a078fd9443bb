import { emptyIssueLog, type IssueLog } from './issue-log.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'

/** The duties of an edition as they stood, for telling what is new or changed since. */
export interface KnownEdition {
  readonly id: string
  /** Pairs of a passage's id and its fingerprint (see `dutyFingerprint`). */
  readonly duties: readonly (readonly [string, string])[]
}

/** All that the digest remembers. Immutable: a step gives a new one. */
export interface DigestState {
  /** By `destinationKey`. */
  readonly subscriptions: ReadonlyMap<string, Subscription>
  /** By `destinationKey`. */
  readonly issueLogs: ReadonlyMap<string, IssueLog>
  /** By the edition's id: those that some last issue was made from. */
  readonly editions: ReadonlyMap<string, KnownEdition>
  /**
   * Epoch milliseconds, or null. Set when the state had to be restored from an older copy: issues due until then may have
   * been sent without our knowing.
   */
  readonly doubtUntil: number | null
}

export const emptyDigestState: DigestState = {
  subscriptions: new Map(),
  issueLogs: new Map(),
  editions: new Map(),
  doubtUntil: null,
}

/** A new state and what the caller wants to know about the step. The same state means that nothing changed. */
export type Changed<T> = readonly [DigestState, T]

/** The log of a destination, empty if there is none yet. */
export function logOf(state: DigestState, destination: Destination): IssueLog {
  return state.issueLogs.get(destinationKey(destination)) ?? emptyIssueLog(destination)
}

/** The state with this subscription in its place. */
export function withSubscription(state: DigestState, subscription: Subscription): DigestState {
  const subscriptions = new Map(state.subscriptions).set(destinationKey(subscription), subscription)
  return { ...state, subscriptions }
}

/** The state with these logs in their places; the same state if there are none. */
export function withLogs(state: DigestState, logs: readonly IssueLog[]): DigestState {
  if (logs.length === 0) return state
  const issueLogs = new Map(state.issueLogs)
  for (const log of logs) issueLogs.set(destinationKey(log), log)
  return { ...state, issueLogs }
}
