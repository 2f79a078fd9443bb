import { stemmer } from 'stemmer'
import { exactKey, hasMarks, isPossibleSyllable, plainKey } from './syllable.ts'
import { romanValue, type Token, tokenize } from './tokens.ts'

/** A token with the keys under which texts and questions meet. */
export interface Word {
  readonly token: Token
  /** Without marks, `i`/`y` unified; for a number its digits as written ("71,5", "485b"). */
  readonly plain: string
  /** With marks, the tone at the end. */
  readonly exact: string
  /** Porter stem of the word as English. */
  readonly stem: string
  /** Whether it is written with Vietnamese marks. */
  readonly marked: boolean
  readonly isNumber: boolean
  /** Whether it can be a Vietnamese syllable. */
  readonly syllable: boolean
  /** The value of a Roman numeral of two letters or a capital one, in Arabic digits, or null. */
  readonly roman: string | null
}

/** Cuts a text into words with all their keys. */
export function words(text: string): Word[] {
  return tokenize(text).map(wordOf)
}

/**
 * As `words`, for phrases of word lists, where it does not matter where a word stands: all offsets are of no meaning, and the
 * same spelling is the same object. Several times cheaper over an edition's hundred thousand words.
 */
export function phraseWords(phrase: string): readonly Word[] {
  const list: Word[] = []
  // No word reaches over a space, so that each piece between spaces is cut only once.
  for (const piece of phrase.normalize('NFC').split(' ')) {
    for (const word of pieceWords(piece)) list.push(word)
  }
  return list
}

const pieces = new Map<string, readonly Word[]>()

function pieceWords(piece: string): readonly Word[] {
  const cached = pieces.get(piece)
  if (cached !== undefined) return cached
  const list = words(piece)
  if (pieces.size < KNOWN_LIMIT) pieces.set(piece, list)
  return list
}

/** The word of one token. */
export function wordOf(token: Token): Word {
  const isNumber = token.kind === 'number'
  const keys = isNumber ? numberKeys(token.text) : keysOf(token.text)
  const mayBeRoman = token.capital || token.text.length > 1
  // Written out: a spread costs several times as much, and an edition has a hundred thousand words.
  return {
    token,
    plain: keys.plain,
    exact: keys.exact,
    stem: keys.stem,
    marked: keys.marked,
    isNumber,
    syllable: keys.syllable,
    roman: mayBeRoman ? keys.roman : null,
  }
}

type Keys = Pick<Word, 'plain' | 'exact' | 'stem' | 'marked' | 'syllable' | 'roman'>

// A language has few thousand syllables and an edition repeats them: their keys are worked out once.
const known = new Map<string, Keys>()
const KNOWN_LIMIT = 50_000

function keysOf(text: string): Keys {
  const cached = known.get(text)
  if (cached !== undefined) return cached
  const plain = plainKey(text)
  const roman = romanValue(text)
  const keys = {
    roman: roman === null ? null : String(roman),
    plain,
    exact: exactKey(text),
    stem: stemmer(plain),
    marked: hasMarks(text),
    syllable: isPossibleSyllable(plain),
  }
  if (known.size < KNOWN_LIMIT) known.set(text, keys)
  return keys
}

function numberKeys(text: string): Keys {
  return { plain: text, exact: text, stem: text, marked: false, syllable: false, roman: null }
}

/** The parts of a code or decimal that people type alone: "485b" -> "485", "5,87" -> "5", "87". */
export function numberParts(number: string): readonly string[] {
  const parts = number.match(/\p{N}+/gu) ?? []
  return parts.length === 1 && parts[0] === number ? [] : parts
}
