import type { Word } from '../text/words.ts'
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
  word: 0.45,
  number: 0.9,
  english: 0.8,
  unknown: 0.55,
  light: 0.2,
  action: 0.6,
} as const
