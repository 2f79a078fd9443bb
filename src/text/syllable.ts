import { fold } from './fold.ts'

const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

const ONSETS = new Set('b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu
  im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op
  ot u ua uac uan uang uat uau uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya
  uych uyen uyet uynh uyn uyp uyt uyu y yem yen yeng yet yeu`.split(/\s+/),
)

/**
 * The exact spelling of a syllable in one form for all spellings of it: vowel marks kept, the tone as a digit at the end
 * (so `hoà` = `hòa` = "hoa2"), and `y` for `i` where both are written (`kỹ`/`kĩ`, `quý`/`quí`).
 * For a syllable without marks the key is the syllable itself.
 */
export function exactKey(word: string): string {
  let base = ''
  let tone = ''
  for (const char of word.normalize('NFC').toLowerCase()) {
    const parts = partsOf(char)
    base += parts.base
    if (parts.tone !== '') tone = parts.tone
  }
  return unifyY(base.normalize('NFC')) + tone
}

interface Parts {
  /** The character without its tone. */
  readonly base: string
  /** The tone as a digit, or empty. */
  readonly tone: string
}

const knownParts = new Map<string, Parts>()

function partsOf(char: string): Parts {
  const known = knownParts.get(char)
  if (known !== undefined) return known
  let base = ''
  let tone = ''
  for (const part of char.normalize('NFD')) {
    const found = TONES[part]
    if (found === undefined) base += part
    else tone = found
  }
  const parts = { base: base.normalize('NFC'), tone }
  if (knownParts.size < 10_000) knownParts.set(char, parts)
  return parts
}

/** `i` and `y` are both written at the end of an open syllable after h, k, l, m, s, t and in `quy`. */
function unifyY(word: string): string {
  return /^(?:[hklmst]|qu)i$/.test(word) ? `${word.slice(0, -1)}y` : word
}

/** The syllable as typed without diacritics, `i`/`y` unified: the key under which spellings with and without marks meet. */
export function plainKey(word: string): string {
  return unifyY(fold(word))
}

/** Whether the word carries any Vietnamese mark (a tone, a vowel mark, or đ). */
export function hasMarks(word: string): boolean {
  const nfc = word.normalize('NFC').toLowerCase()
  return nfc !== fold(nfc)
}

/**
 * Whether a folded word can be a Vietnamese syllable: a known onset and a known rime. Phonotactics, not a dictionary
 * ("blong" and "street" cannot be, "xoang" can).
 */
export function isPossibleSyllable(folded: string): boolean {
  if (RIMES.has(folded)) return true
  for (let length = Math.min(3, folded.length - 1); length >= 1; length--) {
    if (ONSETS.has(folded.slice(0, length)) && RIMES.has(folded.slice(length))) return true
  }
  // In "gi" the vowel of the onset may be the whole rime: gì, gìn, giết.
  return /^gi(?:n|ng|et|eng|em|ep|u)?$/.test(folded)
}
