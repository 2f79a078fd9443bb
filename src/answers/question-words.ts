import { asTerm } from '../knowledge/term.ts'
import type { Fillers } from '../search/fillers.ts'
import { type Word, words } from '../text/words.ts'

/** The words of a question that say what it is about; all of its words if none does. */
export function subjectWords(question: string, fillers: Fillers): readonly Word[] {
  const all = words(question)
  const kept: Word[] = []
  for (let at = 0; at < all.length; ) {
    const word = all[at]
    const length = fillers.phraseAt(all, at)
    const isFiller = word !== undefined && !word.isNumber && (fillers.isWord(word) || fillers.english.has(word.plain))
    if (length === 0 && word !== undefined && !isFiller) kept.push(word)
    at += Math.max(1, length)
  }
  return kept.length > 0 ? kept : all
}

/**
 * A question as the term that somebody would add for it: as it was typed, from the first to the last word that says what it
 * is about. Null if that is too long for a term.
 */
export function subjectAsTerm(question: string, fillers: Fillers): string | null {
  const subject = subjectWords(question, fillers)
  const [first, last] = [subject[0], subject.at(-1)]
  if (first === undefined || last === undefined) return null
  return asTerm(question.normalize('NFC').slice(first.token.start, last.token.end))
}
