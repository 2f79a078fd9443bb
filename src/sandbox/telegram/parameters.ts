import {
  chatId,
  flag,
  integer,
  list,
  oneOf,
  optional,
  record,
  required,
  type Shape,
  text,
  type ValueOf,
} from './shape.ts'

/*
 * The object types of the Bot API that methods of the product take, as far as they are simulated. A documented field
 * that is missing here is refused like an unknown one, so that no test relies on what the fake does not do.
 */

/** MessageEntity. `user` and date entities are not simulated. */
export const messageEntity = record('MessageEntity', {
  type: required(text),
  offset: required(integer),
  length: required(integer),
  url: optional(text),
  language: optional(text),
  custom_emoji_id: optional(text),
})

/** LinkPreviewOptions; kept, never rendered. */
export const linkPreviewOptions = record('LinkPreviewOptions', {
  is_disabled: optional(flag),
  url: optional(text),
  prefer_small_media: optional(flag),
  prefer_large_media: optional(flag),
  show_above_text: optional(flag),
})

/** ReplyParameters within one chat; replies into another chat are not simulated. */
export const replyParameters = record('ReplyParameters', {
  message_id: required(integer),
  chat_id: optional(chatId),
  allow_sending_without_reply: optional(flag),
  quote: optional(text),
  quote_position: optional(integer),
})

const inlineButton = record('InlineKeyboardButton', {
  text: required(text),
  style: optional(text),
  url: optional(text),
  callback_data: optional(text),
  switch_inline_query: optional(text),
  switch_inline_query_current_chat: optional(text),
  switch_inline_query_chosen_chat: optional(
    record('SwitchInlineQueryChosenChat', {
      query: optional(text),
      allow_user_chats: optional(flag),
      allow_bot_chats: optional(flag),
      allow_group_chats: optional(flag),
      allow_channel_chats: optional(flag),
    }),
  ),
  copy_text: optional(record('CopyTextButton', { text: required(text) })),
})

/** InlineKeyboardMarkup; pay, login, game and web app buttons are not simulated. */
export const inlineKeyboardMarkup = record('InlineKeyboardMarkup', {
  inline_keyboard: required(list(list(inlineButton))),
})

const keyboardButton: Shape<{ readonly text: string } | string> = oneOf<{ readonly text: string } | string>(
  'KeyboardButton',
  [record('KeyboardButton', { text: required(text) })],
  () => record('KeyboardButton', { text: required(text) }),
)

/** ReplyKeyboardMarkup with plain buttons only. */
export const replyKeyboardMarkup = record('ReplyKeyboardMarkup', {
  keyboard: required(list(list(keyboardButton))),
  is_persistent: optional(flag),
  resize_keyboard: optional(flag),
  one_time_keyboard: optional(flag),
  input_field_placeholder: optional(text),
  selective: optional(flag),
})

/** ReplyKeyboardRemove. */
export const replyKeyboardRemove = record('ReplyKeyboardRemove', {
  remove_keyboard: required(flag),
  selective: optional(flag),
})

/** ForceReply. */
export const forceReply = record('ForceReply', {
  force_reply: required(flag),
  input_field_placeholder: optional(text),
  selective: optional(flag),
})

/** The four things that may stand in `reply_markup`. */
export type ReplyMarkup =
  | ValueOf<typeof inlineKeyboardMarkup>
  | ValueOf<typeof replyKeyboardMarkup>
  | ValueOf<typeof replyKeyboardRemove>
  | ValueOf<typeof forceReply>

/** `reply_markup` of a new message, recognised by its first characteristic field. */
export const replyMarkup: Shape<ReplyMarkup> = oneOf<ReplyMarkup>(
  'InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply',
  [inlineKeyboardMarkup, replyKeyboardMarkup, replyKeyboardRemove, forceReply],
  (value) => {
    if ('inline_keyboard' in value) return inlineKeyboardMarkup
    if ('keyboard' in value) return replyKeyboardMarkup
    if ('remove_keyboard' in value) return replyKeyboardRemove
    return 'force_reply' in value ? forceReply : undefined
  },
)

/** A file: `attach://<part of the form>`, or the file_id of a file that Telegram has. */
export const inputFile: Shape<string> = { ...text, name: 'InputFile or String' }
