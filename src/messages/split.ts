import { type Char, charsOf, fromChars, type Html, html } from './html.ts'
import { BLOCK_BREAK } from './message.ts'

export interface Limits {
  /** UTF-16 units of the text that is seen. */
  readonly units: number
  /** UTF-8 bytes of the markup. */
  readonly bytes: number
  readonly entities: number
}

/** Bot API, sendMessage: 1-4096 characters after entities are parsed, 100 entities; the server takes under 32,768 bytes. */
export const MESSAGE_LIMITS: Limits = { units: 4096, bytes: 32_767, entities: 100 }

/**
 * The blocks as texts that can each be sent as one message, in order, nothing left out but the white space at a cut.
 *
 * It is cut between blocks where possible; inside a block that alone is too long after a line, a sentence or a word, and
 * within a word only if that word fills a message. Tags are closed before a cut and opened again after it.
 */
export function split(blocks: readonly Html[], limits: Limits = MESSAGE_LIMITS): readonly Html[] {
  const chars: Char[] = []
  const blockStarts = new Set<number>()
  for (const block of blocks) {
    if (chars.length > 0) chars.push(...charsOf(html`${BLOCK_BREAK}`))
    blockStarts.add(chars.length)
    for (const char of charsOf(block)) chars.push(char)
  }
  const parts: Html[] = []
  for (let from = 0, to = 0; from < chars.length; from = to) {
    const end = reach(chars, from, limits)
    to = end === chars.length ? end : bestCut(chars, from, end, blockStarts)
    const part = trim(chars.slice(from, to))
    if (part.some(isVisible)) parts.push(fromChars(part))
  }
  return parts
}

/** How far (exclusive) the characters from `from` on fit into one message; at least one character. */
function reach(chars: readonly Char[], from: number, limits: Limits): number {
  const tags = new Set<unknown>()
  let units = 0
  let bytes = 0
  for (let at = from; at < chars.length; at++) {
    const char = chars[at]
    if (char === undefined) break
    units += char.text.length
    bytes += char.bytes
    for (const tag of char.tags) {
      if (!tags.has(tag)) bytes += tag.bytes
      tags.add(tag)
    }
    const fits = units <= limits.units && bytes <= limits.bytes && tags.size <= limits.entities
    if (!fits) return Math.max(at, from + 1)
  }
  return chars.length
}

/** The best place to cut behind `from` and at or before `end`, given that the text goes on. */
function bestCut(chars: readonly Char[], from: number, end: number, blockStarts: ReadonlySet<number>): number {
  const middle = from + (end - from) / 2
  const last = (least: number, good: (at: number) => boolean): number | undefined => {
    for (let at = end; at > least; at--) if (good(at)) return at
    return undefined
  }
  const text = (at: number): string => chars[at]?.text ?? ''
  return (
    last(from, (at) => blockStarts.has(at)) ??
    last(middle, (at) => text(at - 1) === '\n') ??
    last(middle, (at) => isSpace(text(at - 1)) && /[.;:!?…]/u.test(text(at - 2))) ??
    last(from + 1, (at) => isSpace(text(at - 1))) ??
    last(from, (at) => !/[\p{M}\u200D]/u.test(text(at))) ??
    end
  )
}

/** Telegram cuts white space at both ends of a message itself. */
function trim(chars: readonly Char[]): readonly Char[] {
  const first = chars.findIndex((char) => !isSpace(char.text))
  const last = chars.findLastIndex((char) => !isSpace(char.text))
  return first === -1 ? [] : chars.slice(first, last + 1)
}

function isSpace(text: string): boolean {
  return /^\s+$/u.test(text)
}

/** Telegram refuses a message in which nothing can be seen. */
function isVisible(char: Char): boolean {
  return !/^[\s\p{C}]+$/u.test(char.text)
}
