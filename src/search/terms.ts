import { numberParts, type Word } from '../text/words.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * The terms under which a text is found, each with a one-letter kind:
 * `s:` syllable without marks, `x:` exact syllable, `b:` two neighbouring syllables, `n:` number or code,
 * `r:` Roman numeral in Arabic digits, `p:` part of a number, `c:` concept of the glossary, `e:` English stem, `d:` two neighbouring English stems.
 */
export type Term = string

/** Whether a term is a word, number or meaning by itself, and not a pair or an exact spelling. */
export function isWholeWord(term: Term): boolean {
  return !/^[xbd]:/.test(term)
}

/** Whether a short phrase is compared by a term: in so few words it does not matter which stands beside which. */
export function isPartOfPhrase(term: Term): boolean {
  return /^[scne]:/.test(term)
}

/** How to read a text: Vietnamese with possible names, English, or a phrase that may be either. */
export type Reading = 'vi' | 'en' | 'either'

/** Calls `emit` for every term of the words, repeats included. */
export type TermEmitter = (list: readonly Word[], reading: Reading, emit: (term: Term) => void) => void

/** Prepares emitting. The terms of a single word are worked out once for each word object: `phraseWords` shares them. */
export function termEmitter(lexicon: Lexicon, englishFillers: ReadonlySet<string>): TermEmitter {
  const known = { vi: new Map<Word, readonly Term[]>(), en: new Map(), either: new Map() } as const
  const termsOf = (word: Word, reading: Reading): readonly Term[] => {
    const before = known[reading].get(word)
    if (before !== undefined) return before
    const terms = word.isNumber ? numberTerms(word) : wordTerms(word, reading, englishFillers)
    // Where words are no longer shared, each would be kept for nothing.
    if (known[reading].size < KNOWN_LIMIT) known[reading].set(word, terms)
    return terms
  }
  return (list, reading, emit) => {
    for (let i = 0; i < list.length; i++) {
      const word = list[i]
      if (word === undefined) continue
      for (const term of termsOf(word, reading)) emit(term)
      const next = list[i + 1]
      if (next !== undefined && isVietnamese(word, reading)) emit(`b:${word.plain}_${next.plain}`)
      const date = next === undefined ? null : dayAndMonth(word, next)
      if (date !== null) for (const [noun, number] of date) emit(`b:${noun}_${number}`)
      for (const match of lexicon.matchesAt(list, i, MAY_BE_ENGLISH[reading])) {
        // In a document the marks are right: a match that needs them wrong is another word.
        if (match.quality === 1 && !(match.isEnglish && reading === 'vi')) {
          for (const concept of match.inDocuments) emit(`c:${concept}`)
        }
      }
    }
    if (reading !== 'vi') emitEnglishPairs(list, englishFillers, emit)
  }
}

const KNOWN_LIMIT = 50_000

/** "28/01" and "28-1" are also asked for as "ngày 28", "tháng 1". */
function dayAndMonth(word: Word, next: Word): readonly (readonly [string, string])[] | null {
  if (next.token.start - word.token.end !== 1) return null
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(word.plain) || !/^(?:0?[1-9]|1[0-2])$/.test(next.plain)) return null
  const written = [
    ['ngay', word.plain],
    ['thang', next.plain],
  ] as const
  return written.flatMap(([noun, number]) => {
    const short = number.replace(/^0/, '')
    return short === number
      ? [[noun, number]]
      : [
          [noun, number],
          [noun, short],
        ]
  })
}

const MAY_BE_ENGLISH: Readonly<Record<Reading, (word: Word) => boolean>> = {
  vi: (word) => !word.syllable,
  en: () => true,
  either: () => true,
}

/** Whether a word counts as Vietnamese; in an English text only a name does. */
function isVietnamese(word: Word, reading: Reading): boolean {
  return !word.isNumber && (reading !== 'en' || word.token.capital)
}

function wordTerms(word: Word, reading: Reading, englishFillers: ReadonlySet<string>): readonly Term[] {
  const terms: Term[] = []
  if (isVietnamese(word, reading)) terms.push(`s:${word.plain}`, `x:${word.exact}`)
  if (word.roman !== null) terms.push(`r:${word.roman}`)
  if (MAY_BE_ENGLISH[reading](word) && !englishFillers.has(word.plain)) terms.push(`e:${word.stem}`)
  return terms
}

function numberTerms({ plain }: Word): readonly Term[] {
  // "Chỉ thị 05" is also typed "chỉ thị 5".
  const withoutNoughts = /^0+\d/.test(plain) ? [`n:${plain.replace(/^0+/, '')}`] : []
  // "1.107" is typed "1107".
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) withoutNoughts.push(`n:${plain.replaceAll(',', '')}`)
  return [`n:${plain}`, ...withoutNoughts, ...numberParts(plain).map((part) => `p:${part}`)]
}

function emitEnglishPairs(list: readonly Word[], fillers: ReadonlySet<string>, emit: (term: Term) => void): void {
  const content = list.filter((word) => !word.isNumber && !fillers.has(word.plain))
  for (let i = 1; i < content.length; i++) emit(`d:${content[i - 1]?.stem}_${content[i]?.stem}`)
}
