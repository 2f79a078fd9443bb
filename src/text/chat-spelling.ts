import { fold } from './fold.ts'
import { isPossibleSyllable } from './syllable.ts'

// Letters of chat for those of the orthography: fải = phải, zụ = vụ / dụ, jờ = giờ, wá = quá.
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  f: ['ph'],
  z: ['d', 'v', 'gi'],
  dz: ['d', 'v', 'gi'],
  j: ['gi', 'd'],
  w: ['qu'],
  k: ['c'],
  c: ['k'],
  q: ['qu'],
}
// Shortened finals: đứg = đứng, nhữg = những, bik = biết is left to the list of abbreviations.
const FINALS: Readonly<Record<string, readonly string[]>> = { g: ['ng'], h: ['nh', 'ch'], k: ['c', 'ch'] }

/**
 * Syllables that a word in chat spelling may stand for, likeliest first; empty if it is a possible syllable as it stands
 * or no rule makes it one. Marks are kept ("đứg" -> "đứng").
 */
export function chatSpellings(word: string): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase()
  if (lower.length < 2 || lower.length > 8 || isPossibleSyllable(fold(lower))) return []
  const starts = [lower]
  for (const [written, meant] of Object.entries(INITIALS)) {
    if (lower.startsWith(written)) starts.push(...meant.map((onset) => onset + lower.slice(written.length)))
  }
  const found: string[] = []
  for (const start of starts) {
    const last = start.at(-1) ?? ''
    const ends = FINALS[last]?.map((final) => start.slice(0, -1) + final) ?? []
    for (const candidate of [start, ...ends]) {
      if (candidate !== lower && isPossibleSyllable(fold(candidate))) found.push(candidate)
    }
  }
  return found
}
