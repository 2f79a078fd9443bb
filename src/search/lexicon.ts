import type { Edition } from '../knowledge/edition.ts'
import { atOnce, type Steps } from '../text/steps.ts'
import { phraseWords, type Word } from '../text/words.ts'
import type { Fillers, WeightClass } from './fillers.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

/** All phrases that may stand for each other, compiled for finding them in running text. */
export interface Lexicon extends Pick<PhraseTable, 'matchesAt'> {
  /** How heavy a concept is: that of its first official phrase. */
  weightClass(concept: number): WeightClass
  /** Whether an English stem occurs in any phrase: a word that people are known to use. */
  knowsStem(stem: string): boolean
  /** Plain keys of all Vietnamese words in phrases. */
  readonly vocabulary: ReadonlySet<string>
}

/** Compiles the concepts, bodies and abbreviations of an edition. A concept is a number; its phrases stand for each other. */
export function compileLexicon(edition: Edition, fillers: Fillers): Lexicon {
  return atOnce(compilingLexicon(edition, fillers))
}

/** The same in steps. */
export function* compilingLexicon(edition: Edition, fillers: Fillers): Steps<Lexicon> {
  const table = phraseTable()
  const vocabulary = new Set<string>()
  const stems = new Set<string>()
  const classes = new Map<number, WeightClass>()
  let size = 0

  const ring = (phrases: readonly string[], weightClass: WeightClass = 'full'): number => {
    const concept = size++
    classes.set(concept, weightClass)
    for (const phrase of phrases) addPhrase(phrase, concept, false)
    return concept
  }
  const addPhrase = (phrase: string, concept: number, isEnglish: boolean): void => {
    const list = phraseWords(phrase)
    const meant = [concept]
    table.add(list, meant, isEnglish, meant)
    for (const word of list) {
      if (isEnglish) stems.add(word.stem)
      else vocabulary.add(word.plain)
    }
  }

  for (const [at, row] of edition.glossary.concepts.entries()) {
    if (at % ROWS_A_STEP === 0) yield
    const first = phraseWords(row.official[0] ?? '')
    const concept = ring(
      [...row.official, ...row.everyday],
      isFiller(first, fillers) ? 'none' : fillers.weightClass(first),
    )
    for (const phrase of row.english) addPhrase(phrase, concept, true)
  }
  // What the conference is called says which conference is meant, not which passage.
  for (const { title, short, terms } of edition.conferences.values()) {
    const names = [title.vi, short.vi, ...terms]
    const concept = ring(
      names.filter((name) => !isEnglishPhrase(name)),
      'light',
    )
    for (const name of [title.en, short.en, ...terms].filter(isEnglishPhrase)) addPhrase(name, concept, true)
  }
  for (const [at, body] of [...edition.bodies.values()].entries()) {
    if (at % ROWS_A_STEP === 0) yield
    const aliases = [body.name.vi, ...body.aliases]
    const concept = ring(aliases.filter((alias) => !isEnglishPhrase(alias)))
    for (const name of [body.name.en, ...aliases].filter(isEnglishPhrase)) addPhrase(name, concept, true)
  }
  const meaning = (long: string): readonly number[] => {
    const known = table.conceptsOf(phraseWords(long))
    if (known.length > 0) return known
    if (!isEnglishPhrase(long)) return [ring([long])]
    const concept = ring([])
    addPhrase(long, concept, true)
    return [concept]
  }
  for (const [at, row] of edition.glossary.abbreviations.entries()) {
    if (at % ROWS_A_STEP === 0) yield
    // What people mean first by a chat form decides: "bn" is "bao nhiêu" before it is "bệnh nhân".
    const isTalk = isFiller(phraseWords(row.long[0] ?? ''), fillers)
    const [first, ...others] = isTalk ? [] : row.long.map(meaning)
    const short = phraseWords(row.short)
    for (const word of short) vocabulary.add(word.plain)
    table.add(short, [...(first ?? []), ...others.flat()], false, first ?? [])
  }

  return {
    matchesAt: table.matchesAt,
    vocabulary,
    weightClass: (concept) => classes.get(concept) ?? 'full',
    knowsStem: (stem) => stems.has(stem),
  }
}

/** About a millisecond. */
const ROWS_A_STEP = 50

function isFiller(list: readonly Word[], fillers: Fillers): boolean {
  const only = list.length === 1 ? list[0] : undefined
  return only !== undefined ? fillers.isWord(only) : list.length > 0 && fillers.phraseAt(list, 0) === list.length
}

/** Whether a phrase in a mixed list is English: it has no marks and a word that no Vietnamese syllable could be. */
export function isEnglishPhrase(phrase: string): boolean {
  return isEnglish(phraseWords(phrase))
}

/** The same of its words. */
export function isEnglish(list: readonly Word[]): boolean {
  let hasEnglishWord = false
  for (const word of list) {
    if (word.marked) return false
    hasEnglishWord ||= !word.isNumber && !word.syllable && word.plain.length > 2 && /[aeiouy]/.test(word.plain)
  }
  return hasEnglishWord
}
