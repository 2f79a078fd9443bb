import { isPossibleSyllable } from './syllable.ts'

/**
 * Cuts letters typed without spaces ("giaiphongmatbang") into known words, fewest first; null if it cannot be done or if
 * the piece is a possible syllable as it stands.
 *
 * @param folded lower-case letters without marks, at most 40 count
 * @param isKnown whether a piece is a word of the vocabulary
 */
export function splitWords(folded: string, isKnown: (piece: string) => boolean): readonly string[] | null {
  const length = folded.length
  if (length < 5 || length > 40 || isPossibleSyllable(folded)) return null
  const best: (readonly string[] | null)[] = [[], ...Array.from({ length }, () => null)]
  for (let end = 2; end <= length; end++) {
    for (let start = Math.max(0, end - 7); start <= end - 2; start++) {
      const before = best[start]
      if (before == null) continue
      const piece = folded.slice(start, end)
      if (!isPossibleSyllable(piece) || !isKnown(piece)) continue
      const here = best[end]
      if (here == null || before.length + 1 < here.length) best[end] = [...before, piece]
    }
  }
  const whole = best[length]
  return whole != null && whole.length > 1 ? whole : null
}
