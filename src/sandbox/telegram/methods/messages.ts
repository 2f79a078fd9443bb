import type { Message } from 'grammy/types'
import { enterMessage } from '../access.ts'
import { readInlineKeyboard } from '../keyboards.ts'
import { hasRight } from '../members.ts'
import { formatMessageText } from '../message-text.ts'
import { inlineKeyboardMarkup, linkPreviewOptions, messageEntity } from '../parameters.ts'
import { type Answer, accept, isRefusal, REFUSED } from '../refusals.ts'
import type { Room } from '../rooms.ts'
import { chatId, integer, list, optional, required, text } from '../shape.ts'
import { type State, seconds, tell } from '../state.ts'
import { method } from './method.ts'
import { keptPreview, SENDING, send } from './sending.ts'

const TEXT_FORMAT = {
  parse_mode: optional(text),
  entities: optional(list(messageEntity)),
  link_preview_options: optional(linkPreviewOptions),
} as const

const finder = (state: State) => (id: number) => state.users.get(id)

/** Bot API, sendMessage. */
export const sendMessage = method(
  'sendMessage',
  { ...SENDING, ...TEXT_FORMAT, text: required(text) },
  (state, values) => {
    const { parse_mode: parseMode, entities } = values
    const written = { text: values.text, parseMode, entities }
    const formatted = formatMessageText(written, REFUSED.messageTooLong, finder(state))
    if (isRefusal(formatted)) return formatted
    return send(state, values, 'text', {
      text: formatted.text,
      ...(formatted.entities.length === 0 ? {} : { entities: [...formatted.entities] }),
      ...keptPreview(values.link_preview_options),
    })
  },
  { paced: true },
)

const isOwn = (state: State, room: Room, message: Message): boolean =>
  room.kind === 'channel' ? message.sender_chat?.id === room.id : message.from?.id === state.bot.id

/** Puts the new version in the old one's place, unless nothing changed. */
function replace(state: State, room: Room, old: Message, next: Message): Answer {
  const { edit_date: _, ...before } = old
  if (sameJson(before, next)) return REFUSED.notModified
  const edited = { ...next, edit_date: seconds(state) }
  room.messages.set(old.message_id, edited)
  tell(state, { kind: 'edited', chat: room.id, message: old.message_id })
  return accept(edited)
}

/** Equal as JSON, whatever the order of the fields. */
function sameJson(a: object, b: object): boolean {
  const ordered = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value
  const print = (value: object): string => JSON.stringify(value, (_key, item: unknown) => ordered(item))
  return print(a) === print(b)
}

const EDITING = {
  chat_id: optional(chatId),
  message_id: optional(integer),
  reply_markup: optional(inlineKeyboardMarkup),
} as const

/** Bot API, editMessageText. Without `reply_markup` the keyboard goes, as in Telegram. Inline messages are not simulated. */
export const editMessageText = method(
  'editMessageText',
  { ...EDITING, ...TEXT_FORMAT, text: optional(text) },
  (state, values) => {
    const { parse_mode: parseMode, entities } = values
    const written = { text: values.text ?? '', parseMode, entities }
    const formatted = formatMessageText(written, REFUSED.editTooLong, finder(state))
    if (isRefusal(formatted)) return formatted
    const keyboard = values.reply_markup && readInlineKeyboard(values.reply_markup)
    if (isRefusal(keyboard)) return keyboard
    const found = enterMessage(state, values.chat_id, values.message_id, 'edit', REFUSED.editNotFound)
    if (isRefusal(found)) return found
    if (!isOwn(state, found.room, found.message)) return REFUSED.editForbidden
    if (found.message.text === undefined) return REFUSED.editNoText
    const { entities: _, reply_markup: __, edit_date: ___, link_preview_options: ____, ...kept } = found.message
    return replace(state, found.room, found.message, {
      ...kept,
      text: formatted.text,
      ...(formatted.entities.length === 0 ? {} : { entities: [...formatted.entities] }),
      ...keptPreview(values.link_preview_options),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    })
  },
  { paced: true },
)

/** Bot API, editMessageReplyMarkup. */
export const editMessageReplyMarkup = method(
  'editMessageReplyMarkup',
  EDITING,
  (state, values) => {
    const keyboard = values.reply_markup && readInlineKeyboard(values.reply_markup)
    if (isRefusal(keyboard)) return keyboard
    const found = enterMessage(state, values.chat_id, values.message_id, 'edit', REFUSED.editNotFound)
    if (isRefusal(found)) return found
    if (!isOwn(state, found.room, found.message)) return REFUSED.editForbidden
    const { reply_markup: _, edit_date: __, ...kept } = found.message
    return replace(state, found.room, found.message, {
      ...kept,
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    })
  },
  { paced: true },
)

/** Hours after which a bot may not delete a message any more. Bot API, deleteMessage. */
const DELETABLE_SECONDS = 48 * 3600

/** Bot API, deleteMessage. */
export const deleteMessage = method(
  'deleteMessage',
  { chat_id: required(chatId), message_id: required(integer) },
  (state, values) => {
    const found = enterMessage(state, values.chat_id, values.message_id, 'write', REFUSED.deleteNotFound)
    if (isRefusal(found)) return found
    const { room, message } = found
    const mayDelete = room.kind !== 'private' && hasRight(room.members.get(state.bot.id), 'can_delete_messages')
    const own = room.kind === 'private' || isOwn(state, room, message)
    const young = seconds(state) - message.date <= DELETABLE_SECONDS
    if (!mayDelete && !(own && young)) return REFUSED.deleteForbidden
    room.messages.delete(message.message_id)
    tell(state, { kind: 'deleted', chat: room.id, message: message.message_id })
    return accept(true)
  },
)
