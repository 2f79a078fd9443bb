import { fold } from '../text/fold.ts'
import type { CalendarEvent } from './event.ts'
import type { PhraseText } from './phrase-text.ts'

/** A place where a text names an event of the office's table. Offsets are in `plain`. */
export interface EventMention {
  /** The events that bear this name; several if they differ only by their year. Never empty. */
  readonly candidates: readonly CalendarEvent[]
  readonly start: number
  readonly stop: number
}

/** Where the text names events, in order and without overlap; the longest name wins. Linear in the text. */
export function findEvents(text: PhraseText, events: readonly CalendarEvent[]): readonly EventMention[] {
  const mentions: EventMention[] = []
  for (const [name, { candidates, spellings }] of foldedNames(events)) {
    for (let start = text.folded.indexOf(name); start >= 0; start = text.folded.indexOf(name, start + name.length)) {
      const stop = start + name.length
      if (isLetter(text.folded[start - 1]) || isLetter(text.folded[stop])) continue
      const typed = text.typed.slice(start, stop)
      if (spellings.some((spelling) => isSpelledLike(typed, spelling))) mentions.push({ candidates, start, stop })
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.stop - a.stop)
  let covered = 0
  return mentions.filter((mention) => {
    const isFree = mention.start >= covered
    if (isFree) covered = mention.stop
    return isFree
  })
}

/** The first mention that begins at most `gap` units after `at`, found by halving; null if there is none. */
export function eventNear(mentions: readonly EventMention[], at: number, gap: number): EventMention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? at) < at) low = middle + 1
    else high = middle
  }
  const mention = mentions[low]
  return mention !== undefined && mention.start <= at + gap ? mention : null
}

/** An event's name folded, with the events that bear it and the ways in which it is spelled. */
interface Name {
  readonly candidates: readonly CalendarEvent[]
  readonly spellings: readonly string[]
}

// An edition's table is read with thousands of phrases: its names are folded once. The key keeps no table alive.
const tables = new WeakMap<readonly CalendarEvent[], ReadonlyMap<string, Name>>()

function foldedNames(events: readonly CalendarEvent[]): ReadonlyMap<string, Name> {
  const known = tables.get(events)
  if (known !== undefined) return known
  const table = new Map<string, Name>()
  for (const event of events) {
    for (const spelled of event.names) {
      const spelling = spelled.normalize('NFC').replace(/\s+/g, ' ').trim()
      const name = fold(spelling)
      if (name === '') continue
      const { candidates = [], spellings = [] } = table.get(name) ?? {}
      table.set(name, {
        candidates: candidates.includes(event) ? candidates : [...candidates, event],
        spellings: [...spellings, spelling],
      })
    }
  }
  tables.set(events, table)
  return table
}

// Folding makes "ký hợp (đồng)" of "kỳ họp": where the text carries marks, most words must carry those of the name, in any
// place ("khoá", "khóa"). Words typed bare always fit.
function isSpelledLike(typed: string, spelling: string): boolean {
  const words = typed.split(' ')
  const others = spelling.split(' ')
  const wrong = words.filter((word, index) => !isBare(word) && marks(word) !== marks(others[index] ?? '')).length
  return wrong * 2 < words.length
}

function isBare(word: string): boolean {
  return fold(word) === word.toLowerCase()
}

function marks(word: string): string {
  return [...word.toLowerCase().normalize('NFD')].sort().join('')
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
