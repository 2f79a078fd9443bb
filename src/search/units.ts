import { romanValue } from '../text/tokens.ts'
import type { Word } from '../text/words.ts'
import type { WeightClass } from './fillers.ts'
import type { PassageIndex } from './passage-index.ts'
import type { Term } from './terms.ts'

/** One way in which a passage can hold what a unit means: all of these terms, with this certainty. */
export interface Alternative {
  readonly all: readonly Term[]
  readonly quality: number
}

/** A piece of a question that is looked for as one thing: a phrase, a word, a number. */
export interface Unit {
  readonly words: readonly Word[]
  /** Its share of the question's meaning before normalising: rare and long is heavy. */
  readonly weight: number
  readonly alternatives: readonly Alternative[]
  /**
   * `phrase`: the glossary knows it. `foreign`: the glossary knows it, and no passage speaks of it.
   * `pair`: two syllables that stand together in a passage. `unknown`: nobody knows it.
   */
  readonly kind: 'phrase' | 'foreign' | 'pair' | 'word' | 'number' | 'english' | 'unknown'
}

/** How heavy a unit of each kind is beside its rarity; fitted on the development questions. */
export const UNIT_WEIGHTS = {
  phrase: 1,
  /** One syllable may be many words. */
  shortPhrase: 0.6,
  perExtraWord: 0.15,
  pair: 0.9,
  /** "Ninh Cơ" beside "có": a filler syllable may belong to a name, or stand there by chance. */
  pairWithFiller: 0.45,
  word: 0.5,
  number: 0.9,
  english: 0.8,
  unknown: 0.55,
  light: 0.3,
  action: 0.5,
} as const

/** All syllables of a phrase stand in a passage, but apart: common syllables do so by chance. */
const SCATTERED = 0.35

interface Span {
  readonly length: number
  readonly gain: number
  readonly unit: Unit | null
}

