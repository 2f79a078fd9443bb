import { fold } from '../text/fold.ts'
import { isBareOtherWord, OTHER_WORDS } from './other-words.ts'
import { mendScanSlips } from './scan-slip.ts'

/** A text made ready for the rules. All three spellings have the same length; `offsets` leads back to the NFC text. */
export interface PhraseText {
  /** The text in NFC, every run of white space one space (a blank line: one line feed). */
  readonly typed: string
  /** Folded (lower case, no marks), for comparing names. */
  readonly folded: string
  /**
   * What the rules match: folded, with look-alike words kept apart ("đền" keeps its marks, bare "ngay" is "NGAY"), dashes
   * as "-", and scanned digits mended.
   */
  readonly plain: string
  /** For each unit of `typed`, and for its end, the UTF-16 offset in the NFC text. */
  readonly offsets: readonly number[]
  /** Whether the text carries Vietnamese marks; then a word typed bare is meant bare ("ngay" is not "ngày"). */
  readonly marked: boolean
}

const DASH = /[‐‑‒–—−]/g
const SLASH = /[⁄∕／]/g
const WORD = /\p{L}+/gu

/** Prepares a text for `matchAt` and the rules. Linear in its length. */
export function phraseText(text: string): PhraseText {
  const { typed, offsets } = oneSpace(text.normalize('NFC'))
  const folded = fold(typed)
  const marked = folded !== typed.toLowerCase()
  const plain = mendScanSlips(keepOtherWords(typed, folded, marked).replace(DASH, '-').replace(SLASH, '/'))
  return { typed, folded, plain, offsets, marked }
}

// The letters and digits of `plain`, which is folded Latin.
const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u1e00-\\u1eff'
const DIGITS = '0-9'

/**
 * A pattern for `matchAt`, anchored where it is tried; it must end where a word or a number ends ("11/2020" is no part of
 * "11/2020/TT"). Write a space for white space. Keep every repetition bounded: that keeps reading linear.
 */
export function pattern(source: string): RegExp {
  return opening(`(?:${source})(?![\\p{L}\\p{N}]|/[\\p{L}\\p{N}]|[.:\\-][0-9])`)
}

/** As `pattern`, for words after which anything may stand ("từ", "15-" before "20/11"). */
export function opening(source: string): RegExp {
  return new RegExp(`(?:${ofLatin(source)})`, 'y')
}

/**
 * A source with the letters and digits of Latin for `\p{L}` and `\p{N}`: with those, each pattern would carry the tables of
 * all scripts, and compiling some hundred of them took a tenth of a second at every start.
 */
function ofLatin(source: string): string {
  const inClass = (text: string) => text.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', DIGITS)
  return source.replace(/\\p\{[LN]\}|\\.|\[(?:\\.|[^\]\\])*\]/g, (part) =>
    part.startsWith('[') ? inClass(part) : part.startsWith('\\p{') ? `[${inClass(part)}]` : part,
  )
}

/**
 * The source of up to `most` words of a clause that follow a cue, stopping before the cue of another limit: in "sau khi
 * được phê duyệt, | trong tháng 11" and "trước khi khởi công | chậm nhất ngày 5".
 */
export function clause(most: number): string {
  const cue = '(?!(?:truoc|trong|den|tu|sau|cham|muon|vao|de|phai|han|xong)(?!\\p{L}))'
  return `(?: ${cue}[\\p{L}\\p{N}][\\p{L}\\p{N}/\\-]{0,15}){1,${most}}`
}

/** The match of a sticky pattern at an offset of `plain`, or null. */
export function matchAt(sticky: RegExp, text: PhraseText, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(text.plain)
}

/** The offset after a match. */
export function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length
}

/** Whether nothing but punctuation and white space stands around the span: the whole cell of a table. */
export function standsAlone(text: PhraseText, start: number, stop: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.plain.slice(0, start)) && !/[\p{L}\p{N}]/u.test(text.plain.slice(stop))
}

function oneSpace(nfc: string): { readonly typed: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  let typed = ''
  let at = 0
  for (const [space] of nfc.matchAll(/[\s\u200b\ufeff]+|[^\s\u200b\ufeff]+/gu)) {
    if (/^[\s\u200b\ufeff]/u.test(space)) {
      typed += /\n\s*\n/.test(space) ? '\n' : ' '
      offsets.push(at)
    } else {
      typed += space
      for (let i = 0; i < space.length; i++) offsets.push(at + i)
    }
    at += space.length
  }
  offsets.push(at)
  return { typed, offsets }
}

function keepOtherWords(typed: string, folded: string, marked: boolean): string {
  let before = ''
  return typed.replace(WORD, (word, at: number) => {
    const bare = folded.slice(at, at + word.length)
    const lower = word.toLowerCase()
    const kept =
      lower !== bare && OTHER_WORDS.has(lower)
        ? lower
        : isBareOtherWord(word, bare, before, marked)
          ? bare.toUpperCase()
          : bare
    before = bare
    return kept
  })
}
