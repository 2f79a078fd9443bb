import { romanValue } from '../text/tokens.ts'
import type { Word } from '../text/words.ts'
import type { WeightClass } from './fillers.ts'
import type { PassageIndex } from './passage-index.ts'
import type { Term } from './terms.ts'
import { type Alternative, UNIT_WEIGHTS, type Unit } from './unit.ts'

/** All syllables of a phrase stand in a passage, but apart: common syllables do so by chance. */
const SCATTERED = 0.35

/** Rarity of a set of passages, 0 to 1: 1 for what stands in one passage or in none. */
export function rarity(frequency: number, size: number): number {
  const idf = (df: number): number => Math.log(1 + (size - df + 0.5) / (df + 0.5))
  return Math.max(0.05, idf(Math.max(1, frequency)) / idf(1))
}

/** A phrase of the glossary: its concepts, its own words, and parts of it. */
export function phraseUnit(
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
    ...concepts.map((concept) => index.spread(`c:${concept}`)),
    literal.length > 0 ? Math.min(...literal.map((term) => index.spread(term))) : 0,
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

/** Two syllables that stand together in a passage; null if they do in none. */
export function pairUnit(a: Word, b: Word, index: PassageIndex, markedQuestion: boolean, full: number): Unit | null {
  // English words pair by chance ("group of"); their phrases are in the glossary.
  if (!a.syllable && !b.syllable) return null
  const pair: Term = `b:${a.plain}_${b.plain}`
  const frequency = index.spread(pair)
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

/** One word or number. */
export function singleUnit(word: Word, index: PassageIndex, isEnglish: boolean, markedQuestion: boolean): Unit {
  if (word.isNumber) {
    const number = word.plain.replace(/^0+(?=\d)/, '')
    const asWritten = index.spread(`n:${word.plain}`)
    const frequency = asWritten > 0 ? asWritten : index.spread(`n:${number}`)
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
  const frequency = Math.max(...alternatives.map((one) => index.spread(one.all[0] ?? '')))
  const known = frequency > 0
  const english = isEnglish && index.documentFrequency(`e:${word.stem}`) > 0
  const kind = !known ? 'unknown' : english ? 'english' : 'word'
  const full = kind === 'unknown' && isEnglish ? UNIT_WEIGHTS.english : UNIT_WEIGHTS[kind]
  const base = baseWeight([word], index, full)
  return { words: [word], kind, weight: base * rarity(frequency, index.size), alternatives }
}

/** The day of a conference says which conference is meant, and little about which passage. */
export function dayUnit(list: readonly Word[]): Unit {
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
