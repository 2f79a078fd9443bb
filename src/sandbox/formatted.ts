import type { MessageEntity } from 'grammy/types'
import type { Mark, Piece } from './wire.ts'

const MARKS: Readonly<Partial<Record<MessageEntity['type'], Mark>>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  spoiler: 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'quote',
  expandable_blockquote: 'long-quote',
  mention: 'mention',
  text_mention: 'mention',
  bot_command: 'command',
  url: 'link',
  text_link: 'link',
}

const BLOCKS: ReadonlySet<Mark> = new Set(['quote', 'long-quote', 'pre'])

/** A text with its entities as a tree. Entities that cross are cut at the end of the one that begins first. */
export function formatted(text: string, entities: readonly MessageEntity[], username: string): readonly Piece[] {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return between(text, ordered, 0, text.length, username)
}

function between(
  text: string,
  entities: readonly MessageEntity[],
  from: number,
  to: number,
  username: string,
): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  let rest = entities
  for (let [entity, ...others] = rest; entity !== undefined; [entity, ...others] = rest) {
    rest = others
    const start = Math.max(entity.offset, at)
    const end = Math.min(entity.offset + entity.length, to)
    if (start >= end) continue
    const inside = others.filter(({ offset }) => offset < end)
    rest = others.filter(({ offset }) => offset >= end)
    if (start > at) pieces.push(text.slice(at, start))
    const content = between(text, inside, start, end, username)
    const look = lookOf(entity, text.slice(start, end), username)
    pieces.push(...(look === undefined ? content : [{ ...look, pieces: content }]))
    // A quote stands on lines of its own: the line break behind it only ends it.
    at = look !== undefined && BLOCKS.has(look.mark) && text[end] === '\n' ? Math.min(end + 1, to) : end
  }
  if (at < to) pieces.push(text.slice(at, to))
  return pieces
}

function lookOf(entity: MessageEntity, words: string, username: string) {
  const mark = MARKS[entity.type]
  if (mark === undefined) return undefined
  if (mark === 'command') return { mark, target: words }
  if (mark !== 'link') return { mark }
  return linkTo(entity.type === 'text_link' ? entity.url : words, username)
}

/** What a click on an address does: opens it, or follows a link to the bot itself. Undefined for what a page must not open. */
export function linkTo(url: string, username: string): { mark: 'link' | 'start'; target: string } | undefined {
  const payload = startPayload(url, username)
  if (payload !== undefined) return { mark: 'start', target: payload }
  return /^https?:\/\//i.test(url) ? { mark: 'link', target: url } : undefined
}

/** The payload of `https://t.me/<bot>?start=<payload>` and of `tg://resolve?domain=<bot>&start=<payload>`; '' without one. */
export function startPayload(url: string, username: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  const names =
    protocol === 'tg:'
      ? [searchParams.get('domain')]
      : /^(?:www\.)?(?:t\.me|telegram\.me)$/.test(hostname) && /^https?:$/.test(protocol)
        ? [pathname.replace(/^\/|\/$/g, '')]
        : []
  const isOwn = names.some((name) => name?.toLowerCase() === username.toLowerCase())
  return isOwn && !searchParams.has('startgroup') ? (searchParams.get('start') ?? '') : undefined
}
