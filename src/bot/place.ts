import type { Chat, Message } from 'grammy/types'

/** Where a reply goes. */
export interface Place {
  readonly chatId: number
  readonly isPrivate: boolean
  /** The topic; undefined outside of topics and in the General topic. */
  readonly threadId: number | undefined
  /** The message that is answered; undefined in private chats, where it is plain. */
  readonly replyTo: number | undefined
}

/** Where the answer to a message goes: into its topic, in groups as a reply to it. */
export function placeOf(
  message: Pick<Message, 'chat' | 'message_id' | 'is_topic_message' | 'message_thread_id'>,
): Place {
  const { chat, message_id, is_topic_message, message_thread_id } = message
  const isPrivate = chat.type === 'private'
  // Replies in plain supergroups carry a thread id too, and the General topic must not be named.
  const isTopic = !isPrivate && is_topic_message === true && message_thread_id !== 1
  return {
    chatId: chat.id,
    isPrivate,
    threadId: isTopic ? message_thread_id : undefined,
    replyTo: isPrivate ? undefined : message_id,
  }
}

/** A chat as a whole, answering nobody. */
export function placeIn(chat: Pick<Chat, 'id' | 'type'>): Place {
  return { chatId: chat.id, isPrivate: chat.type === 'private', threadId: undefined, replyTo: undefined }
}
