import { fold } from '../text/fold.ts'
import type { Span } from './comparable.ts'

/** Finds the stretch of a text that is most like a wanted one, or null if nothing is alike. */
export type NearestText = (wanted: string) => Span | null

interface Hit {
  readonly inWanted: number
  readonly inText: number
}

interface Word extends Span {
  readonly folded: string
}

/** So many places of the wanted words are looked at; the rarest words come first. */
const HITS = 2000
/** At least this share of the wanted words must be there. */
const ENOUGH = 0.5

/**
 * Prepares a text for looking up what a mistaken quote may have meant. The index is built at the first question.
 *
 * The place is where the rarest words of the wanted text stand at the same distances from one another; a few words
 * more or less in between are allowed for. Time: linear once, then by the length of the wanted text alone.
 */
export function nearestText(text: string): NearestText {
  let index: { readonly words: readonly Word[]; readonly places: ReadonlyMap<string, readonly number[]> } | null = null

  return (wanted) => {
    if (index === null) {
      const words = wordsOf(text)
      index = { words, places: placesOf(words) }
    }
    const { words, places } = index
    const sought = wordsOf(wanted).map(({ folded }) => folded)
    const best = densest(rarestHits(sought, places), Math.ceil(sought.length / 4))
    const centre = best[best.length >> 1]
    if (centre === undefined) return null

    const off = (hit: Hit) => Math.abs(shift(hit) - shift(centre))
    const first = best.reduce((a, b) => ((b.inWanted - a.inWanted || off(b) - off(a)) < 0 ? b : a))
    const last = best.reduce((a, b) => ((a.inWanted - b.inWanted || off(b) - off(a)) < 0 ? b : a))
    const from = Math.max(0, first.inText - first.inWanted)
    const found = words.slice(from, Math.max(from, last.inText + sought.length - 1 - last.inWanted) + 1)
    const start = found.at(0)?.start
    const end = found.at(-1)?.end
    if (start === undefined || end === undefined || shared(sought, found) < sought.length * ENOUGH) return null
    return { start, end }
  }
}

/** How many of the wanted words stand in a stretch, each of its words counted once. */
function shared(sought: readonly string[], stretch: readonly Word[]): number {
  const left = new Map<string, number>()
  for (const { folded } of stretch) left.set(folded, (left.get(folded) ?? 0) + 1)
  return sought.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
}

function wordsOf(text: string): readonly Word[] {
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: folded, index }) => ({
    folded,
    start: index,
    end: index + folded.length,
  }))
}

function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { folded: word }] of words.entries()) {
    const known = places.get(word)
    if (known === undefined) places.set(word, [at])
    else known.push(at)
  }
  return places
}

function rarestHits(sought: readonly string[], places: ReadonlyMap<string, readonly number[]>): readonly Hit[] {
  const known = sought
    .map((word, inWanted) => ({ inWanted, at: places.get(word) ?? [] }))
    .filter(({ at }) => at.length > 0)
    .sort((a, b) => a.at.length - b.at.length)
  const hits: Hit[] = []
  for (const { inWanted, at } of known) {
    // A word that alone is too frequent is only of use when there is no rarer one.
    if (hits.length > 0 && hits.length + at.length > HITS) break
    for (const inText of at.length > HITS ? at.slice(0, HITS) : at) hits.push({ inWanted, inText })
  }
  return hits
}

/** The hits whose distance between the two texts lies within `slack` of one another, where they are the most. */
function densest(hits: readonly Hit[], slack: number): readonly Hit[] {
  const byShift = [...hits].sort((a, b) => shift(a) - shift(b))
  let best: readonly [number, number] = [0, 0]
  let from = 0
  for (const [to, hit] of byShift.entries()) {
    for (let low = byShift[from]; low !== undefined && shift(hit) - shift(low) > slack; low = byShift[from]) from++
    if (to + 1 - from > best[1] - best[0]) best = [from, to + 1]
  }
  return byShift.slice(...best)
}

function shift(hit: Hit): number {
  return hit.inText - hit.inWanted
}
