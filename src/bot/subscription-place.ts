import type { Chat, Message } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { today } from '../calendar/civil-date.ts'
import { type DigestState, logOf } from '../digest/digest-state.ts'
import { nextIssue } from '../digest/schedule.ts'
import type { Subscriber } from '../digest/subscribing.ts'
import { type Destination, type Subscription, topicOf } from '../digest/subscription.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { SubscriptionMessage } from '../messages/subscription-choice.ts'
import type { Shown } from '../messages/subscription-message.ts'
import type { DigestDesk } from './digest-desk.ts'
import type { Reply } from './reply.ts'
import { choiceKeyboard } from './subscription-data.ts'

/** What showing a subscription needs. */
export interface ShowDeps {
  readonly desk: DigestDesk
  edition(): Edition
  now(): number
}

/** The chat and topic of a message, as a digest is sent there. */
export function destinationOf(message: Pick<Message, 'chat' | 'is_topic_message' | 'message_thread_id'>): Destination {
  const { chat, is_topic_message, message_thread_id } = message
  const threadId = chat.type !== 'private' && is_topic_message === true ? topicOf(message_thread_id) : null
  return { chatId: chat.id, threadId }
}

/** The same with what else is kept of a chat. */
export function subscriberOf(message: Message): Subscriber {
  const { chat } = message
  return { ...destinationOf(message), chatKind: chat.type, title: titleOf(chat) }
}

/** A subscription with all that is told about it. */
export function shownNow(state: DigestState, subscription: Subscription, { desk, edition, now }: ShowDeps): Shown {
  const { zone } = desk
  const next = nextIssue(subscription, logOf(state, subscription), now(), zone)
  return { subscription, next, zone, edition: edition(), day: today(now(), zone) }
}

/** A message about a subscription as a reply, with its buttons. */
export function choiceReply(message: SubscriptionMessage, language: Language): Reply {
  return { message, language, markup: choiceKeyboard(message, language) }
}

function titleOf(chat: Chat): string | null {
  return chat.type === 'private' ? null : chat.title
}
