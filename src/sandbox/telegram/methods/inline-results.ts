import type { InlineQueryResultArticle } from 'grammy/types'
import type { FindUser } from '../html-tags.ts'
import { readInlineKeyboard } from '../keyboards.ts'
import { formatMessageText } from '../message-text.ts'
import { inlineKeyboardMarkup, linkPreviewOptions, messageEntity } from '../parameters.ts'
import { badRequest, isRefusal, REFUSED, type Refusal } from '../refusals.ts'
import { integer, list, oneOf, optional, record, required, type Shape, text, type ValueOf } from '../shape.ts'

/** Bytes of a result's id: 1 to 64. Bot API, InlineQueryResult. */
export const RESULT_ID_BYTES = 64

const content = record('InputTextMessageContent', {
  message_text: required(text),
  parse_mode: optional(text),
  entities: optional(list(messageEntity)),
  link_preview_options: optional(linkPreviewOptions),
})

const article = record('InlineQueryResultArticle', {
  type: required(text),
  id: required(text),
  title: required(text),
  input_message_content: required(content),
  reply_markup: optional(inlineKeyboardMarkup),
  url: optional(text),
  description: optional(text),
  thumbnail_url: optional(text),
  thumbnail_width: optional(integer),
  thumbnail_height: optional(integer),
})

type GivenArticle = ValueOf<typeof article>

/** InlineQueryResult; only articles with a text are simulated. */
export const inlineResult: Shape<GivenArticle> = oneOf('InlineQueryResultArticle', [article], (value) =>
  value.type === 'article' ? article : undefined,
)

/** An article as Telegram keeps it, its text rendered, or why it is refused. */
function readArticle(given: GivenArticle, findUser: FindUser): InlineQueryResultArticle | Refusal {
  const bytes = new TextEncoder().encode(given.id).length
  if (bytes < 1 || bytes > RESULT_ID_BYTES) return badRequest('RESULT_ID_INVALID')
  if (given.title.trim() === '') return badRequest('ARTICLE_TITLE_EMPTY')
  const { message_text, parse_mode: parseMode, entities } = given.input_message_content
  const formatted = formatMessageText({ text: message_text, parseMode, entities }, REFUSED.messageTooLong, findUser)
  if (isRefusal(formatted)) return formatted
  const keyboard = given.reply_markup && readInlineKeyboard(given.reply_markup)
  if (isRefusal(keyboard)) return keyboard
  return {
    type: 'article',
    id: given.id,
    title: given.title,
    input_message_content: { message_text: formatted.text, entities: [...formatted.entities] },
    ...(given.description === undefined ? {} : { description: given.description }),
    ...(given.url === undefined ? {} : { url: given.url }),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  }
}

/** All articles of an answer, or the first refusal. Ids must differ; at most 50. */
export function readArticles(
  given: readonly GivenArticle[],
  findUser: FindUser,
): readonly InlineQueryResultArticle[] | Refusal {
  if (given.length > 50) return REFUSED.tooManyInlineResults
  const read: InlineQueryResultArticle[] = []
  for (const one of given) {
    const result = readArticle(one, findUser)
    if (isRefusal(result)) return result
    if (read.some((other) => other.id === result.id)) return badRequest('RESULT_ID_DUPLICATE')
    read.push(result)
  }
  return read
}
