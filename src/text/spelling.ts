import { atOnce, type Steps } from './steps.ts'

/**
 * Words of a vocabulary at Damerau-Levenshtein distance 1 from a slip: one letter too many, one missing, one wrong, or two
 * neighbours swapped ("bnag" -> "bang"). Built once over a vocabulary by deletion of single letters, so a lookup costs
 * about the word's length and not the size of the vocabulary.
 */
export interface Speller {
  /** Vocabulary words at distance 1, in no order; empty for words under 3 or over 20 letters. */
  near(word: string): readonly string[]
}

/** Builds the speller. Words under 2 or over 20 letters are left out: too ambiguous, or not words. */
export function speller(vocabulary: Iterable<string>): Speller {
  return atOnce(buildingSpeller(vocabulary))
}

/** The same in steps. */
export function* buildingSpeller(vocabulary: Iterable<string>): Steps<Speller> {
  const byDeletion = new Map<string, string[]>()
  const add = (key: string, word: string) => {
    const list = byDeletion.get(key)
    if (list === undefined) byDeletion.set(key, [word])
    else if (list.at(-1) !== word) list.push(word)
  }
  let count = 0
  for (const word of vocabulary) {
    if (++count % WORDS_A_STEP === 0) yield
    if (word.length < 2 || word.length > 20) continue
    add(word, word)
    for (const shorter of deletions(word)) add(shorter, word)
  }
  return {
    near(word) {
      if (word.length < 3 || word.length > 20) return []
      const found = new Set<string>()
      for (const key of [word, ...deletions(word)]) {
        for (const candidate of byDeletion.get(key) ?? []) {
          if (candidate !== word && isOneEditApart(word, candidate)) found.add(candidate)
        }
      }
      return [...found]
    },
  }
}

/** About two milliseconds. */
const WORDS_A_STEP = 1000

function deletions(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}
