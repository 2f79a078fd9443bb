import { closenessTo } from './closest-phrase.ts'
import { FIELD_WEIGHTS } from './fields.ts'
import type { PassageIndex } from './passage-index.ts'
import { findsCandidates, type Term } from './terms.ts'
import type { Alternative, Unit } from './unit.ts'

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

/** How many postings a question may spend in finding candidates. Rarest terms first, so the best passages are among them. */
const POSTING_BUDGET = 20_000

/** How much a wholly matched title adds: between two passages that hold the same words, the one that is *about* them wins. */
const TITLE_BONUS = 0.35

/** How much a phrase adds that is the question, word for word, and how many of the best passages are compared by phrases. */
const PHRASE_BONUS = 0.3
const COMPARED = 6

/** Ranks the passages that hold anything of the question, best first. `bonus` is added to a passage's score (about 0 to 0.1). */
export function rank(units: readonly Unit[], index: PassageIndex, bonus: (at: number) => number): readonly Ranked[] {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0)
  if (total === 0) return []
  const asked = new Set(units.flatMap((unit) => unit.alternatives.flatMap((one) => one.all)))
  const byWords = index
    .candidates(withinBudget(asked, index))
    .map((at) => {
      const held = units.map((unit) => heldBy(unit, at, index, spokenWeight))
      const share = (of: readonly number[]) =>
        units.reduce((sum, unit, i) => sum + unit.weight * (of[i] ?? 0), 0) / total
      const coverage = share(held)
      const words = share(units.map((unit) => heldBy(unit, at, index, (weight) => weight)))
      return { at, score: words + TITLE_BONUS * titleShare(at, asked, index) * words + bonus(at), coverage, held }
    })
    .sort(inOrder)
  const closeness = closenessTo(units, index)
  return byWords
    .map((one, order) => (order < COMPARED ? { ...one, score: one.score + PHRASE_BONUS * closeness(one.at) } : one))
    .sort(inOrder)
}

function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.at - b.at
}

/**
 * For order the document's words count more than those that people use for it; for being sure, a passage is about a thing
 * in whichever words.
 */
function spokenWeight(weight: number): number {
  return weight >= FIELD_WEIGHTS.terms ? Math.max(weight, SPOKEN) : weight
}

const SPOKEN = 0.9

function heldBy(unit: Unit, at: number, index: PassageIndex, weigh: (weight: number) => number): number {
  let best = 0
  for (const one of unit.alternatives) {
    if (one.quality <= best) continue
    best = Math.max(best, one.quality * weigh(leastWeight(one, at, index)))
  }
  return best
}

function leastWeight(one: Alternative, at: number, index: PassageIndex): number {
  let least = 1
  for (const term of one.all) {
    least = Math.min(least, index.weightIn(at, term))
    if (least === 0) return 0
  }
  return least
}

function titleShare(at: number, asked: ReadonlySet<Term>, index: PassageIndex): number {
  const title = index.titleTerms(at)
  if (title.length === 0) return 0
  let held = 0
  for (const term of title) if (asked.has(term)) held++
  return held / title.length
}

function withinBudget(asked: ReadonlySet<Term>, index: PassageIndex): readonly Term[] {
  const byRarity = [...asked]
    .filter(findsCandidates)
    .map((term) => ({ term, postings: index.documentFrequency(term) }))
    .filter((one) => one.postings > 0)
    .sort((a, b) => a.postings - b.postings)
  const taken: Term[] = []
  let spent = 0
  for (const { term, postings } of byRarity) {
    if (spent > 0 && spent + postings > POSTING_BUDGET) break
    spent += postings
    taken.push(term)
  }
  return taken
}
