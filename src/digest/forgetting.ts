import { type DigestState, withSubscription } from './digest-state.ts'
import { unsubscribe } from './subscribing.ts'
import { destinationKey } from './subscription.ts'

/** What was forgotten of a person in the digest's part of the state. */
export interface ForgottenInDigest {
  /** The private chat had a subscription. */
  readonly subscription: boolean
  /** An issue is on its way to the private chat: its log stays until what becomes of it is recorded. */
  readonly sendingNow: boolean
  /** Subscriptions of groups that stay, without who set them. */
  readonly names: number
}

/** Nobody: in place of a person whose record belongs to a group. */
const FORGOTTEN = { id: 0, name: null } as const

/**
 * The state without a person: no subscription and no log of their private chat (which has the person's number), and no
 * trace of them where they set the digest of a group.
 */
export function forgetPerson(state: DigestState, userId: number): readonly [DigestState, ForgottenInDigest] {
  const own = { chatId: userId, threadId: null }
  const key = destinationKey(own)
  const [ended, subscription] = unsubscribe(state, own)
  const log = ended.issueLogs.get(key)
  const sendingNow = log !== undefined && log.claim !== null
  const issueLogs = new Map(ended.issueLogs)
  if (!sendingNow) issueLogs.delete(key)
  const isChanged = subscription !== null || issueLogs.size !== state.issueLogs.size
  let next: DigestState = isChanged ? { ...ended, issueLogs } : state
  const set = [...next.subscriptions.values()].filter(({ setBy }) => setBy.id === userId)
  for (const one of set) next = withSubscription(next, { ...one, setBy: FORGOTTEN })
  return [next, { subscription: subscription !== null, sendingNow, names: set.length }]
}
