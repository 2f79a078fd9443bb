import { phraseWords, type Word } from './words.ts'

/** A known phrase that begins at a word. */
export interface Phrase<T> {
  /** What the phrase stands for; several where phrases are the same. */
  readonly values: readonly [T, ...T[]]
  /** How many words it spans. */
  readonly length: number
}

/**
 * Finds the longest known phrase that begins at a word, or null. What was typed without marks fits all marks; marks that
 * were typed must be the phrase's.
 */
export type PhraseFinder<T> = (list: readonly Word[], at: number) => Phrase<T> | null

/** Prepares a finder. Costs about the words of the entries; a look-up costs about the entries that begin alike. */
export function phraseFinder<T>(entries: Iterable<{ readonly text: string; readonly value: T }>): PhraseFinder<T> {
  const byFirst = new Map<string, { readonly value: T; readonly keys: readonly Word[] }[]>()
  for (const { text, value } of entries) {
    const keys = phraseWords(text)
    const first = keys[0]?.plain
    if (first === undefined) continue
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [{ value, keys }])
    else same.push({ value, keys })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return (list, at) => {
    const fitting = (byFirst.get(list[at]?.plain ?? '') ?? []).filter(({ keys }) => fits(keys, list, at))
    const length = fitting[0]?.keys.length ?? 0
    const [first, ...others] = new Set(fitting.filter(({ keys }) => keys.length === length).map(({ value }) => value))
    return first === undefined ? null : { values: [first, ...others], length }
  }
}

function fits(keys: readonly Word[], list: readonly Word[], at: number): boolean {
  return keys.every((key, i) => {
    const word = list[at + i]
    return word !== undefined && word.plain === key.plain && (!word.marked || word.exact === key.exact)
  })
}
