import MiniSearch from 'minisearch'
import type { Steps } from '../text/steps.ts'
import { PACK, type PassageTerms } from './passage-terms.ts'
import { isWholeWord } from './terms.ts'

/**
 * The passages that hold a term, each as one number: its position, whether the term stands in its title, and the weight of
 * the term in it in hundredths. Room for 16 million passages.
 */
export type Postings = (id: number) => Uint32Array

/** Looks up the terms of one question by their ids, all together. */
export type PostingsFinder = (ids: readonly number[]) => Postings

const AT_BITS = 8
const IN_TITLE = 0x80

/** The position of the passage of a posting in `edition.passages`. */
export function positionIn(posting: number): number {
  return posting >>> AT_BITS
}

/** The weight of the term, 0 to 100. */
export function hundredthsIn(posting: number): number {
  return posting & (IN_TITLE - 1)
}

export function isInTitle(posting: number): boolean {
  return (posting & IN_TITLE) !== 0
}

function posting(at: number, hundredths: number, inTitle: boolean): number {
  return at * 2 ** AT_BITS + (inTitle ? IN_TITLE : 0) + hundredths
}

/**
 * Words in at most so many passages are looked for by MiniSearch. It spends 0.2 to 0.4 µs on every passage of every word, so
 * the common words of a large edition, and pairs of words, of which there are very many, lie in arrays beside it, where a
 * passage takes a hundredth of that.
 */
export const RARE = 200

interface Indexed {
  readonly id: number
  /** Separated by single spaces. */
  readonly terms: string
}

/** Prepares looking up the terms that were collected of `size` passages. */
export function* buildingPostings(terms: PassageTerms, size: number): Steps<PostingsFinder> {
  const mini = new MiniSearch<Indexed>({
    fields: ['terms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  })
  const isRareWord = (id: number): boolean => terms.frequency(id) <= RARE && isWholeWord(terms.termOf(id))
  // Where the array of each term ends so far, and begins; those of MiniSearch have none.
  const ends = new Uint32Array(terms.count + 1)
  const rare = new Uint8Array(terms.count)
  let total = 0
  for (let id = 0; id < terms.count; id++) {
    if (id % TERMS_A_STEP === 0) yield
    ends[id] = total
    if (isRareWord(id)) rare[id] = 1
    else total += terms.frequency(id)
  }
  const starts = ends.slice()
  starts[terms.count] = total
  yield
  const entries = new Uint32Array(total)
  yield
  const { held, titles } = terms
  const titleOf = new Int32Array(terms.count).fill(-1)
  for (let at = 0; at < size; at++) {
    if (at % PASSAGES_A_STEP === 0) yield
    const title = titles.page(at)
    for (let i = titles.start(at), end = i + titles.length(at); i < end; i++) titleOf[title[i] ?? 0] = at
    const page = held.page(at)
    const words: string[] = []
    for (let i = held.start(at), end = i + held.length(at); i < end; i++) {
      const entry = page[i] ?? 0
      const id = Math.floor(entry / PACK)
      if (rare[id] === 1) words.push(terms.termOf(id))
      else {
        const place = ends[id] ?? 0
        entries[place] = posting(at, entry % PACK, titleOf[id] === at)
        ends[id] = place + 1
      }
    }
    if (words.length > 0) mini.add({ id: at, terms: words.join(' ') })
  }

  return (ids) => {
    const words = ids.filter((id) => rare[id] === 1).map(terms.termOf)
    const found = new Map<string, number[]>(words.map((word) => [word, []]))
    for (const hit of words.length === 0 ? [] : mini.search(words.join(' '))) {
      for (const word of hit.terms) found.get(word)?.push(Number(hit.id))
    }
    return (id) =>
      rare[id] === 1
        ? Uint32Array.from(found.get(terms.termOf(id)) ?? [], (at) => posting(at, terms.hundredths(at, id), false))
        : entries.subarray(starts[id], starts[id + 1])
  }
}

/** A few milliseconds each: at first nearly every posting lies on a page of memory that was never touched. */
const TERMS_A_STEP = 10_000
const PASSAGES_A_STEP = 4
