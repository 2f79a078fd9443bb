import type { MessageEntity } from 'grammy/types'
import { parseRefusal, scanHtml } from './html-scanner.ts'
import { addSpan, type FindUser, type OpenTag, type Span, toEntity } from './html-tags.ts'
import { isRefusal, type Refusal } from './refusals.ts'

/** A text as a person sees it, with what is bold, linked and so on; offsets and lengths in UTF-16 units. */
export interface RenderedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/**
 * Renders a text of parse mode HTML as Telegram does (td, `parse_html`): the same tags, the same tolerance (`&nbsp;`
 * and a lonely `&` stay as they are, a link to nowhere becomes plain text), the same refusals with byte offsets.
 * Entities come in closing order.
 */
export function parseHtml(source: string, findUser: FindUser = () => undefined): RenderedText | Refusal {
  const scanner = scanHtml(source)
  const open: OpenTag[] = []
  const spans: Span[] = []
  let text = ''
  for (let next = scanner.look(); next !== undefined; next = scanner.look()) {
    if (next === 'text') {
      text += scanner.takeText()
    } else if (next === 'start') {
      const tag = scanner.takeStartTag(text.length)
      if (isRefusal(tag)) return tag
      open.push(tag)
    } else {
      const tag = open.pop()
      const refusal = scanner.takeEndTag(tag)
      if (refusal !== undefined) return refusal
      if (tag === undefined || text.length === tag.offset) continue
      if (tag.name === 'tg-emoji' && !/^[1-9]\d*$/.test(tag.argument)) {
        return parseRefusal('Invalid custom emoji identifier specified')
      }
      addSpan(spans, { ...tag, length: text.length - tag.offset })
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) {
    return parseRefusal(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  }
  if (/\p{Surrogate}/u.test(text)) {
    return parseRefusal(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  }
  const entities = spans.map((span) => toEntity(span, text, findUser)).filter((entity) => entity !== undefined)
  return { text, entities }
}
