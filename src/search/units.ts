import type { Word } from '../text/words.ts'
import type { PassageIndex } from './passage-index.ts'
import { UNIT_WEIGHTS, type Unit } from './unit.ts'
import { dayUnit, pairUnit, phraseUnit, singleUnit } from './unit-kinds.ts'
import { joinUnknown } from './unknown-units.ts'

interface Span {
  readonly length: number
  readonly gain: number
  readonly unit: Unit | null
}

/**
 * Cuts a question's words into units, the cut with the longest known pieces; fillers fall away. No piece goes on behind a
 * comma or the end of a sentence of `question`, from which the words are: "có khá hơn không, được bao nhiêu".
 */
export function unitsOf(list: readonly Word[], index: PassageIndex, english: boolean, question = ''): readonly Unit[] {
  const nfc = question.normalize('NFC')
  const between = english ? new Set<Word>() : functionWordsAmongEnglish(list, index)
  const asEnglish = (word: Word): boolean => english || !word.syllable || between.has(word)
  const markedQuestion = list.filter((word) => word.marked).length >= 2
  const best: { gain: number; back: Span | null }[] = [{ gain: 0, back: null }]
  for (let i = 0; i < list.length; i++) {
    const here = best[i]
    if (here === undefined) continue
    const end = endOfClause(list, i, nfc)
    for (const span of spansAt(list, i, index, asEnglish, markedQuestion)) {
      const at = i + span.length
      if (at > end) continue
      const gain = here.gain + span.gain
      const known = best[at]
      if (known === undefined || gain > known.gain) best[at] = { gain, back: span }
    }
  }
  const units: Unit[] = []
  for (let at = list.length; at > 0; ) {
    const span = best[at]?.back
    if (span == null) break
    if (span.unit !== null && span.unit.weight > 0) units.unshift(span.unit)
    at -= span.length
  }
  return joinUnknown(units, index)
}

/** The position behind the last word of the clause in which a word stands. */
function endOfClause(list: readonly Word[], from: number, nfc: string): number {
  let at = from
  while (at + 1 < list.length && !/[,;.!?…]/u.test(nfc.slice(list[at]?.token.end, list[at + 1]?.token.start))) at++
  return at + 1
}

/** English function words beside English words in a Vietnamese question ("BOT contract ai in charge"). */
function functionWordsAmongEnglish(list: readonly Word[], index: PassageIndex): ReadonlySet<Word> {
  const isEnglish = (word: Word | undefined) =>
    word !== undefined && !word.syllable && !word.isNumber && word.plain.length > 3
  return new Set(
    list.filter(
      (word, i) => index.fillers.english.has(word.plain) && (isEnglish(list[i - 1]) || isEnglish(list[i + 1])),
    ),
  )
}

/** All pieces that begin at a word: the conference's day, fillers, phrases, a pair, the word alone. */
function spansAt(
  list: readonly Word[],
  at: number,
  index: PassageIndex,
  asEnglish: (word: Word) => boolean,
  markedQuestion: boolean,
): readonly Span[] {
  const word = list[at]
  if (word === undefined) return []
  const spans: Span[] = []
  const day = index.conferenceDayAt(list, at)
  if (day > 0) spans.push({ length: day, gain: day * day, unit: dayUnit(list.slice(at, at + day)) })
  const filler = index.fillers.phraseAt(list, at)
  if (filler > 0) spans.push({ length: filler, gain: filler * filler + 0.5, unit: null })
  const isFiller = index.fillers.isWord(word) || (asEnglish(word) && index.fillers.english.has(word.plain))
  const byLength = new Map<number, { concepts: number[]; quality: number }>()
  for (const match of index.lexicon.matchesAt(list, at, asEnglish)) {
    if (match.length === 1 && isFiller) continue
    if (match.concepts.length === 0) {
      spans.push({ length: match.length, gain: match.length * match.length + 0.4, unit: null })
      continue
    }
    const same = byLength.get(match.length)
    if (same === undefined) byLength.set(match.length, { concepts: [...match.concepts], quality: match.quality })
    else if (match.quality >= same.quality) same.concepts.push(...match.concepts)
  }
  for (const [length, match] of byLength) {
    spans.push({
      length,
      gain: length * length * match.quality + 0.4,
      unit: phraseUnit(list.slice(at, at + length), match.concepts, match.quality, index, asEnglish(word)),
    })
  }
  const next = list[at + 1]
  if (next !== undefined && !word.isNumber && !next.isNumber) {
    const nextFiller = index.fillers.isWord(next)
    const hasFiller = isFiller || nextFiller
    const full = hasFiller ? UNIT_WEIGHTS.pairWithFiller : UNIT_WEIGHTS.pair
    const pair = pairUnit(word, next, index, markedQuestion, full)
    if (pair !== null && !(isFiller && nextFiller)) spans.push({ length: 2, gain: hasFiller ? 1.5 : 3, unit: pair })
  }
  spans.push({ length: 1, gain: 0.5, unit: isFiller ? null : singleUnit(word, index, asEnglish(word), markedQuestion) })
  return spans
}
