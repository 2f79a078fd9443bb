import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import { checkSending, enter, type Sent } from '../access.ts'
import { readInlineKeyboard } from '../keyboards.ts'
import { type linkPreviewOptions, type ReplyMarkup, replyMarkup, replyParameters } from '../parameters.ts'
import { botUser } from '../people.ts'
import { type Content, placed, post } from '../posting.ts'
import { type Answer, accept, badRequest, fakeRefusal, isRefusal, REFUSED, type Refusal } from '../refusals.ts'
import { type Room, toChat } from '../rooms.ts'
import { chatId, flag, integer, optional, required, text, type ValueOf } from '../shape.ts'
import type { State } from '../state.ts'

/** The parameters that all sending methods share. */
export const SENDING = {
  chat_id: required(chatId),
  message_thread_id: optional(integer),
  disable_notification: optional(flag),
  protect_content: optional(flag),
  message_effect_id: optional(text),
  reply_parameters: optional(replyParameters),
  reply_markup: optional(replyMarkup),
} as const

/** The shared parameters, read. */
export interface Envelope {
  readonly chat_id: number | string
  readonly message_thread_id: number | undefined
  readonly disable_notification: boolean | undefined
  readonly protect_content: boolean | undefined
  readonly reply_parameters: ValueOf<typeof replyParameters> | undefined
  readonly reply_markup: ReplyMarkup | undefined
}

/** The message that is replied to; undefined when there is none, or when it is gone and may be. */
function findReplied(room: Room, given: Envelope['reply_parameters']): Message | Refusal | undefined {
  if (given === undefined) return undefined
  if (given.chat_id !== undefined && given.chat_id !== room.id) {
    return fakeRefusal('replies to another chat are not simulated')
  }
  const replied = room.messages.get(given.message_id)
  if (replied === undefined) return given.allow_sending_without_reply ? undefined : REFUSED.replyNotFound
  const wrongQuote = given.quote !== undefined && !(replied.text ?? replied.caption ?? '').includes(given.quote)
  return wrongQuote ? badRequest('QUOTE_TEXT_INVALID') : replied
}

/** An inline keyboard goes into the message; anything else changes what stands below the chat. */
function inlinePart(markup: ReplyMarkup | undefined): InlineKeyboardMarkup | Refusal | undefined {
  return markup !== undefined && 'inline_keyboard' in markup ? readInlineKeyboard(markup) : undefined
}

function sender(state: State, room: Room): Content {
  if (room.kind === 'channel') return { sender_chat: toChat(room) }
  return { from: botUser(state.bot) }
}

/** Sends what `content` is, or says why not; refusals come in the order in which Telegram finds them. */
export function send(state: State, envelope: Envelope, sent: Sent, content: Content): Answer {
  const keyboard = inlinePart(envelope.reply_markup)
  if (isRefusal(keyboard)) return keyboard
  const room = enter(state, envelope.chat_id, 'write')
  if (isRefusal(room)) return room
  const replied = findReplied(room, envelope.reply_parameters)
  if (isRefusal(replied)) return replied
  const place = placed(room, envelope.message_thread_id, replied)
  const topic = envelope.message_thread_id ?? (place.is_topic_message ? place.message_thread_id : undefined)
  const refusal = checkSending(state, room, sent, topic)
  if (refusal !== undefined) return refusal
  const message: Content = {
    ...sender(state, room),
    ...place,
    ...content,
    ...(envelope.protect_content ? { has_protected_content: true } : {}),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  }
  const posted = post(state, room, message, true)
  if (envelope.disable_notification) room.silent.add(posted.message_id)
  keepKeyboard(room, envelope.reply_markup, posted)
  return accept(posted)
}

/** What stands below the chat from now on, if the message changes that. */
function keepKeyboard(room: Room, markup: ReplyMarkup | undefined, by: Message): void {
  if (markup === undefined || 'inline_keyboard' in markup) return
  room.keyboard = 'remove_keyboard' in markup ? undefined : markup
  room.keyboardFrom = room.keyboard === undefined ? undefined : by.message_id
}

/** LinkPreviewOptions as a message keeps them. */
export function keptPreview(given: ValueOf<typeof linkPreviewOptions> | undefined): Content {
  if (given === undefined) return {}
  const { is_disabled, url } = given
  return {
    link_preview_options: {
      ...(is_disabled === undefined ? {} : { is_disabled }),
      ...(url === undefined ? {} : { url }),
    },
  }
}
