import type { SendOutcome } from './digest-sender.ts'
import { type DigestState, type KnownEdition, logOf, withLogs, withSubscription } from './digest-state.ts'
import { type Issue, isOwed } from './due-issues.ts'
import type { LastIssue } from './issue-log.ts'
import { unresolvedClaim } from './issue-steps.ts'
import { asleepSince, sleepChat } from './sleeping.ts'
import { type Destination, destinationKey, type SleepReason } from './subscription.ts'
import { withWeeks } from './week-ranges.ts'

/** Weeks in a row without the right to send, after which a subscription sleeps. */
export const TROUBLES_BEFORE_SLEEP = 3

/** So many editions are remembered. A group whose last issue is older than all of them is told no news once. */
const EDITIONS = 20

/** An outcome with which the claim of an issue ends for good; the others are tried again. */
export type FinalOutcome =
  | Exclude<SendOutcome, { readonly kind: 'flooded' | 'later' | 'migrated' }>
  /** There was nothing to say when it was about to be sent. */
  | { readonly kind: 'quiet' }

/** Records what became of the claimed issue of a destination. `last`: what its readers know if they got it. */
export function settleClaim(
  state: DigestState,
  destination: Destination,
  outcome: FinalOutcome,
  last: LastIssue,
  now: number,
): DigestState {
  const log = logOf(state, destination)
  const ended = withLogs(state, [{ ...log, claim: null }])
  switch (outcome.kind) {
    case 'sent':
      return withTroubles(withLogs(state, [{ ...log, claim: null, last }]), destination, 0, null, now)
    case 'quiet':
      return withLogs(state, [{ ...log, claim: null, last }])
    case 'refused':
    case 'gone':
      return sleepChat(ended, destination.chatId, outcome.kind, now)[0]
    case 'no-rights':
    case 'topic-closed': {
      const troubles = (state.subscriptions.get(destinationKey(destination))?.troubles ?? 0) + 1
      return withTroubles(ended, destination, troubles, troubles < TROUBLES_BEFORE_SLEEP ? null : outcome.kind, now)
    }
    case 'topic-deleted':
      return withTroubles(ended, destination, 0, 'topic-deleted', now)
    case 'rejected':
      return withLogs(state, [unresolvedClaim(log, 'rejected', outcome.detail, now)])
    case 'unknown':
      return withLogs(state, [unresolvedClaim(log, 'no-answer', outcome.detail, now)])
  }
}

/** Issues with nothing to say: their weeks are over, and nothing is sent. Those no longer owed are left alone. */
export function settleQuiet(
  state: DigestState,
  issues: readonly { readonly issue: Issue; readonly last: LastIssue }[],
): DigestState {
  const logs = issues.flatMap(({ issue, last }) => {
    const log = logOf(state, issue)
    const subscription = state.subscriptions.get(destinationKey(issue))
    if (!isOwed(subscription, log, issue.week)) return []
    return [{ ...log, settled: withWeeks(log.settled, [issue.week, issue.week]), last }]
  })
  return withLogs(state, logs)
}

/** Remembers an edition, and forgets those from which no last issue was made, and all but the newest twenty. */
export function rememberEdition(state: DigestState, edition: KnownEdition): DigestState {
  if (state.editions.has(edition.id)) return state
  const inUse = new Set([...state.issueLogs.values()].map(({ last }) => last?.editionId))
  const kept = [...state.editions].filter(([id]) => inUse.has(id)).slice(1 - EDITIONS)
  return { ...state, editions: new Map([...kept, [edition.id, edition]]) }
}

function withTroubles(
  state: DigestState,
  destination: Destination,
  troubles: number,
  reason: SleepReason | null,
  now: number,
): DigestState {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined || (known.troubles === troubles && reason === null)) return state
  const subscription = { ...known, troubles }
  return withSubscription(state, reason === null ? subscription : asleepSince(subscription, reason, now))
}
