import type { PassageTerms } from './passage-terms.ts'
import { hundredthsIn, isInTitle, type PostingsFinder, positionIn } from './postings.ts'
import type { Wanted } from './wanted.ts'

/** Finds the passages that may answer a question, at most `MOST_CANDIDATES`, in no order. */
export type CandidateFinder = (wanted: Wanted) => readonly number[]

/** So many passages are compared with a question in full. More bring nothing, also among 100,000. */
export const MOST_CANDIDATES = 256

/**
 * How many postings a question may spend in finding them, rarest terms first: 5 ms. Long questions of common words leave
 * out their most common ones, which say least; the full comparison looks at them again.
 */
const POSTING_BUDGET = 1_000_000

/** What a term is worth more in a title: titles decide between passages that hold the same words. */
const TITLE_SHARE = 0.2

/** Into so many steps the rough scores are sorted. */
const STEPS = 1024

/**
 * Prepares finding candidates among `size` passages. Each passage gets a rough score: for each unit of the question, its best
 * alternative whose rarest term the passage holds. That is seldom too little, so the best passages are among those with the
 * highest rough scores.
 */
export function candidateFinder(terms: PassageTerms, postingsOf: PostingsFinder, size: number): CandidateFinder {
  const scores = new Float32Array(size)
  // Which unit of which question was counted last for a passage: questions are numbered through, so nothing is cleared.
  const counted = new Float64Array(size)
  const reached = new Uint32Array(size)
  let turn = 1
  return ({ units }) => {
    const lookedUp = new Set(withinBudget(units, terms))
    const postings = postingsOf([...lookedUp])
    const first = turn
    let count = 0
    for (const { weight, alternatives } of units) {
      for (const { quality, rarest } of alternatives) {
        if (!lookedUp.has(rarest)) continue
        const worth = (weight * quality) / 100
        for (const posting of postings(rarest)) {
          const at = positionIn(posting)
          const before = counted[at] ?? 0
          if (before === turn) continue
          const gain = worth * hundredthsIn(posting) * (isInTitle(posting) ? 1 + TITLE_SHARE : 1)
          if (before < first) {
            reached[count++] = at
            scores[at] = gain
          } else scores[at] = (scores[at] ?? 0) + gain
          counted[at] = turn
        }
      }
      turn++
    }
    return count <= MOST_CANDIDATES ? [...reached.subarray(0, count)] : best(reached.subarray(0, count), scores)
  }
}

/** The rarest terms of the alternatives, rarest first, as many as may be spent. */
function withinBudget(units: Wanted['units'], terms: PassageTerms): readonly number[] {
  const rarest = new Set(units.flatMap(({ alternatives }) => alternatives.map((one) => one.rarest)))
  const taken: number[] = []
  let spent = 0
  for (const id of [...rarest].sort((a, b) => terms.frequency(a) - terms.frequency(b))) {
    spent += terms.frequency(id)
    if (taken.length > 0 && spent > POSTING_BUDGET) break
    taken.push(id)
  }
  return taken
}

/** The passages with the highest scores; of those that are alike to a thousandth, the ones reached first. */
function best(reached: Uint32Array, scores: Float32Array): readonly number[] {
  let highest = 0
  for (const at of reached) highest = Math.max(highest, scores[at] ?? 0)
  const stepOf = (at: number): number => Math.floor(((scores[at] ?? 0) / highest) * (STEPS - 1))
  const counts = new Uint32Array(STEPS)
  for (const at of reached) {
    const step = stepOf(at)
    counts[step] = (counts[step] ?? 0) + 1
  }
  let step = STEPS - 1
  let above = 0
  while (step > 0 && above + (counts[step] ?? 0) < MOST_CANDIDATES) {
    above += counts[step] ?? 0
    step--
  }
  const found: number[] = []
  let alike = MOST_CANDIDATES - above
  for (const at of reached) {
    const here = stepOf(at)
    if (here > step || (here === step && alike-- > 0)) found.push(at)
  }
  return found
}
