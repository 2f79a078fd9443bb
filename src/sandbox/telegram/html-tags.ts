import type { MessageEntity, User } from 'grammy/types'
import { checkLink, linkedUserId } from './links.ts'

/** An opened tag with the one attribute that counts for it (`href`, the language, `expandable` ...), or ''. */
export interface OpenTag {
  readonly name: string
  readonly argument: string
  /** Where it began in the rendered text, in UTF-16 units. */
  readonly offset: number
}

/** A closed tag: what it makes of `length` UTF-16 units of the rendered text. */
export interface Span extends OpenTag {
  readonly length: number
}

/** Looks a person up for a mention by link; an unknown person's link is dropped. */
export type FindUser = (id: number) => User | undefined

const SIMPLE: ReadonlyMap<string, MessageEntity.CommonMessageEntity['type']> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
])

const OTHERS: ReadonlySet<string> = new Set(['a', 'pre', 'code', 'blockquote', 'tg-emoji'])

/** True for the tags of the Bot API's HTML style ("Formatting options"). */
export function isTag(name: string): boolean {
  return SIMPLE.has(name) || OTHERS.has(name)
}

/** What an attribute means for its tag; other attributes are read and ignored, as Telegram does. */
export function attributeArgument(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice('language-'.length)
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length)
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable'
  return undefined
}

/** Adds a span; `pre` directly around `code class="language-x"`, or the reverse, becomes one `pre` with a language. */
export function addSpan(spans: Span[], span: Span): void {
  const before = spans.at(-1)
  const twin = before !== undefined && before.offset === span.offset && before.length === span.length
  if (twin && span.name === 'pre' && before.name === 'code' && before.argument !== '') {
    spans.splice(-1, 1, { ...before, name: 'pre' })
  } else if (twin && span.name === 'code' && before.name === 'pre' && span.argument !== '') {
    spans.splice(-1, 1, { ...span, name: 'pre' })
  } else spans.push(span)
}

/** The entity of a span, or undefined for a link that Telegram does not take (it stays as plain text). */
export function toEntity(span: Span, text: string, findUser: FindUser): MessageEntity | undefined {
  const { name, argument, offset, length } = span
  const simple = SIMPLE.get(name)
  if (simple !== undefined) return { type: simple, offset, length }
  if (name === 'code') return { type: 'code', offset, length }
  if (name === 'tg-emoji') return { type: 'custom_emoji', offset, length, custom_emoji_id: argument }
  if (name === 'blockquote') {
    return { type: argument === '' ? 'blockquote' : 'expandable_blockquote', offset, length }
  }
  if (name === 'pre') {
    return argument === '' ? { type: 'pre', offset, length } : { type: 'pre', offset, length, language: argument }
  }
  const target = argument === '' ? text.slice(offset, offset + length) : argument
  const userId = linkedUserId(target)
  if (userId !== undefined) {
    const user = findUser(userId)
    return user && { type: 'text_mention', offset, length, user }
  }
  const checked = checkLink(target)
  return checked.ok ? { type: 'text_link', offset, length, url: checked.url } : undefined
}
