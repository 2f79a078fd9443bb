import type { Edition } from '../knowledge/edition.ts'
import type { Ranked } from './rank.ts'

/** Passages of two conferences are as near as each other if their scores and coverages differ by no more. */
const SCORE_SHARE = 0.85
const COVERAGE_GAP = 0.06

/**
 * Whether two passages of different conferences say the same kind of thing about a question, as near as each other: the
 * growth of this quarter and of last year's. Which one is meant the question does not say, so both are right.
 */
export function isSameOfAnother(edition: Edition, best: Ranked, other: Ranked): boolean {
  const [one, two] = [edition.passages[best.at], edition.passages[other.at]]
  if (one === undefined || two === undefined) return false
  const isAlike = one.conferenceId !== two.conferenceId && one.kind === two.kind
  const [less, more] = best.score < other.score ? [best, other] : [other, best]
  return isAlike && less.score >= more.score * SCORE_SHARE && Math.abs(best.coverage - other.coverage) <= COVERAGE_GAP
}

/** Puts the newest of the best passage and its equals of other conferences first; the rest keep their order. */
export function newestOfEquals(edition: Edition): (ranked: readonly Ranked[]) => readonly Ranked[] {
  const dateOf = ({ at }: Ranked) => edition.conferences.get(edition.passages[at]?.conferenceId ?? '')?.date ?? ''
  if (edition.conferences.size < 2) return (ranked) => ranked
  return (ranked) => {
    const [best, ...others] = ranked
    if (best === undefined) return ranked
    const newest = others
      .filter((one) => isSameOfAnother(edition, best, one))
      .reduce((latest, one) => (dateOf(one) > dateOf(latest) ? one : latest), best)
    return newest === best ? ranked : [newest, ...ranked.filter((one) => one !== newest)]
  }
}
