import type { ReadingContext } from '../period.ts'
import { phraseText } from '../phrase-text.ts'
import { ENGLISH } from './english-words.ts'
import type { Found, Rule } from './rule.ts'

/** How many units of a text are looked at from the first English word. */
const WINDOW = 80

// The most words that are put into Vietnamese: no phrase has more.
const MOST_PIECES = 10
// The words with which an English phrase may begin. "may", "sat", "mar" begin Vietnamese words typed bare ("nhà máy 2020");
// they count only after another English word.
const FIRST: ReadonlySet<string> = new Set(
  (
    'by until till no not due before deadline in within during throughout over from since starting between after following ' +
    'on at the end late early mid beginning start middle first second third fourth last q1 q2 q3 q4 this current next coming ' +
    'january february march april june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday today tonight tomorrow yesterday every each daily weekly monthly quarterly annually yearly lunar ' +
    'vietnamese as asap immediately without year'
  ).split(' '),
)
// Words that begin a wording only inside a phrase.
const LATER: ReadonlySet<string> = new Set(
  'may jan feb mar apr jun jul aug sep oct nov dec final to through and of school academic'.split(' '),
)
// "30 November", "1st quarter"
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/
const WORD = /[\p{L}\p{N}]+(?![/.-]\d)/uy
const MARKED_NEXT = /^ ?[^\s\p{P}]*[^\p{ASCII}\s\p{P}]/u

/** A piece of the text with the words that the Vietnamese rules read in its place. */
interface Piece {
  readonly vietnamese: string
  readonly stop: number
}

/**
 * English date phrases, read by putting Vietnamese words for them and asking the other rules: "by the end of 2020" is
 * "đến hết năm 2020", so every convention is the same in both languages.
 */
export function english(rules: readonly Rule[]): Rule {
  return { name: 'english', read: (context, at) => read(rules, context, at) }
}

function read(rules: readonly Rule[], context: ReadingContext, at: number): Found | null {
  const first = wordAt(context.text.plain, at)
  if (!FIRST.has(first) && !DAY.test(first)) return null
  const window = context.text.plain.slice(at, at + WINDOW)
  const pieces = translated(window)
  if (pieces === null) return null
  const text = phraseText(pieces.map(({ vietnamese }) => vietnamese).join(''))
  const inVietnamese: ReadingContext = { ...context, text, events: [] }
  for (const rule of rules) {
    const found = rule.read(inVietnamese, 0)
    if (found === null) continue
    if (found.reading.type === 'none' && found.reading.error === undefined) return null
    const stop = stopIn(pieces, found.stop)
    // "in 2020 bản" prints copies: a Vietnamese word follows.
    if (MARKED_NEXT.test(context.text.typed.slice(at + stop, at + WINDOW))) return null
    return { ...found, stop: at + stop }
  }
  return null
}

// Null unless the window begins with an English wording.
function translated(window: string): readonly Piece[] | null {
  const pieces: Piece[] = []
  let at = 0
  while (at < window.length && pieces.length < MOST_PIECES) {
    const piece = wordingAt(window, at)
    if (piece === null && pieces.length === 0) return null
    // "in in in" is no English: a cue never follows itself.
    if (piece !== null && pieces.at(-1)?.vietnamese === piece.vietnamese) return null
    const next = piece ?? copied(window, at)
    pieces.push(next)
    at = next.stop
  }
  return pieces
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? ''
}

function wordingAt(window: string, at: number): Piece | null {
  const first = wordAt(window, at)
  if (!FIRST.has(first) && !LATER.has(first) && !/^\d/.test(first)) return null
  for (const { english: wording, vietnamese } of ENGLISH) {
    wording.lastIndex = at
    const match = wording.exec(window)
    if (match !== null && match[0] !== '') {
      return { vietnamese: vietnamese(match.groups ?? {}), stop: at + match[0].length }
    }
  }
  return null
}

function copied(window: string, at: number): Piece {
  const stop = /^(?:[\p{L}\p{N}/.\-:]+ ?|.)/su.exec(window.slice(at))?.[0].length ?? 1
  return { vietnamese: window.slice(at, at + stop), stop: at + stop }
}

// The offset in the window after the piece in which the Vietnamese words end.
function stopIn(pieces: readonly Piece[], vietnameseStop: number): number {
  let length = 0
  for (const { vietnamese, stop } of pieces) {
    length += vietnamese.length
    if (length >= vietnameseStop) return stop
  }
  return pieces.at(-1)?.stop ?? 0
}
