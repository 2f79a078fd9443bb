import { type PassageTerms, PHRASE_END } from './passage-terms.ts'
import { isPartOfPhrase } from './terms.ts'
import type { Unit } from './unit.ts'

/** How near the phrase of a passage that is nearest to the question comes to it, 0 to 1. */
export type Closeness = (at: number) => number

/** Syllables of one unit that stand in one short phrase belong together, side by side or not. */
const TOGETHER = 0.7
/** How much of the nearness depends on the phrase's saying little else. */
const LITTLE_ELSE = 0.8
/** A phrase has words that no question repeats. */
const REPEATED = 0.7
/** Size of the sieve before the look-up of a term. */
const SIEVE = 4096

interface Wanted {
  readonly quality: number
  /** Positions in the list of all wanted ids. */
  readonly all: readonly number[]
}

/**
 * Prepares comparing a question with the phrases of passages. All phrases of a passage together hold a bit of everything;
 * one phrase that holds most of the question is what was meant.
 */
export function closenessTo(units: readonly Unit[], terms: PassageTerms): Closeness {
  const places = new Map<number, number>()
  const placeOf = (id: number): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, places.size)
    return places.size - 1
  }
  const wanted = units.map((unit): readonly Wanted[] =>
    unit.alternatives.flatMap(({ all, quality }) => {
      const ids = all.every(isPartOfPhrase) ? all.map(terms.idOf) : []
      if (ids.length === 0 || ids.includes(-1)) return []
      return { quality: ids.length > 1 ? Math.max(quality, TOGETHER) : quality, all: ids.map(placeOf) }
    }),
  )
  const total = units.reduce((sum, unit) => sum + unit.weight, 0)
  // Nearly all terms of a phrase are none of the question's: a look at a few bytes tells.
  const mayBeWanted = new Uint8Array(SIEVE)
  for (const id of places.keys()) mayBeWanted[id % SIEVE] = 1
  // What the units of a wanted term weigh: a phrase cannot hold more than its terms can.
  const most = new Float64Array(places.size)
  for (const [i, unit] of units.entries()) {
    for (const place of new Set((wanted[i] ?? []).flatMap(({ all }) => all)))
      most[place] = (most[place] ?? 0) + unit.weight
  }
  const seenIn = new Int32Array(places.size).fill(-1)
  let phraseNumber = 0

  const isHeld = (place: number): boolean => seenIn[place] === phraseNumber
  /** 0 as well for a phrase that is no nearer than `best`. A phrase is the terms from `from` to before `to` on a page. */
  const nearnessOf = (page: Uint32Array, from: number, to: number, best: number): number => {
    phraseNumber++
    let bound = 0
    for (let i = from; i < to; i++) {
      const id = page[i] ?? 0
      const place = mayBeWanted[id % SIEVE] === 1 ? places.get(id) : undefined
      if (place === undefined) continue
      seenIn[place] = phraseNumber
      bound += most[place] ?? 0
    }
    if (bound <= best * total) return 0
    let weight = 0
    let said = 0
    for (const [i, unit] of units.entries()) {
      let held = 0
      for (const { quality, all } of wanted[i] ?? []) if (quality > held && all.every(isHeld)) held = quality
      weight += held * unit.weight
      said += held * unit.words.length
    }
    const share = Math.min(1, said / ((to - from) * REPEATED))
    return (weight / total) * (1 - LITTLE_ELSE + LITTLE_ELSE * share)
  }
  return (at) => {
    const page = terms.phrases.page(at)
    const start = terms.phrases.start(at)
    const end = start + terms.phrases.length(at)
    let best = 0
    for (let from = start; from < end; ) {
      let to = from
      while (to < end && page[to] !== PHRASE_END) to++
      best = Math.max(best, nearnessOf(page, from, to, best))
      from = to + 1
    }
    return best
  }
}
