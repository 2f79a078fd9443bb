import { FIELD_WEIGHTS } from './fields.ts'
import type { NumberLists } from './number-lists.ts'
import type { PassageIndex } from './passage-index.ts'
import type { Unit } from './unit.ts'
import { type WantedUnit, wantedIn } from './wanted.ts'

/** A passage as a candidate for a question. */
export interface Ranked {
  /** Position in `edition.passages`. */
  readonly at: number
  /** Order: how much of the question the passage holds by the weight of its fields, with what breaks ties. */
  readonly score: number
  /** Share of the question's weight that the passage speaks of in any words, 0 to 1. */
  readonly coverage: number
  /** How well each unit is held, 0 to 1, in the order of the units. */
  readonly held: readonly number[]
}

/** How much a wholly matched title adds: between two passages that hold the same words, the one that is *about* them wins. */
const TITLE_BONUS = 0.35

/** Ranks the passages that hold most of the question, best first. `bonus` is added to a passage's score (about 0 to 0.1). */
export function rank(units: readonly Unit[], index: PassageIndex, bonus: (at: number) => number): readonly Ranked[] {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0)
  if (total === 0) return []
  const wanted = wantedIn(units, index.terms)
  const asked = new Set(wanted.ids)
  const weights = new Float64Array(wanted.ids.length)
  const spoken = new Float64Array(wanted.ids.length)
  return index
    .candidates(wanted)
    .map((at) => {
      for (const [place, id] of wanted.ids.entries()) {
        const weight = index.terms.hundredths(at, id) / 100
        weights[place] = weight
        spoken[place] = spokenWeight(weight)
      }
      const held = wanted.units.map((unit) => heldBy(unit, spoken))
      const share = (of: (unit: WantedUnit, i: number) => number) =>
        wanted.units.reduce((sum, unit, i) => sum + unit.weight * of(unit, i), 0) / total
      const coverage = share((_, i) => held[i] ?? 0)
      const words = share((unit) => heldBy(unit, weights))
      const score = words + TITLE_BONUS * titleShare(at, asked, index.terms.titles) * words + bonus(at)
      return { at, score, coverage, held }
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/**
 * For order the document's words count more than those that people use for it; for being sure, a passage is about a thing
 * in whichever words.
 */
function spokenWeight(weight: number): number {
  return weight >= FIELD_WEIGHTS.terms ? Math.max(weight, SPOKEN) : weight
}

const SPOKEN = 0.9

/** How well a unit is held where its terms have these weights. */
function heldBy({ alternatives }: WantedUnit, weights: Float64Array): number {
  let best = 0
  for (const { quality, places } of alternatives) {
    if (quality <= best) break
    let least = 1
    for (const place of places) least = Math.min(least, weights[place] ?? 0)
    best = Math.max(best, quality * least)
  }
  return best
}

function titleShare(at: number, asked: ReadonlySet<number>, titles: NumberLists): number {
  const length = titles.length(at)
  if (length === 0) return 0
  const page = titles.page(at)
  const start = titles.start(at)
  let held = 0
  for (let i = start; i < start + length; i++) if (asked.has(page[i] ?? -1)) held++
  return held / length
}
