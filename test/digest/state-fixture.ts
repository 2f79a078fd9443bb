import { type DigestState, emptyDigestState, withLogs, withSubscription } from '../../src/digest/digest-state.ts'
import type { IssueLog } from '../../src/digest/issue-log.ts'
import type { Choosing } from '../../src/digest/subscribing.ts'
import type { Subscription } from '../../src/digest/subscription.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'
export const CLERK = { id: 7_000_000_001, name: 'Nguyễn Văn An' }

/** An instant on a clock in Việt Nam: '2020-11-23 07:30'. */
export function instant(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00+07:00`)
}

/** A choice by the clerk at that time in Việt Nam. */
export function at(local: string): Choosing {
  return { by: CLERK, now: instant(local), zone: ZONE }
}

/** A state with these subscriptions and logs. */
export function stateOf(subscriptions: readonly Subscription[], logs: readonly IssueLog[] = []): DigestState {
  return withLogs(subscriptions.reduce(withSubscription, emptyDigestState), logs)
}