/** Cuts a question's words into units, the cut with the longest known pieces; fillers fall away. */
export function unitsOf(list: readonly Word[], index: PassageIndex, english: boolean): readonly Unit[] {
  const asEnglish = (word: Word): boolean => english || !word.syllable
  const markedQuestion = list.filter((word) => word.marked).length >= 2
  const best: { gain: number; back: Span | null }[] = [{ gain: 0, back: null }]
  for (let i = 0; i < list.length; i++) {
    const here = best[i]
    if (here === undefined) continue
    for (const span of spansAt(list, i, index, asEnglish, markedQuestion)) {
      const at = i + span.length
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

/** Rarity of a set of passages, 0 to 1: 1 for what stands in one passage or in none. */
export function rarity(frequency: number, size: number): number {
  const idf = (df: number): number => Math.log(1 + (size - df + 0.5) / (df + 0.5))
  return Math.max(0.05, idf(Math.max(1, frequency)) / idf(1))
}

function phraseUnit(
  list: readonly Word[],
  concepts: readonly number[],
  quality: number,
  index: PassageIndex,
  isEnglish: boolean,
): Unit {
  const plain = list.map((word) => word.plain)
  const literal = plain.slice(1).map((word, i): Term => `b:${plain[i]}_${word}`)
  const alternatives: Alternative[] = concepts.map((concept) => ({ all: [`c:${concept}`], quality: 0.95 * quality }))
  if (literal.length > 0) {
    alternatives.push({ all: literal, quality })
    alternatives.push({ all: plain.map((word): Term => `s:${word}`), quality: SCATTERED })
    for (const pair of literal) alternatives.push({ all: [pair], quality: 0.4 })
  } else if (list[0] !== undefined) alternatives.push(...wordAlternatives(list[0], true, index))
  const frequency = Math.max(
    ...concepts.map((concept) => index.documentFrequency(`c:${concept}`)),
    literal.length > 0 ? Math.min(...literal.map((term) => index.documentFrequency(term))) : 0,
  )
  const full = UNIT_WEIGHTS.phrase + UNIT_WEIGHTS.perExtraWord * Math.max(0, list.length - 2)
  const isShort = list.length === 1 && list[0]?.syllable === true && !isEnglish
  const base = baseWeight(list, index, isShort ? UNIT_WEIGHTS.shortPhrase : full, concepts)
  return {
    words: list,
    kind: frequency > 0 ? 'phrase' : base >= UNIT_WEIGHTS.shortPhrase ? 'foreign' : 'unknown',
    weight: base * rarity(frequency, index.size),
    alternatives,
  }
}

/** The weight of a unit of this kind, less for general words and for phrases whose every meaning is general. */
function baseWeight(
  list: readonly Word[],
  index: PassageIndex,
  full: number,
  concepts: readonly number[] = [],
): number {
  const classes = concepts.map((concept) => index.lexicon.weightClass(concept))
  const own = index.fillers.weightClass(list)
  const heaviest = classes.length === 0 ? own : heavier(classes)
  return Math.min(full, classWeight(own), classWeight(heaviest))
}

function heavier(classes: readonly WeightClass[]): WeightClass {
  return classes.reduce((a, b) => (classWeight(b) > classWeight(a) ? b : a))
}

function classWeight(weightClass: WeightClass): number {
  switch (weightClass) {
    case 'none':
      return 0
    case 'light':
      return UNIT_WEIGHTS.light
    case 'action':
      return UNIT_WEIGHTS.action
    case 'full':
      return Number.POSITIVE_INFINITY
  }
}

function pairUnit(a: Word, b: Word, index: PassageIndex, markedQuestion: boolean, full: number): Unit | null {
  // English words pair by chance ("group of"); their phrases are in the glossary.
  if (!a.syllable && !b.syllable) return null
  const pair: Term = `b:${a.plain}_${b.plain}`
  const frequency = index.documentFrequency(pair)
  if (frequency === 0) return null
  const exact: Term[] = [a, b].filter((word) => word.marked || markedQuestion).map((word) => `x:${word.exact}`)
  const isExactKnown = exact.every((term) => index.documentFrequency(term) > 0)
  return {
    words: [a, b],
    kind: 'pair',
    weight: baseWeight([a, b], index, full) * rarity(frequency, index.size),
    alternatives: [
      { all: [pair, ...exact], quality: 1 },
      { all: [pair], quality: exact.length === 0 ? 1 : isExactKnown ? 0.55 : 0.85 },
      { all: [`s:${a.plain}`, `s:${b.plain}`], quality: SCATTERED },
      { all: [`s:${a.plain}`], quality: 0.12 },
      { all: [`s:${b.plain}`], quality: 0.12 },
    ],
  }
}

function singleUnit(word: Word, index: PassageIndex, isEnglish: boolean, markedQuestion: boolean): Unit {
  if (word.isNumber) {
    const number = word.plain.replace(/^0+(?=\d)/, '')
    const asWritten = index.documentFrequency(`n:${word.plain}`)
    const frequency = asWritten > 0 ? asWritten : index.documentFrequency(`n:${number}`)
    return {
      words: [word],
      kind: 'number',
      weight: UNIT_WEIGHTS.number * rarity(frequency, index.size),
      alternatives: [
        { all: [`n:${word.plain}`], quality: 1 },
        { all: [`n:${number}`], quality: 0.85 },
        { all: [`p:${number}`], quality: 0.8 },
        { all: [`r:${number}`], quality: 0.7 },
      ],
    }
  }
  const alternatives = wordAlternatives(word, word.marked || !markedQuestion, index)
  if (isEnglish) alternatives.push({ all: [`e:${word.stem}`], quality: 1 })
  const frequency = Math.max(...alternatives.map((one) => index.documentFrequency(one.all[0] ?? '')))
  const known = frequency > 0
  const english = isEnglish && index.documentFrequency(`e:${word.stem}`) > 0
  const kind = !known ? 'unknown' : english ? 'english' : 'word'
  const full = kind === 'unknown' && isEnglish ? UNIT_WEIGHTS.english : UNIT_WEIGHTS[kind]
  const base = baseWeight([word], index, full)
  return { words: [word], kind, weight: base * rarity(frequency, index.size), alternatives }
}

/** The day of a conference says which conference is meant, and little about which passage. */
function dayUnit(list: readonly Word[]): Unit {
  const numbers = list.filter((word) => word.isNumber)
  const all = numbers.map((word): Term => `n:${word.plain}`)
  return { words: list, kind: 'number', weight: UNIT_WEIGHTS.light, alternatives: [{ all, quality: 1 }] }
}

function wordAlternatives(word: Word, trustPlain: boolean, index: PassageIndex): Alternative[] {
  const alternatives: Alternative[] = []
  if (word.marked) alternatives.push({ all: [`x:${word.exact}`], quality: 1 })
  // Marks that make a word of the edition are meant; others may be a slip.
  const marksMeant = word.marked && index.documentFrequency(`x:${word.exact}`) > 0
  const plainQuality = marksMeant ? 0.15 : word.marked ? 0.5 : trustPlain ? 1 : 0.8
  alternatives.push({ all: [`s:${word.plain}`], quality: plainQuality })
  const roman = word.token.text.length > 1 ? romanValue(word.token.text) : null
  if (roman !== null) alternatives.push({ all: [`r:${roman}`], quality: 1 })
  return alternatives
}

/**
 * Neighbouring words that nobody knows are one unknown thing ("cầm trịch"), not two; and so are two known syllables that
 * stand together nowhere ("Ninh Cường" where the edition has Ninh Cơ): each alone says next to nothing.
 */
function joinUnknown(units: readonly Unit[], index: PassageIndex): readonly Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.words.length < 3 &&
      isLoose(last, index) &&
      isLoose(unit, index) &&
      follows(last, unit)
    ) {
      joined[joined.length - 1] = {
        words: [...last.words, ...unit.words],
        kind: 'unknown',
        weight: UNIT_WEIGHTS.unknown * rarity(0, index.size) * 1.2,
        alternatives: [...last.alternatives, ...unit.alternatives].map((one) => ({
          ...one,
          quality: last.kind === 'unknown' && unit.kind === 'unknown' ? one.quality : one.quality * LONE_SYLLABLE,
        })),
      }
    } else joined.push(unit)
  }
  return joined
}

/** How well one syllable of an unknown compound stands for it. */
const LONE_SYLLABLE = 0.3

function isLoose(unit: Unit, index: PassageIndex): boolean {
  if (unit.kind === 'unknown') return unit.words.every((word) => !word.isNumber) && unit.words.length < 3
  const only = unit.words.length === 1 ? unit.words[0] : undefined
  return unit.kind === 'word' && only?.syllable === true && index.fillers.weightClass([only]) === 'full'
}

function follows(a: Unit, b: Unit): boolean {
  const end = a.words.at(-1)?.token.end ?? 0
  const start = b.words[0]?.token.start ?? 0
  return start - end <= 1
}
