import { fold } from '../../src/text/fold.ts'
import { isPossibleSyllable } from '../../src/text/syllable.ts'
import { type Random, seeded } from './random.ts'

/** A way of typing a question otherwise. The same question and seed give the same text. */
export interface Typing {
  readonly name: string
  write(question: string, seed: number): string
}

/** As written, and the seven other ways in which the same questions are asked. */
export const TYPINGS: readonly Typing[] = [
  { name: 'as written', write: (question) => question },
  { name: 'no diacritics', write: (question) => withoutMarks(question) },
  { name: 'one typo', write: (question, seed) => withTypos(question, 1, seeded(seed)) },
  { name: 'two typos', write: (question, seed) => withTypos(question, 2, seeded(seed)) },
  { name: 'raw Telex', write: (question) => rawTelex(question) },
  { name: 'NFD', write: (question) => question.normalize('NFD') },
  { name: 'two missing spaces', write: (question, seed) => withoutSpaces(question, 2, seeded(seed)) },
]

/** Without marks, letter case kept. */
export function withoutMarks(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    const bare = fold(char)
    return char === char.toLowerCase() ? bare : bare.toUpperCase()
  }).join('')
}

// Neighbours on a phone's keyboard.
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vnh',
  c: 'xvd',
  d: 'sfe',
  e: 'wrd',
  g: 'fht',
  h: 'gjn',
  i: 'uok',
  k: 'jl',
  l: 'ko',
  m: 'nk',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  x: 'zcs',
  y: 'tuh',
}

/**
 * So many slips, each in another word of at least three letters: a neighbouring key, a letter left out, one typed twice, or
 * two swapped. Questions with fewer such words get fewer slips.
 */
export function withTypos(question: string, slips: number, random: Random): string {
  const pieces = question.normalize('NFC').split(/(\p{L}{3,})/u)
  const longWords = pieces.flatMap((_, at) => (at % 2 === 1 ? [at] : []))
  for (let slip = 0; slip < slips && longWords.length > 0; slip++) {
    const [at] = longWords.splice(random.below(longWords.length), 1)
    if (at !== undefined) pieces[at] = withSlip(pieces[at] ?? '', random)
  }
  return pieces.join('')
}

function withSlip(word: string, random: Random): string {
  const at = random.below(word.length - 1)
  const letter = word[at] ?? ''
  switch (random.below(4)) {
    case 0: {
      const keys = NEIGHBOURS[fold(letter)]
      return keys === undefined
        ? word.slice(0, at) + word.slice(at + 1)
        : word.slice(0, at) + random.of([...keys]) + word.slice(at + 1)
    }
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at)
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)
  }
}

const VOWEL_KEYS: Readonly<Record<string, string>> = {
  â: 'aa',
  ă: 'aw',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
}
const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}

/** The keys that Telex wants, as they appear with the input method off: "nhiệt điện" is "nhieejt ddieejn". */
export function rawTelex(text: string): string {
  return text.normalize('NFC').replace(/\p{L}+/gu, telexWord)
}

function telexWord(word: string): string {
  if (!isPossibleSyllable(fold(word))) return word
  let keys = ''
  for (const char of word.toLowerCase()) {
    const parts = [...char.normalize('NFD')]
    const tone = parts.find((part) => TONE_KEYS[part] !== undefined)
    const bare = parts.filter((part) => part !== tone).join('')
    const letter = bare.normalize('NFC')
    keys += (VOWEL_KEYS[letter] ?? letter) + (tone === undefined ? '' : (TONE_KEYS[tone] ?? ''))
  }
  return keys
}

/** So many blanks between words left out, each elsewhere. */
export function withoutSpaces(question: string, spaces: number, random: Random): string {
  const places = [...question.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((match) => match.index)
  const left = new Set<number>()
  for (let i = 0; i < spaces && places.length > 0; i++) {
    const [at] = places.splice(random.below(places.length), 1)
    if (at !== undefined) left.add(at)
  }
  return [...question].every((char) => char.length === 1)
    ? Array.from(question, (char, at) => (left.has(at) ? '' : char)).join('')
    : question
}
