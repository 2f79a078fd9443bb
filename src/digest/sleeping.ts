import { type Changed, type DigestState, withSubscription } from './digest-state.ts'
import { awake, type Choosing } from './subscribing.ts'
import { type Destination, destinationKey, type SleepReason, type Subscription } from './subscription.ts'

/** All subscriptions of a chat, one for each topic that has one. */
export function subscriptionsOf(state: DigestState, chatId: number): readonly Subscription[] {
  return [...state.subscriptions.values()].filter((one) => one.chatId === chatId)
}

/**
 * Puts all subscriptions of a chat to sleep (the bot was kicked, blocked, the chat is gone). The result: those put to
 * sleep. Those that slept already keep their reason and date; waking them may be offered again when the bot is back.
 */
export function sleepChat(
  state: DigestState,
  chatId: number,
  reason: SleepReason,
  now: number,
): Changed<readonly Subscription[]> {
  const all = subscriptionsOf(state, chatId)
  const slept = all.filter(({ asleep }) => asleep === null).map((one) => asleepSince(one, reason, now))
  const offered = all.flatMap((one): Subscription[] =>
    one.asleep?.offered === true ? [{ ...one, asleep: { ...one.asleep, offered: false } }] : [],
  )
  return [[...slept, ...offered].reduce(withSubscription, state), slept]
}

/** The subscription asleep. */
export function asleepSince(subscription: Subscription, reason: SleepReason, now: number): Subscription {
  return { ...subscription, asleep: { reason, since: now, offered: false } }
}

/**
 * The bot is back in a chat: its sleeping subscriptions that waking was not offered for yet, now marked as offered.
 * Empty the second time, so that a group is asked once.
 */
export function offerWaking(state: DigestState, chatId: number): Changed<readonly Subscription[]> {
  const offered = subscriptionsOf(state, chatId).flatMap((one): Subscription[] =>
    one.asleep === null || one.asleep.offered ? [] : [{ ...one, asleep: { ...one.asleep, offered: true } }],
  )
  return [offered.reduce(withSubscription, state), offered]
}

/** Wakes a subscription; what it missed is not sent. The same one if it is awake, null if there is none. */
export function wake(state: DigestState, destination: Destination, choosing: Choosing): Changed<Subscription | null> {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  if (known.asleep === null) return [state, known]
  const subscription = awake(known, choosing)
  return [withSubscription(state, subscription), subscription]
}
