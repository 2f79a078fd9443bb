import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import type { Button, Message } from '../messages/message.ts'
import { encodeRecord } from './admin/records/record-data.ts'
import { encodePress, fittingIds, type Mode } from './callback-data.ts'

/** What callback data needs to know of the message that it stands under. */
export interface KeyboardContext {
  readonly edition: Edition
  readonly language: Language
  readonly mode: Mode
}

/** The buttons of a message as Telegram takes them; undefined when there are none. What cannot be carried is left out. */
export function keyboardOf(message: Message, context: KeyboardContext): InlineKeyboardMarkup | undefined {
  const rows = message.buttons
    .map((row) => row.flatMap((button) => toTelegram(button, context)))
    .filter((row) => row.length > 0)
  return rows.length === 0 ? undefined : { inline_keyboard: rows }
}

function toTelegram(button: Button, context: KeyboardContext): readonly InlineKeyboardButton[] {
  const { edition, language, mode } = context
  const { action } = button
  if (action.kind === 'url') return [{ text: button.label, url: action.url }]
  if (action.kind === 'record') return [{ text: button.label, callback_data: encodeRecord(action.press, language) }]
  const callback_data = encodePress(action, edition, language, mode)
  return callback_data === undefined ? [] : [{ text: labelOf({ ...button, action }, context), callback_data }]
}

/** The label; a button that cannot carry all of its results says how many it brings. */
function labelOf({ label, action }: Button, { edition, language }: KeyboardContext): string {
  if (action.kind !== 'more') return label
  const { length } = fittingIds(action.passageIds, edition)
  return length === action.passageIds.length ? label : catalogueFor(language).button.more(length)
}
