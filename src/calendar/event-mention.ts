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
  for (const [name, candidates] of foldedNames(events)) {
    for (let start = text.folded.indexOf(name); start >= 0; start = text.folded.indexOf(name, start + name.length)) {
      const stop = start + name.length
      if (!isLetter(text.folded[start - 1]) && !isLetter(text.folded[stop])) mentions.push({ candidates, start, stop })
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

// An edition's table is read with thousands of phrases: its names are folded once. The key keeps no table alive.
const tables = new WeakMap<readonly CalendarEvent[], ReadonlyMap<string, readonly CalendarEvent[]>>()

function foldedNames(events: readonly CalendarEvent[]): ReadonlyMap<string, readonly CalendarEvent[]> {
  const known = tables.get(events)
  if (known !== undefined) return known
  const table = new Map<string, CalendarEvent[]>()
  for (const event of events) {
    for (const name of new Set(event.names.map((spelled) => fold(spelled).replace(/\s+/g, ' ').trim()))) {
      const bearers = table.get(name)
      if (name === '') continue
      if (bearers === undefined) table.set(name, [event])
      else bearers.push(event)
    }
  }
  tables.set(events, table)
  return table
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
