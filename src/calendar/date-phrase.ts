import type { CivilDate } from './civil-date.ts'
import type { DateReading } from './date-reading.ts'
import type { CalendarEvent } from './event.ts'
import { findEvents } from './event-mention.ts'
import type { ReadingContext } from './period.ts'
import { phraseText } from './phrase-text.ts'
import { RULES } from './rules/order.ts'
import type { Found } from './rules/rule.ts'

export type { DateReading } from './date-reading.ts'

/** Longest phrase that is read, in UTF-16 units; anything longer is no phrase of a deadline. */
export const LONGEST_PHRASE = 1000

/** How much of a text is searched for phrases, in UTF-16 units; a message of Telegram has at most 4096. */
export const LONGEST_TEXT = 5_000

/** Words and numbers longer than this (in units) are codes or noise, and begin no date. */
const LONGEST_WORD = 40

const NO_EVENTS: readonly CalendarEvent[] = []

/** A date phrase in a text. */
export interface DatePhrase {
  /** The words as they stand in the text (in NFC). */
  readonly phrase: string
  /** Offsets in `text.normalize('NFC')`, in UTF-16 units; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly reading: DateReading
  /** Whether a cue ("trước", "trong", "hạn") makes it a limit, or a time is merely named ("quý IV", "năm 2021"). */
  readonly cued: boolean
}

/**
 * Reads the words of a deadline, as they stand in a record or in a column of a table. `documentDate` is the day of the
 * document: missing years and counts are reckoned from it. `issued` is the day from which "kể từ ngày ký" counts, where it is
 * another; null if it is not known: then such words have no day. `meeting`: likewise the day of the meeting, from which "sau
 * hội nghị" counts; null where bare words may mean another meeting. Words without any time give the type `none`. Of several
 * readings in one phrase the strongest counts: an impossible date, then a limit, then a horizon, vague words, a citation.
 */
export function readDatePhrase(
  phrase: string,
  documentDate: CivilDate,
  events: readonly CalendarEvent[] = NO_EVENTS,
  issued: CivilDate | null = documentDate,
  meeting: CivilDate | null = documentDate,
): DateReading {
  if (phrase.length > LONGEST_PHRASE) {
    return nothing('too-long', `Cụm từ dài quá ${LONGEST_PHRASE} ký tự, không phải một cụm từ chỉ thời hạn.`)
  }
  let best: Found | null = null
  let most = -1
  const opening = phrase.normalize('NFC').search(/[\p{L}\p{N}]/u)
  for (const { found, start } of scan(phrase, { on: documentDate, issued, meeting }, events)) {
    // A date that opens the phrase is its date: "tháng 12/2020 (sau khi có ý kiến)".
    const force = strength(start === opening ? { ...found, cued: true } : found)
    if (force <= most) continue
    best = found
    most = force
  }
  return best?.reading ?? nothing('none', 'Không thấy từ nào chỉ thời hạn.')
}

/**
 * Finds the date phrases in a sentence or a question, in order and without overlap. Look-alikes are left out; an impossible
 * date is given, with its `error`. At most the first `LONGEST_TEXT` units are searched.
 */
export function findDatePhrases(
  text: string,
  documentDate: CivilDate,
  events: readonly CalendarEvent[] = NO_EVENTS,
  issued: CivilDate | null = documentDate,
  meeting: CivilDate | null = documentDate,
): readonly DatePhrase[] {
  const nfc = text.slice(0, LONGEST_TEXT).normalize('NFC')
  const phrases: DatePhrase[] = []
  for (const { found, start, end } of scan(nfc, { on: documentDate, issued, meeting }, events)) {
    const { reading, cued } = found
    if (reading.type === 'none' && reading.error === undefined) continue
    phrases.push({ phrase: nfc.slice(start, end), start, end, reading, cued })
  }
  return phrases
}

interface Scanned {
  readonly found: Found
  readonly start: number
  readonly end: number
}

// Every rule is tried where a word or a number begins; what a rule has read is skipped. Each try costs a bounded time, so
// the whole is linear in the text.
function scan(
  text: string,
  days: Pick<ReadingContext, 'on' | 'issued' | 'meeting'>,
  events: readonly CalendarEvent[],
): readonly Scanned[] {
  const prepared = phraseText(text)
  const context: ReadingContext = { text: prepared, ...days, events: findEvents(prepared, events) }
  const scanned: Scanned[] = []
  let read = 0
  for (const word of prepared.plain.matchAll(/[\p{L}\p{N}]+(?:[/.\-:][\p{L}\p{N}]+)*/gu)) {
    if (word.index < read || word[0].length > LONGEST_WORD) continue
    const found = firstFound(context, word.index)
    if (found === null) continue
    read = found.stop
    const end = trimmedEnd(prepared.plain, word.index, found.stop)
    scanned.push({ found, start: prepared.offsets[word.index] ?? 0, end: (prepared.offsets[end - 1] ?? 0) + 1 })
  }
  return scanned
}

function firstFound(context: ReadingContext, at: number): Found | null {
  for (const rule of RULES) {
    const found = rule.read(context, at)
    if (found !== null) return found
  }
  return null
}

// A bracket opened among the words is closed with them, one that was not is left outside.
function trimmedEnd(plain: string, start: number, stop: number): number {
  let end = stop
  while (end > start + 1 && (plain[end - 1] === ' ' || plain[end - 1] === ',')) end--
  const isOpened = plain.slice(start, end).includes('(')
  const isClosed = plain.slice(start, end).includes(')')
  if (isClosed && !isOpened && plain[end - 1] === ')') return end - 1
  return isOpened && !isClosed && plain[end] === ')' ? end + 1 : end
}

function strength({ reading, cued }: Found): number {
  if (reading.error !== undefined) return 9
  const isDated = reading.start !== null || reading.end !== null
  switch (reading.type) {
    case 'recurring':
    case 'by':
      return !isDated ? 6 : cued ? 8 : 7
    case 'within':
    case 'at':
    case 'from':
    case 'relative':
    case 'event':
      return !cued ? 4 : isDated ? 7 : 6
    case 'horizon':
      return 5
    case 'vague':
      return 3
    case 'reference':
      return 1
    case 'none':
      return 0
  }
}

function nothing(rule: string, why: string): DateReading {
  return { type: 'none', precision: 'none', start: null, end: null, named: null, vision: null, rule, why }
}
