import { fold } from '../text/fold.ts'
import type { Span } from './comparable.ts'

/** Finds the stretch of a text that is most like a wanted one, or null if nothing is alike. */
export type NearestText = (wanted: string) => Span | null

interface Hit {
  readonly inWanted: number
  readonly inText: number
}

/** So many places of the wanted words are looked at; the rarest words come first. */
const HITS = 2000
/** At least this share of the wanted words (or of those looked at) must stand there. */
const ENOUGH = 0.4

/**
 * Prepares a text for looking up what a mistaken quote may have meant. The index is built at the first question.
 *
 * The place is where the rarest words of the wanted text stand at the same distances from one another; a few words
 * more or less in between are allowed for. Time: linear once, then by the length of the wanted text alone.
 */
export function nearestText(text: string): NearestText {
  let index: { readonly words: readonly Span[]; readonly places: ReadonlyMap<string, readonly number[]> } | null = null

  return (wanted) => {
    if (index === null) {
      const words = wordsOf(text)
      index = { words: words.map(({ start, end }) => ({ start, end })), places: placesOf(words) }
    }
    const { words, places } = index
    const sought = wordsOf(wanted).map(({ word }) => word)
    const hits = rarestHits(sought, places)
    const best = densest(hits, Math.ceil(sought.length / 4))
    const looked = hits.length < HITS ? sought.length : new Set(hits.map((hit) => hit.inWanted)).size
    if (best.length === 0 || new Set(best.map((hit) => hit.inWanted)).size < looked * ENOUGH) return null

    const middle = shift(best[best.length >> 1] ?? best[0] ?? { inWanted: 0, inText: 0 })
    const off = (hit: Hit) => Math.abs(shift(hit) - middle)
    const first = best.reduce((a, b) => ((b.inWanted - a.inWanted || off(b) - off(a)) < 0 ? b : a))
    const last = best.reduce((a, b) => ((a.inWanted - b.inWanted || off(b) - off(a)) < 0 ? b : a))
    const from = Math.max(0, first.inText - first.inWanted)
    const to = Math.min(words.length - 1, last.inText + (sought.length - 1 - last.inWanted))
    const start = words[from]
    const end = words[Math.max(from, to)]
    return start === undefined || end === undefined ? null : { start: start.start, end: end.end }
  }
}

function wordsOf(text: string): readonly (Span & { readonly word: string })[] {
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}

function placesOf(words: readonly { readonly word: string }[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { word }] of words.entries()) {
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
