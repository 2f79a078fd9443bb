import type { MessageEntity } from 'grammy/types'
import { parseHtml, type RenderedText } from './html.ts'
import type { FindUser } from './html-tags.ts'
import { checkLink } from './links.ts'
import type { messageEntity } from './parameters.ts'
import { badRequest, fakeRefusal, isRefusal, REFUSED, type Refusal } from './refusals.ts'
import type { ValueOf } from './shape.ts'
import { tidyText } from './tidy-text.ts'

/** Raw text, before entities are parsed: bytes of UTF-8. Source: telegram-bot-api, `get_formatted_text`. */
export const RAW_TEXT_BYTES = 32_768
/** A message's text after parsing, in UTF-16 units. Bot API, sendMessage. */
export const MESSAGE_TEXT_UNITS = 4096
/** A caption after parsing, in UTF-16 units. Bot API, sendDocument. */
export const CAPTION_UNITS = 1024
/** Entities of one message; Telegram silently drops the rest. */
export const ENTITIES_PER_MESSAGE = 100

/** The text fields of a call. */
export interface WrittenText {
  readonly text: string
  readonly parseMode: string | undefined
  readonly entities: readonly ValueOf<typeof messageEntity>[] | undefined
}

type GivenEntity = ValueOf<typeof messageEntity>

const PLAIN = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
] as const
const AUTOMATIC: ReadonlySet<string> = new Set(
  'mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' '),
)

/** A given entity, undefined where Telegram finds that kind by itself, or why it is refused. */
function readEntity(given: GivenEntity, text: string): MessageEntity | Refusal | undefined {
  const { type, offset, length } = given
  if (offset < 0 || offset > text.length) {
    return badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  }
  if (length < 0 || offset + length > text.length) {
    return badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    )
  }
  const plain = PLAIN.find((name) => name === type)
  if (plain !== undefined) return { type: plain, offset, length }
  if (AUTOMATIC.has(type)) return undefined
  if (type === 'pre') {
    return given.language === undefined ? { type, offset, length } : { type, offset, length, language: given.language }
  }
  if (type === 'text_link') {
    const link = checkLink(given.url ?? '')
    return link.ok ? { type, offset, length, url: link.url } : badRequest(`entity ${link.reason}`)
  }
  if (type === 'custom_emoji') return { type, offset, length, custom_emoji_id: given.custom_emoji_id ?? '' }
  return badRequest("can't parse MessageEntity: Unsupported type specified")
}

function render(written: WrittenText, findUser: FindUser): RenderedText | Refusal {
  const mode = (written.parseMode ?? '').toLowerCase()
  if (mode === 'html') return parseHtml(written.text.replaceAll('\r', ''), findUser)
  if (mode === 'markdown' || mode === 'markdownv2') {
    return fakeRefusal(`parse_mode ${written.parseMode} is not simulated; use HTML`)
  }
  if (mode !== '' && mode !== 'none') return REFUSED.unsupportedParseMode
  const entities: MessageEntity[] = []
  for (const given of written.entities ?? []) {
    const entity = readEntity(given, written.text)
    if (isRefusal(entity)) return entity
    if (entity !== undefined) entities.push(entity)
  }
  return { text: written.text, entities }
}

/**
 * A text as Telegram stores it, or the refusal. An empty result is left to the caller: a caption may be empty.
 *
 * @param units how long the text may be after parsing, in UTF-16 units
 * @param tooLong what a longer one is refused with
 */
export function formatText(
  written: WrittenText,
  units: number,
  tooLong: Refusal,
  findUser: FindUser,
): RenderedText | Refusal {
  if (new TextEncoder().encode(written.text).length > RAW_TEXT_BYTES) return REFUSED.rawTextTooLong
  const rendered = render(written, findUser)
  if (isRefusal(rendered)) return rendered
  if (rendered.entities.length > ENTITIES_PER_MESSAGE) {
    return fakeRefusal(
      `${rendered.entities.length} entities; Telegram keeps ${ENTITIES_PER_MESSAGE} and silently drops the rest`,
    )
  }
  const tidy = tidyText(rendered)
  return tidy.text.length > units ? tooLong : tidy
}

/** The text of a message, which must not be empty; `tooLong` differs between sending and editing. */
export function formatMessageText(written: WrittenText, tooLong: Refusal, findUser: FindUser): RenderedText | Refusal {
  if (written.text === '') return REFUSED.textEmpty
  const formatted = formatText(written, MESSAGE_TEXT_UNITS, tooLong, findUser)
  if (isRefusal(formatted)) return formatted
  return formatted.text === '' ? REFUSED.textEmptyAfterParsing : formatted
}
