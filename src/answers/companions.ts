import type { Edition } from '../knowledge/edition.ts'
import { isSameOfAnother } from '../search/newest-first.ts'
import type { Ranked } from '../search/rank.ts'
import type { Searched } from '../search/search.ts'
import type { Unit } from '../search/unit.ts'
import type { Asked } from './answer.ts'

/** More than this are not read on a phone. */
const MOST = 2
/** Two passages whose scores differ by less are equally right. */
const EQUAL = 0.015
/** A question for several things takes what is this near to the best. */
const LISTED = 0.6
/** How much of the question must be left over for another passage to be asked for as well, as a share of its weight. */
const LEFT_OVER = 0.3
const HELD = 0.8

/**
 * Passages that are right beside the best one: equally right ("planning" as a result, twice), what another
 * conference says about the same, one of the several that were
 * asked for ("những tuyến đường nào"), or the one that holds the other half of the question ("bệnh viện, trường học nào").
 *
 */
export function companions(searched: Searched, asked: Asked, edition: Edition): readonly Ranked[] {
  const [best, ...others] = searched.ranked
  if (best === undefined) return []
  const chosen: Ranked[] = []
  for (const one of others) {
    if (chosen.length === MOST) break
    const isEqual = best.score - one.score < EQUAL
    const isListed = asked === 'list' && one.score >= best.score * LISTED
    // A result does not stand beside a duty.
    const isAlike = edition.passages[one.at]?.kind === edition.passages[best.at]?.kind
    if (isSameOfAnother(edition, best, one) || (isAlike && (isEqual || isListed))) chosen.push(one)
  }
  const other = chosen.length < MOST ? otherHalf(searched.units, best, others) : undefined
  if (other !== undefined && !chosen.includes(other)) chosen.push(other)
  return chosen
}

/** The best passage that holds subjects of the question which the first one does not speak of. */
function otherHalf(units: readonly Unit[], best: Ranked, others: readonly Ranked[]): Ranked | undefined {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0)
  const gain = (one: Ranked) =>
    units.reduce((sum, unit, i) => {
      const isNew = (best.held[i] ?? 0) < 1 - HELD && (one.held[i] ?? 0) >= HELD
      return sum + (isNew ? unit.weight : 0)
    }, 0)
  const [most] = others
    .map((one) => ({ one, gain: gain(one) }))
    .sort((a, b) => b.gain - a.gain || b.one.score - a.one.score)
  return most !== undefined && most.gain >= total * LEFT_OVER ? most.one : undefined
}
