import type { InlineKeyboardButton, InlineKeyboardMarkup, SwitchInlineQueryChosenChat } from 'grammy/types'
import { checkLink } from './links.ts'
import type { inlineKeyboardMarkup } from './parameters.ts'
import { badRequest, fakeRefusal, isRefusal, REFUSED, type Refusal } from './refusals.ts'
import type { ValueOf } from './shape.ts'

/** Bytes of UTF-8 in `callback_data`: 1 to 64. Bot API, InlineKeyboardButton. */
export const CALLBACK_DATA_BYTES = 64
/** Buttons in one row and in one message that Telegram shows; it drops the rest in silence (td, `get_reply_markup`). */
export const BUTTONS_PER_ROW = 12
/** See {@link BUTTONS_PER_ROW}; the smaller limit of the server. */
export const BUTTONS_PER_MESSAGE = 100

type GivenMarkup = ValueOf<typeof inlineKeyboardMarkup>
type GivenButton = GivenMarkup['inline_keyboard'][number][number]

const STYLES = ['danger', 'success', 'primary'] as const

/** The fields of `given` that are set: under exactOptionalPropertyTypes an `undefined` is not the same as absent. */
function chosenChats(given: NonNullable<GivenButton['switch_inline_query_chosen_chat']>): SwitchInlineQueryChosenChat {
  return {
    ...(given.query === undefined ? {} : { query: given.query }),
    ...(given.allow_user_chats === undefined ? {} : { allow_user_chats: given.allow_user_chats }),
    ...(given.allow_bot_chats === undefined ? {} : { allow_bot_chats: given.allow_bot_chats }),
    ...(given.allow_group_chats === undefined ? {} : { allow_group_chats: given.allow_group_chats }),
    ...(given.allow_channel_chats === undefined ? {} : { allow_channel_chats: given.allow_channel_chats }),
  }
}

/** Exactly one kind of action; `url` and `callback_data` that are empty count as absent, as in telegram-bot-api. */
function action(given: GivenButton, label: { text: string }): InlineKeyboardButton | Refusal {
  const { url, callback_data, copy_text } = given
  if (url !== undefined && url !== '') {
    const link = checkLink(url)
    return link.ok ? { ...label, url: link.url } : badRequest(`inline keyboard button ${link.reason}`)
  }
  if (callback_data !== undefined && callback_data !== '') {
    const bytes = new TextEncoder().encode(callback_data).length
    return bytes > CALLBACK_DATA_BYTES ? REFUSED.buttonData : { ...label, callback_data }
  }
  if (given.switch_inline_query !== undefined) return { ...label, switch_inline_query: given.switch_inline_query }
  if (given.switch_inline_query_current_chat !== undefined) {
    return { ...label, switch_inline_query_current_chat: given.switch_inline_query_current_chat }
  }
  if (given.switch_inline_query_chosen_chat !== undefined) {
    return { ...label, switch_inline_query_chosen_chat: chosenChats(given.switch_inline_query_chosen_chat) }
  }
  if (copy_text === undefined) return REFUSED.textButton
  return copy_text.text.length >= 1 && copy_text.text.length <= 256 ? { ...label, copy_text } : REFUSED.buttonData
}

function button(given: GivenButton): InlineKeyboardButton | Refusal {
  if (given.text.trim() === '') return fakeRefusal('a button without text; Telegram silently leaves it out')
  const { text, style, ...actions } = given
  if (Object.values(actions).filter((value) => value !== undefined).length > 1) {
    return fakeRefusal(`the button "${text}" has more than one action; Telegram silently takes the first`)
  }
  if (style === undefined) return action(given, { text })
  const known = STYLES.find((name) => name === style)
  const labelled = { text, style: known }
  return known === undefined ? badRequest('BUTTON_STYLE_INVALID') : action(given, labelled)
}

/** An inline keyboard as a message carries it; undefined when it has no button, which removes a keyboard. */
export function readInlineKeyboard(given: GivenMarkup): InlineKeyboardMarkup | Refusal | undefined {
  const rows: InlineKeyboardButton[][] = []
  for (const givenRow of given.inline_keyboard) {
    if (givenRow.length > BUTTONS_PER_ROW) {
      return fakeRefusal(`${givenRow.length} buttons in a row; Telegram keeps ${BUTTONS_PER_ROW}`)
    }
    const row: InlineKeyboardButton[] = []
    for (const givenButton of givenRow) {
      const read = button(givenButton)
      if (isRefusal(read)) return read
      row.push(read)
    }
    if (row.length > 0) rows.push(row)
  }
  if (rows.flat().length > BUTTONS_PER_MESSAGE) {
    return fakeRefusal(`${rows.flat().length} buttons; Telegram keeps ${BUTTONS_PER_MESSAGE}`)
  }
  return rows.length === 0 ? undefined : { inline_keyboard: rows }
}
