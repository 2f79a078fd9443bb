import type { Changed, DigestState } from '../digest/digest-state.ts'
import { pause, resume } from '../digest/pausing.ts'
import { wake } from '../digest/sleeping.ts'
import { type Choosing, change, unsubscribe } from '../digest/subscribing.ts'
import { type Destination, destinationKey, type Subscription, type SubscriptionFilter } from '../digest/subscription.ts'
import type { SubscriptionChoice } from '../messages/subscription-choice.ts'

/** A choice about the subscription of the message's own chat and topic. */
export type OwnChoice = Exclude<SubscriptionChoice, { readonly kind: 'resend' | 'dismiss' }>

/**
 * Makes a choice. The result is the subscription as it is afterwards; null if there is none, or none any more. Choosing what
 * is chosen already, and merely looking at a menu, changes nothing.
 */
export function chosen(
  state: DigestState,
  destination: Destination,
  choice: OwnChoice,
  choosing: Choosing,
): Changed<Subscription | null> {
  const known = state.subscriptions.get(destinationKey(destination))
  if (known === undefined) return [state, null]
  switch (choice.kind) {
    case 'panel':
    case 'menu':
      return [state, known]
    case 'weekday':
      return change(state, destination, { weekday: choice.weekday }, choosing)
    case 'hour':
      return change(state, destination, { hour: choice.hour }, choosing)
    case 'language':
      return change(state, destination, { language: choice.language }, choosing)
    case 'silent':
      return change(state, destination, { silent: choice.silent }, choosing)
    case 'everything':
      return change(state, destination, { filter: { bodyIds: [], topicIds: [] } }, choosing)
    case 'limit':
      return change(state, destination, { filter: limited(known.filter, choice) }, choosing)
    case 'pause':
      return pause(state, destination, choice.weeks, choosing)
    case 'resume':
      return resume(state, destination, choosing)
    case 'wake':
      return wake(state, destination, choosing)
    case 'end':
      return [unsubscribe(state, destination)[0], null]
  }
}

function limited(
  filter: SubscriptionFilter,
  { by, id, on }: Extract<OwnChoice, { readonly kind: 'limit' }>,
): SubscriptionFilter {
  const key = by === 'topics' ? 'topicIds' : 'bodyIds'
  const others = filter[key].filter((one) => one !== id)
  return { ...filter, [key]: on ? [...others, id] : others }
}
