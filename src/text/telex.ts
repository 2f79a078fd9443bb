import { fold } from './fold.ts'
import { isPossibleSyllable } from './syllable.ts'

const VOWEL_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^dd|dd$/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/aw/, 'ă'],
  [/uow/, 'ươ'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
]
const TONE_LETTERS: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const SHAPE = /^[a-z]{2,9}$/

/**
 * The syllable that raw Telex keys stand for when the input method was off ("nhieejt" -> "nhiệt", "ddieejn" -> "điện"),
 * or null if the word carries no Telex key or does not decode to a possible syllable.
 */
export function decodeTelex(word: string): string | null {
  const lower = word.toLowerCase()
  if (!SHAPE.test(lower)) return null
  let rest = lower
  let tone = ''
  for (let i = rest.length - 1; i > 0; i--) {
    const mark = TONE_LETTERS[rest[i] ?? '']
    if (mark === undefined) continue
    const without = rest.slice(0, i) + rest.slice(i + 1)
    if (!/[aeiouy]/.test(rest.slice(0, i))) continue
    if (isPossibleSyllable(fold(composeVowels(without)))) {
      tone = mark
      rest = without
      break
    }
  }
  const composed = composeVowels(rest)
  if (composed === lower && tone === '') return null
  if (!isPossibleSyllable(fold(composed))) return null
  return tone === '' ? composed : withTone(composed, tone)
}

/**
 * Whether a question was probably typed in raw Telex: at least two words (or one, if the word is no possible syllable as
 * it stands and carries a doubled key) that decode and could not be syllables otherwise.
 */
export function looksLikeTelex(words: readonly string[]): boolean {
  const decoded = words.filter((word) => !isPossibleSyllable(fold(word)) && decodeTelex(word) !== null)
  const doubled = decoded.filter((word) => /aa|ee|oo|dd|aw|ow|uw/i.test(word))
  return decoded.length >= 2 && doubled.length >= 1
}

function composeVowels(word: string): string {
  let composed = word
  for (const [keys, letter] of VOWEL_PAIRS) composed = composed.replace(keys, letter)
  return composed
}

/** Puts the tone on the vowel that carries it: a marked vowel, else the middle of three, else the last before a final. */
function withTone(syllable: string, tone: string): string {
  const vowels = [...syllable.matchAll(/[aăâeêioôơuưy]/g)].map((match) => match.index)
  const onsetGlide = /^(?:qu|gi)(?=[aăâeêioôơuưy])/.test(syllable) ? 2 : 0
  const usable = vowels.filter((at) => at >= onsetGlide)
  const marked = usable.filter((at) => /[ăâêôơư]/.test(syllable[at] ?? ''))
  const closed = /[bcdghklmnpt]$/.test(syllable)
  const fallback = usable.length === 1 || (usable.length === 2 && !closed) ? usable[0] : usable[1]
  const at = marked.at(-1) ?? fallback ?? 0
  return (syllable.slice(0, at + 1) + tone + syllable.slice(at + 1)).normalize('NFC')
}
