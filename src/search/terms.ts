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

/** How to read a text: Vietnamese with possible names, English, or a phrase that may be either. */
export type Reading = 'vi' | 'en' | 'either'

/** Calls `emit` for every term of the words, repeats included. */
export function emitTerms(
  list: readonly Word[],
  reading: Reading,
  lexicon: Lexicon,
  englishFillers: ReadonlySet<string>,
  emit: (term: Term) => void,
): void {
  const asEnglish = (word: Word): boolean => reading !== 'vi' || !word.syllable
  for (let i = 0; i < list.length; i++) {
    const word = list[i]
    if (word === undefined) continue
    if (word.isNumber) emitNumber(word, emit)
    else {
      if (reading !== 'en' || word.token.capital) {
        emit(`s:${word.plain}`)
        emit(`x:${word.exact}`)
        const next = list[i + 1]
        if (next !== undefined) emit(`b:${word.plain}_${next.plain}`)
      }
      if (word.roman !== null) emit(`r:${word.roman}`)
      if (asEnglish(word) && !englishFillers.has(word.plain)) emit(`e:${word.stem}`)
    }
    for (const match of lexicon.matchesAt(list, i, asEnglish)) {
      // In a document the marks are right: a match that needs them wrong is another word.
      if (match.quality === 1 && !(match.isEnglish && reading === 'vi')) {
        for (const concept of match.inDocuments) emit(`c:${concept}`)
      }
    }
  }
  if (reading !== 'vi') emitEnglishPairs(list, englishFillers, emit)
}

function emitNumber(word: Word, emit: (term: Term) => void): void {
  emit(`n:${word.plain}`)
  // "Chỉ thị 05" is also typed "chỉ thị 5".
  if (/^0+\d/.test(word.plain)) emit(`n:${word.plain.replace(/^0+/, '')}`)
  for (const part of numberParts(word.plain)) emit(`p:${part}`)
}

function emitEnglishPairs(list: readonly Word[], fillers: ReadonlySet<string>, emit: (term: Term) => void): void {
  const content = list.filter((word) => !word.isNumber && !fillers.has(word.plain))
  for (let i = 1; i < content.length; i++) emit(`d:${content[i - 1]?.stem}_${content[i]?.stem}`)
}
