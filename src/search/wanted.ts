import type { PassageTerms } from './passage-terms.ts'
import type { Unit } from './unit.ts'

/** What a question looks for, its terms looked up once. */
export interface Wanted {
  readonly units: readonly WantedUnit[]
  /** The ids of all terms of the units that any passage holds, each once. */
  readonly ids: readonly number[]
}

export interface WantedUnit {
  readonly weight: number
  /** Those that a passage can hold, as far as is known of each term by itself; best first. */
  readonly alternatives: readonly WantedAlternative[]
}

/** An alternative of a unit; see there. */
export interface WantedAlternative {
  readonly quality: number
  /** Positions of its terms in `ids` of the whole. */
  readonly places: readonly number[]
  /** The id of that of its terms which fewest passages hold. */
  readonly rarest: number
}

/** Looks up the terms of units. */
export function wantedIn(units: readonly Unit[], terms: Pick<PassageTerms, 'idOf' | 'frequency'>): Wanted {
  const places = new Map<number, number>()
  const placeOf = (id: number): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    const place = places.size
    places.set(id, place)
    return place
  }
  const wanted = units.map(({ weight, alternatives }): WantedUnit => {
    const possible: WantedAlternative[] = []
    for (const { all, quality } of alternatives) {
      const ids = all.map(terms.idOf)
      const known = ids.filter((id) => id >= 0)
      const found = known.map(placeOf)
      const [first] = known
      if (first === undefined || known.length < ids.length) continue
      const rarest = known.reduce((a, b) => (terms.frequency(b) < terms.frequency(a) ? b : a), first)
      possible.push({ quality, places: found, rarest })
    }
    return { weight, alternatives: possible.sort((a, b) => b.quality - a.quality) }
  })
  return { units: wanted, ids: [...places.keys()] }
}
