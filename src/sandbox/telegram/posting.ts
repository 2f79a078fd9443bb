import type { Message } from 'grammy/types'
import { reachesBot } from './privacy.ts'
import { type Room, toChat } from './rooms.ts'
import { type State, seconds, tell } from './state.ts'
import { LIFETIME, type News } from './updates.ts'

/** What a message says; the chat, the number and the date are added when it is posted. */
export type Content = Partial<Message>

/** A message as it stands inside a reply: without its own reply. */
export function asReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...flat } = message
  // grammY asks for the field as a present `undefined`, which no JSON message has: absent is what it means.
  return flat as NonNullable<Message['reply_to_message']>
}

/**
 * Where a message stands: topic, thread and what it replies to. Every message of a topic "replies" to the service
 * message that opened it, unless it replies to another; a reply in a supergroup has a thread id even without topics.
 */
export function placed(room: Room, topic: number | undefined, replied: Message | undefined): Content {
  const thread = topic ?? (replied?.is_topic_message ? replied.message_thread_id : undefined)
  if (thread !== undefined) {
    const target = replied ?? room.messages.get(thread)
    return {
      message_thread_id: thread,
      is_topic_message: true,
      ...(target === undefined ? {} : { reply_to_message: asReply(target) }),
    }
  }
  if (replied === undefined) return {}
  return {
    reply_to_message: asReply(replied),
    ...(room.kind === 'supergroup' ? { message_thread_id: replied.message_thread_id ?? replied.message_id } : {}),
  }
}

function nextMessageId(state: State, room: Room): number {
  const shared = room.kind === 'private' || room.kind === 'group'
  room.lastMessageId = shared ? ++state.counters.message : room.lastMessageId + 1
  return room.lastMessageId
}

/** The update that carries a new message; undefined for a message without a sender outside a channel. */
function asNews(message: Message): News | undefined {
  const { chat, from } = message
  if (chat.type === 'channel') return { channel_post: { ...message, chat } }
  return from === undefined ? undefined : { message: { ...message, chat, from } }
}

/** Puts a message into a chat. It becomes an update where the bot gets to see it (and not for what the bot sends). */
export function post(state: State, room: Room, content: Content, byBot = false): Message {
  const message: Message = {
    ...content,
    message_id: nextMessageId(state, room),
    date: seconds(state),
    chat: toChat(room),
  }
  room.messages.set(message.message_id, message)
  const news = !byBot && reachesBot(state, room, message) ? asNews(message) : undefined
  if (news !== undefined) state.queue.add(news, LIFETIME.message)
  tell(state, { kind: 'message', chat: room.id, message: message.message_id })
  return message
}
