import type { InlineKeyboardButton, Message } from 'grammy/types'
import { formatted, startPayload } from './formatted.ts'
import type { ButtonView, MessageView, ServiceView } from './wire.ts'

/** What a message itself does not tell. */
export interface MessageContext {
  /** The bot's name, without @. */
  readonly username: string
  readonly isSilent: boolean
}

/** A message of Telegram as the page draws it. */
export function messageView(message: Message, { username, isSilent }: MessageContext): MessageView {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return {
    id: message.message_id,
    by: { id: message.from?.id ?? 0, name: nameOf(message), isBot: message.from?.is_bot ?? false },
    at: message.date * 1000,
    edited: message.edit_date !== undefined,
    silent: isSilent,
    reply: replyOf(message),
    body: formatted(text, entities, username),
    document: documentOf(message),
    other: otherContent(message),
    rows: message.reply_markup?.inline_keyboard.map((row) => row.map((button) => buttonView(button, username))) ?? [],
    service: serviceOf(message),
  }
}

function nameOf({ from, sender_chat }: Pick<Message, 'from' | 'sender_chat'>): string {
  if (sender_chat !== undefined && 'title' in sender_chat) return sender_chat.title ?? ''
  return [from?.first_name, from?.last_name].filter((part) => part !== undefined).join(' ')
}

/** In a topic, a message that answers nobody still "replies" to the service message that opened the topic. */
function replyOf({ reply_to_message: replied }: Message): MessageView['reply'] {
  if (replied === undefined || replied.forum_topic_created !== undefined) return null
  const words = replied.text ?? replied.caption ?? replied.document?.file_name ?? ''
  return { id: replied.message_id, name: nameOf(replied), words: words.slice(0, 120) }
}

function documentOf({ document }: Message): MessageView['document'] {
  if (document === undefined) return null
  return { id: document.file_id, name: document.file_name ?? document.file_id, bytes: document.file_size ?? 0 }
}

function otherContent(message: Message): string | null {
  return (['photo', 'voice', 'sticker'] as const).find((kind) => message[kind] !== undefined) ?? null
}

function serviceOf(message: Message): ServiceView | null {
  if (message.new_chat_members !== undefined) {
    return { kind: 'joined', names: message.new_chat_members.map((user) => user.first_name).join(', ') }
  }
  if (message.left_chat_member !== undefined) return { kind: 'left', names: message.left_chat_member.first_name }
  if (message.forum_topic_created !== undefined) {
    return { kind: 'topic-opened', names: message.forum_topic_created.name }
  }
  if (message.forum_topic_closed !== undefined) return { kind: 'topic-closed' }
  if (message.forum_topic_reopened !== undefined) return { kind: 'topic-reopened' }
  const said = message.text ?? message.caption ?? message.document ?? otherContent(message)
  return said === undefined || said === null ? { kind: 'other' } : null
}

function buttonView(button: InlineKeyboardButton, username: string): ButtonView {
  const { text } = button
  if ('callback_data' in button) return { kind: 'press', text, data: button.callback_data }
  if ('copy_text' in button) return { kind: 'copy', text, words: button.copy_text.text }
  if (!('url' in button)) return { kind: 'dead', text }
  const payload = startPayload(button.url, username)
  if (payload !== undefined) return { kind: 'start', text, payload }
  return /^https?:\/\//i.test(button.url) ? { kind: 'link', text, url: button.url } : { kind: 'dead', text }
}
