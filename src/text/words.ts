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

/** The word of one token. */
export function wordOf(token: Token): Word {
  const isNumber = token.kind === 'number'
  const plain = isNumber ? token.text : plainKey(token.text)
  const roman = !isNumber && (token.capital || token.text.length > 1) ? romanValue(token.text) : null
  return {
    token,
    plain,
    exact: isNumber ? token.text : exactKey(token.text),
    stem: isNumber ? token.text : stemmer(plain),
    marked: !isNumber && hasMarks(token.text),
    isNumber,
    syllable: !isNumber && isPossibleSyllable(plain),
    roman: roman === null ? null : String(roman),
  }
}

/** The parts of a code or decimal that people type alone: "485b" -> "485", "5,87" -> "5", "87". */
export function numberParts(number: string): readonly string[] {
  const parts = number.match(/\p{N}+/gu) ?? []
  return parts.length === 1 && parts[0] === number ? [] : parts
}
