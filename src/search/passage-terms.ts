import { type NumberLists, numberLists } from './number-lists.ts'
import type { Term } from './terms.ts'

/** Which terms each passage holds, and how much each counts in it. Terms are numbers here, their ids: 0, 1, 2 ... */
export interface PassageTerms {
  /** Number of terms. */
  readonly count: number
  /** The id of a term; -1 if no passage holds it. */
  idOf(term: Term): number
  termOf(id: number): Term
  /** In how many passages a term occurs; 0 for the id -1. */
  frequency(id: number): number
  /** Weight of the best field in which the passage at `at` holds the term, in hundredths; 0 if it does not. */
  hundredths(at: number, id: number): number
  /** The terms of the passage at `at` with their weights, each `id * PACK + hundredths`, in ascending order. */
  readonly held: NumberLists
  /** The ids of the terms of the passage's own title, in both languages. */
  readonly titles: NumberLists
}

/** An id and hundredths in one number: room for 33 million terms. */
export const PACK = 128

/** Collects the terms of passages, one passage after the other. */
export interface TermCollector extends PassageTerms {
  /** The id of a term, given to it if it has none. */
  idFor(term: Term): number
  /** Notes that the passage holds a term in a field of this weight, 0 to 1; the best field counts. */
  note(id: number, weight: number, isTitle: boolean): void
  /** Ends the passage. */
  next(): void
}

/** No passage yet. */
export function termCollector(): TermCollector {
  const ids = new Map<Term, number>()
  const terms: Term[] = []
  const frequencies: number[] = []
  const held = numberLists()
  const titles = numberLists()
  // Of the passage that is being collected: the best weight of each term in hundredths, and the terms it has.
  const best: number[] = []
  const noted: number[] = []
  const title = new Set<number>()
  return {
    get count() {
      return terms.length
    },
    held,
    titles,
    idOf: (term) => ids.get(term) ?? -1,
    termOf: (id) => terms[id] ?? '',
    frequency: (id) => frequencies[id] ?? 0,
    hundredths: (at, id) => hundredthsIn(held, at, id),
    idFor(term) {
      const known = ids.get(term)
      if (known !== undefined) return known
      const id = terms.length
      ids.set(term, id)
      terms.push(term)
      frequencies.push(0)
      best.push(0)
      return id
    },
    note(id, weight, isTitle) {
      const hundredths = Math.round(weight * 100)
      const before = best[id] ?? 0
      if (before === 0) noted.push(id)
      if (before < hundredths) best[id] = hundredths
      if (isTitle) title.add(id)
    },
    next() {
      const entries = Uint32Array.from(noted, (id) => id * PACK + (best[id] ?? 0)).sort()
      held.add(entries, entries.length)
      titles.add([...title], title.size)
      for (const id of noted) {
        frequencies[id] = (frequencies[id] ?? 0) + 1
        best[id] = 0
      }
      noted.length = 0
      title.clear()
    },
  }
}

function hundredthsIn(held: NumberLists, at: number, id: number): number {
  const page = held.page(at)
  let low = held.start(at)
  let high = low + held.length(at) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = page[middle] ?? 0
    const here = Math.floor(entry / PACK)
    if (here === id) return entry % PACK
    if (here < id) low = middle + 1
    else high = middle - 1
  }
  return 0
}
