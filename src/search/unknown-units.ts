import type { PassageIndex } from './passage-index.ts'
import { UNIT_WEIGHTS, type Unit } from './unit.ts'
import { rarity } from './unit-kinds.ts'

/**
 * Neighbouring words that nobody knows are one unknown thing ("cầm trịch"), not two; and so are two known syllables that
 * stand together nowhere ("Ninh Cường" where the edition has Ninh Cơ): each alone says next to nothing.
 */
export function joinUnknown(units: readonly Unit[], index: PassageIndex): readonly Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.words.length < 3 &&
      isLoose(last, index) &&
      isLoose(unit, index) &&
      follows(last, unit)
    ) {
      joined[joined.length - 1] = {
        words: [...last.words, ...unit.words],
        kind: 'unknown',
        weight: UNIT_WEIGHTS.unknown * rarity(0, index.size) * 1.2,
        alternatives: [...last.alternatives, ...unit.alternatives].map((one) => ({
          ...one,
          quality: last.kind === 'unknown' && unit.kind === 'unknown' ? one.quality : one.quality * LONE_SYLLABLE,
        })),
      }
    } else joined.push(unit)
  }
  return joined
}

/** How well one syllable of an unknown compound stands for it. */
const LONE_SYLLABLE = 0.3

function isLoose(unit: Unit, index: PassageIndex): boolean {
  if (unit.kind === 'unknown') return unit.words.every((word) => !word.isNumber) && unit.words.length < 3
  const only = unit.words.length === 1 ? unit.words[0] : undefined
  return unit.kind === 'word' && only?.syllable === true && index.fillers.weightClass([only]) === 'full'
}

function follows(a: Unit, b: Unit): boolean {
  const end = a.words.at(-1)?.token.end ?? 0
  const start = b.words[0]?.token.start ?? 0
  return start - end <= 1
}
