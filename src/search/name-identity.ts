import type { Word } from '../text/words.ts'
import type { PassageIndex } from './passage-index.ts'

/**
 * The proper name behind a Vietnamese class noun: capital words, or words that no passage holds.
 *
 * @param isOfNames whether nothing but names stands behind the noun ("KCN"), so that it may be in small letters
 */
export function nameAfter(
  list: readonly Word[],
  from: number,
  index: PassageIndex,
  isOfNames: boolean,
): readonly string[] {
  const name: string[] = []
  for (let at = from; at < Math.min(list.length, from + 3); at++) {
    const word = list[at]
    if (word === undefined || word.isNumber || !isNextTo(list[at - 1], word)) break
    // "khóa XX" has a number, not a name.
    if (word.roman !== null && word.token.capitals) break
    // "lễ hội VH": a known short form goes on with the noun.
    if (word.token.capitals && index.lexicon.matchesAt(list, at, () => false).length > 0) break
    const isTalk =
      !isMisplacedParticle(list, at) && isGeneral(word, index) && !(isOfNames && isNewBehindFiller(list, at, index))
    // With marks a name is written with capitals; without, any word may be one.
    const isUnheard =
      word.syllable &&
      (word.marked
        ? isOfNames && beginsNewPair(list, at, index)
        : (isOfNames && isNewBehindFiller(list, at, index)) ||
          index.documentFrequency(`s:${word.plain}`) === 0 ||
          beginsNewPair(list, at, index))
    if (!word.token.capital && (isTalk || !isUnheard)) break
    name.push(word.plain)
    if (!word.token.capital && index.documentFrequency(`s:${word.plain}`) > 0) {
      name.push(list[at + 1]?.plain ?? '')
      break
    }
  }
  return name
}

/** The length of a proper name that begins here: two or more capital syllables that are no phrase of the glossary; else 0. */
export function properNameAt(list: readonly Word[], at: number, index: PassageIndex): number {
  let length = 0
  while (length < 4) {
    const word = list[at + length]
    if (word === undefined || !word.token.capital || word.token.capitals || !word.syllable) break
    if (length > 0 && !isNextTo(list[at + length - 1], word)) break
    length++
  }
  // The first word of a sentence is capital for no reason.
  const first = list[at]
  if (length < 2 || (at === 0 && (length < 3 || (first !== undefined && isGeneral(first, index))))) return 0
  const isPhrase = index.lexicon.matchesAt(list, at, () => false).some((match) => match.length >= 2)
  return isPhrase ? 0 : length
}

/** The proper name before an English class noun: capital words that are no function words ("Bao Minh industrial park"). */
export function nameBefore(list: readonly Word[], to: number, index: PassageIndex): readonly string[] {
  const name: string[] = []
  for (let at = to - 1; at >= Math.max(0, to - 3); at--) {
    const word = list[at]
    const next = list[at + 1]
    if (word === undefined || next === undefined || !isNextTo(word, next)) break
    if (!word.token.capital || word.isNumber || !word.syllable || index.fillers.english.has(word.plain)) break
    name.unshift(word.plain)
  }
  return name
}

/** Whether two plain syllables follow that stand together in no passage and no phrase ("cầu ninh cuong"). */
function beginsNewPair(list: readonly Word[], at: number, index: PassageIndex): boolean {
  const word = list[at]
  const next = list[at + 1]
  if (word === undefined || next === undefined || next.isNumber || !next.syllable || !isNextTo(word, next)) return false
  const isContent = (one: Word) => !index.fillers.isWord(one) && index.fillers.weightClass([one]) === 'full'
  if (!isContent(word) || !isContent(next) || index.fillers.phraseAt(list, at) > 0) return false
  if (index.documentFrequency(`b:${word.plain}_${next.plain}`) > 0) return false
  const startsPhrase = (i: number) => index.lexicon.matchesAt(list, i, () => false).some((match) => match.length >= 2)
  return !startsPhrase(at) && !startsPhrase(at + 1)
}

/** Whether a filler and a word of no phrase follow that stand together nowhere: "kcn bao minh", though "bao" is talk. */
function isNewBehindFiller(list: readonly Word[], at: number, index: PassageIndex): boolean {
  const word = list[at]
  const next = list[at + 1]
  if (word === undefined || next === undefined || word.marked || !word.syllable) return false
  if (next.isNumber || !next.syllable || !isNextTo(word, next) || isGeneral(next, index)) return false
  if (index.fillers.phraseAt(list, at) > 0 || index.fillers.phraseAt(list, at + 1) > 0) return false
  const isKnown = (i: number, least: number) =>
    index.lexicon.matchesAt(list, i, () => false).some((match) => match.length >= least)
  return index.documentFrequency(`b:${word.plain}_${next.plain}`) === 0 && !isKnown(at, 2) && !isKnown(at + 1, 1)
}

function isGeneral(word: Word, index: PassageIndex): boolean {
  return index.fillers.isWord(word) || index.fillers.weightClass([word]) !== 'full'
}

/** nhỉ, nhé, hả end a question; before another word "bệnh viện nhi tỉnh" is no "nhỉ". */
function isMisplacedParticle(list: readonly Word[], at: number): boolean {
  return /^(?:nhi|nhe|ha|he|hen)$/.test(list[at]?.plain ?? '') && at < list.length - 1
}

/** Whether nothing but a space stands between two words. */
function isNextTo(a: Word | undefined, b: Word): boolean {
  return a !== undefined && b.token.start - a.token.end <= 1
}

/** A name of several words must stand in the passage as it is, one word after the other. */
export function holdsName(index: PassageIndex, at: number, name: readonly string[]): boolean {
  if (name.length === 1) return index.weightIn(at, `s:${name[0]}`) > 0
  return name.slice(1).every((word, i) => index.weightIn(at, `b:${name[i]}_${word}`) > 0)
}
