import { chatSpellings } from '../text/chat-spelling.ts'
import { splitWords } from '../text/spaces.ts'
import type { Speller } from '../text/spelling.ts'
import { decodeTelex, looksLikeTelex } from '../text/telex.ts'
import { type Word, wordOf, words } from '../text/words.ts'
import type { PassageIndex } from './passage-index.ts'

/** A question's words after what the keyboard did to them was undone. */
export interface Typed {
  readonly words: readonly Word[]
}

/**
 * Undoes "9th" for nine months, raw Telex, chat spelling, missing spaces and slips of one letter, in this order. Only words that neither the edition nor the
 * glossary knows are touched, so a question that is spelled right passes unchanged.
 */
export function readTyping(question: string, index: PassageIndex, speller: Speller, english: boolean): Typed {
  const raw = words(question)
  const telex = looksLikeTelex(raw.filter((word) => !word.isNumber).map((word) => word.token.text))
  const out: Word[] = []
  // Repaired without their marks: what their marks were, nobody knows.
  const unmarked = new Set<Word>()
  const repair = (word: Word, text: string) => {
    const repaired = retyped(word, text)
    unmarked.add(repaired)
    out.push(repaired)
  }
  for (const [at, word] of raw.entries()) {
    const months = english ? undefined : /^(\d{1,2})th?$/.exec(word.plain)?.[1]
    if (months !== undefined) {
      out.push(wordOf({ ...word.token, text: months }), retyped(word, 'tháng'))
      continue
    }
    // "XIX" is no Telex.
    const isRoman = word.roman !== null && word.token.capitals
    if (word.isNumber || isRoman || isKnown(word, index)) {
      out.push(word)
      continue
    }
    const decoded = telex || !word.syllable ? decodeTelex(word.token.text) : null
    if (decoded !== null && (telex || (!english && isKnown(retyped(word, decoded), index)))) {
      out.push(retyped(word, decoded))
      continue
    }
    const spelled = english
      ? undefined
      : chatSpellings(word.token.text).find((text) => isKnown(retyped(word, text), index))
    if (spelled !== undefined) {
      out.push(retyped(word, spelled))
      continue
    }
    const pieces = english ? null : splitWords(word.plain, (piece) => index.knowsWord(piece))
    if (pieces !== null) {
      for (const piece of pieces) repair(word, piece)
      continue
    }
    const near = english ? null : nearest(word, raw, at, index, speller)
    if (near === null) out.push(word)
    else repair(word, near)
  }
  return { words: trustMarks(out, unmarked) }
}

/** In a question typed with marks, a word without any is meant so: "cho" is no slip for "chợ". */
function trustMarks(list: readonly Word[], unmarked: ReadonlySet<Word>): readonly Word[] {
  const syllables = list.filter((word) => word.syllable)
  const marked = syllables.filter((word) => word.marked)
  if (marked.length < 2 || marked.length < syllables.length * MARKED_SHARE) return list
  return list.map((word) => (word.syllable && !word.marked && !unmarked.has(word) ? { ...word, marked: true } : word))
}

/** Three of four syllables of running Vietnamese carry a mark; below half, the writer leaves some out. */
const MARKED_SHARE = 0.5

function isKnown(word: Word, index: PassageIndex): boolean {
  return (
    index.knowsWord(word.plain) ||
    index.lexicon.knowsStem(word.stem) ||
    index.documentFrequency(`e:${word.stem}`) > 0 ||
    index.fillers.isWord(word) ||
    index.fillers.english.has(word.plain)
  )
}

function retyped(word: Word, text: string): Word {
  return wordOf({ ...word.token, text, kind: 'word' })
}

/**
 * The vocabulary word that a slip meant. An impossible syllable needs only to be near a word; a possible one may be a
 * right word that the document does not hold, so it also needs a neighbour with which the edition knows it.
 */
function nearest(word: Word, raw: readonly Word[], at: number, index: PassageIndex, speller: Speller): string | null {
  const before = raw[at - 1]?.plain
  const after = raw[at + 1]?.plain
  let best: { word: string; support: number } | null = null
  for (const candidate of speller.near(word.plain)) {
    const pairs = [
      before === undefined ? 0 : index.documentFrequency(`b:${before}_${candidate}`),
      after === undefined ? 0 : index.documentFrequency(`b:${candidate}_${after}`),
    ]
    const support = Math.max(...pairs) * 1000 + index.documentFrequency(`s:${candidate}`)
    if (best === null || support > best.support) best = { word: candidate, support }
  }
  if (best === null) return null
  if (best.support >= 1000) return best.word
  return word.syllable || word.plain.length < 4 ? null : best.word
}
