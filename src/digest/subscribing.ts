import type { Recorder } from '../duties/progress.ts'
import { type Changed, type DigestState, logOf, withLogs, withSubscription } from './digest-state.ts'
import { CATCH_UP_MS, isOwed } from './due-issues.ts'
import { firstWeekAfter, isPaused } from './schedule.ts'
import {
  type ChatKind,
  type Choices,
  checkChoices,
  DEFAULT_CHOICES,
  type Destination,
  destinationKey,
  type Subscription,
} from './subscription.ts'
import { dayOfWeek, dueInstant } from './week.ts'

/** When and by whom a choice is made. */
export interface Choosing {
  readonly by: Recorder
  /** Epoch milliseconds. */
  readonly now: number
  /** The office's zone. */
  readonly zone: string
}

/** A chat that asks for the digest. */
export interface Subscriber extends Destination {
  readonly chatKind: ChatKind
  readonly title: string | null
}

export interface Subscribed {
  /** `woken`: it slept and is awake again. `kept`: there was one already, and its choices stay. */
  readonly what: 'new' | 'woken' | 'kept'
  readonly subscription: Subscription
}

/** Subscribes a destination. Twice is one subscription: its choices stay, only the chat's name is brought up to date. */
export function subscribe(
  state: DigestState,
  subscriber: Subscriber,
  choosing: Choosing,
  choices: Partial<Choices> = {},
): Changed<Subscribed> {
  const { chatId, threadId, chatKind, title } = subscriber
  const { by, now, zone } = choosing
  const known = state.subscriptions.get(destinationKey(subscriber))
  if (known === undefined) {
    const chosen = { ...DEFAULT_CHOICES, ...choices }
    checkChoices(chosen)
    const subscription: Subscription = {
      ...{ chatId, threadId, chatKind, title },
      ...chosen,
      pausedUntil: null,
      asleep: null,
      firstWeek: firstWeekAfter(now, chosen, zone),
      setBy: by,
      since: now,
      troubles: 0,
    }
    return [withSubscription(state, subscription), { what: 'new', subscription }]
  }
  const named = { ...known, chatKind, title }
  if (known.asleep !== null) {
    const subscription = awake(named, choosing)
    return [withSubscription(state, subscription), { what: 'woken', subscription }]
  }
  const isSame = known.title === title && known.chatKind === chatKind
  const subscription = isSame ? known : named
  return [isSame ? state : withSubscription(state, subscription), { what: 'kept', subscription }]
}

/**
 * Changes what a person chose. With another weekday or hour, an issue that is due this very minute is not lost, and one
 * whose new hour has already passed this week is not owed. Null if there is no such subscription.
 */
export function change(
  state: DigestState,
  destination: Destination,
  choices: Partial<Choices>,
  { by, now, zone }: Choosing,
): Changed<Subscription | null> {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  const chosen: Subscription = { ...known, ...choices, setBy: by }
  checkChoices(chosen)
  const isMoved = chosen.weekday !== known.weekday || chosen.hour !== known.hour
  const subscription = isMoved ? { ...chosen, ...movedTo(state, known, chosen, now, zone) } : chosen
  return [withSubscription(state, subscription), subscription]
}

/**
 * Ends a subscription. The log of its issues stays, so that no week comes twice, but what the readers knew is forgotten.
 * The result is what ended, or null if there was none.
 */
export function unsubscribe(state: DigestState, destination: Destination): Changed<Subscription | null> {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  const subscriptions = new Map(state.subscriptions)
  subscriptions.delete(destinationKey(destination))
  const ended = { ...state, subscriptions }
  const log = state.issueLogs.get(destinationKey(destination))
  return [log === undefined ? ended : withLogs(ended, [{ ...log, last: null }]), known]
}

/** The subscription no longer asleep; what it missed meanwhile is not owed. */
export function awake(subscription: Subscription, { by, now, zone }: Choosing): Subscription {
  const natural = firstWeekAfter(now, subscription, zone)
  const firstWeek = isPaused(subscription, now, zone) ? Math.max(natural, subscription.firstWeek) : natural
  return { ...subscription, asleep: null, troubles: 0, firstWeek, setBy: by }
}

function movedTo(
  state: DigestState,
  known: Subscription,
  chosen: Subscription,
  now: number,
  zone: string,
): Pick<Subscription, 'firstWeek' | 'pausedUntil'> {
  const next = firstWeekAfter(now, known, zone)
  const pendingAt = dueInstant(next - 1, known.weekday, known.hour, zone)
  const isPending = now - pendingAt <= CATCH_UP_MS && isOwed(known, logOf(state, known), next - 1)
  const natural = isPending ? next - 1 : firstWeekAfter(now, chosen, zone)
  if (!isPaused(known, now, zone)) return { firstWeek: natural, pausedUntil: null }
  const firstWeek = Math.max(natural, known.firstWeek)
  return { firstWeek, pausedUntil: dayOfWeek(firstWeek, chosen.weekday) }
}
