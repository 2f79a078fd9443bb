import { monthOf, quarterOf } from '../calendar/calendar-month.ts'
import { partsOf } from '../calendar/civil-date.ts'
import type { Conference, Edition, Passage } from '../knowledge/edition.ts'
import { fold } from '../text/fold.ts'

/** A time that a question names. */
interface AskedTime {
  /** As it was typed. */
  readonly words: string
  readonly year: number | null
  readonly month: number | null
  readonly quarter: number | null
}

const MONTHS = 'january february march april june july august september october november december'.split(' ')
const ORDINALS = ['first', 'second', 'third', 'fourth']
const ROMAN = ['i', 'ii', 'iii', 'iv']

// On text without marks. "may" is also "mấy", "máy": the English month is left out.
const WITH_YEAR = String.raw`(?:\s*(?:\/|-|nam|of)?\s*(?<year>(?:19|20)\d\d))?(?![\p{L}\p{N}])`
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:quy|q)\s?(?<quarter>[1-4]|i{1,3}|iv)(?![\p{L}\p{N}])${WITH_YEAR}`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<ordinal>first|second|third|fourth) quarter${WITH_YEAR}`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])thang\s?(?<month>0?[1-9]|1[0-2])(?!\p{N})${WITH_YEAR}`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<name>${MONTHS.join('|')})(?![\p{L}\p{N}])${WITH_YEAR}`, 'u'),
  // 30/3/2021, năm 2021, 2021; but not "2000 hộ"
  /(?<![\p{N}.,])(?:nam |(?:\d{1,2}[/-])?\d{1,2}[/-])?(?<year>(?:19|20)\d\d)(?!\p{N}|[.,/]\d| ?(?:ho|nguoi|ty|trieu|ha|km|m|usd|dong|lieu|xa|du an|con|%))/u,
]

/**
 * The year, quarter or month of a question, as it was typed, if none of these passages speaks of it or is of a conference
 * of that time; else null. A month or quarter without a year counts only where another conference of the edition is of it.
 */
export function otherTime(question: string, passages: readonly Passage[], edition: Edition): string | null {
  const asked = timeIn(question)
  if (asked === null) return null
  if (passages.some((passage) => isOf(asked, passage, edition))) return null
  const isElsewhere = [...edition.conferences.values()].some((conference) => isHeldIn(asked, conference))
  return asked.year !== null || isElsewhere ? asked.words : null
}

function timeIn(question: string): AskedTime | null {
  const nfc = question.normalize('NFC')
  const folded = fold(nfc)
  for (const pattern of PATTERNS) {
    const match = pattern.exec(folded)
    if (match === null) continue
    const { year, month, name, quarter, ordinal } = match.groups ?? {}
    return {
      words: nfc.slice(match.index, match.index + match[0].length).trim(),
      year: year === undefined ? null : Number(year),
      month: month === undefined ? monthOfName(name) : Number(month),
      quarter: quarter === undefined ? ordinalOf(ordinal) : (ordinalIn(ROMAN, quarter) ?? Number(quarter)),
    }
  }
  return null
}

/** "may" has no place in the list of names. */
function monthOfName(name: string | undefined): number | null {
  const at = ordinalIn(MONTHS, name)
  return at === null ? null : at < 5 ? at : at + 1
}

function ordinalOf(ordinal: string | undefined): number | null {
  return ordinalIn(ORDINALS, ordinal)
}

/** From 1 on; null if it is not in the list. */
function ordinalIn(list: readonly string[], word: string | undefined): number | null {
  const at = word === undefined ? -1 : list.indexOf(word)
  return at < 0 ? null : at + 1
}

function isOf(asked: AskedTime, passage: Passage, edition: Edition): boolean {
  const conference = edition.conferences.get(passage.conferenceId)
  if (conference === undefined) return false
  const text = fold(textOf(passage))
  const { year, month, quarter } = asked
  const isOfYear = year === null || isYearOf(year, text) || partsOf(conference.date).year === year
  // "Tháng 11" may be printed, or be the month of the conference.
  const isOfMonth = month === null || isMonthIn(month, text) || monthOf(conference.date).month === month
  const isOfQuarter = quarter === null || isQuarterIn(quarter, text) || quarterOf(conference.date) === quarter
  return isOfYear && isOfMonth && isOfQuarter
}

function isHeldIn({ year, month, quarter }: AskedTime, { date }: Conference): boolean {
  return (
    (year === null || partsOf(date).year === year) &&
    (month === null || monthOf(date).month === month) &&
    (quarter === null || quarterOf(date) === quarter)
  )
}

/** All that the document and the office say of the time of a passage. */
function textOf({ quote, title, section, figures, deadline }: Passage): string {
  const reading = deadline?.state === 'stated' ? [deadline.phrase, deadline.reading.start, deadline.reading.end] : []
  const periods = figures.map(({ period }) => period)
  const parts = [quote, title.vi, section?.title.vi, section?.period, ...periods, ...reading]
  return parts.filter((part) => part != null).join(' ; ')
}

/** Printed, or within a printed span of years ("2021-2025"). */
function isYearOf(year: number, text: string): boolean {
  if (new RegExp(String.raw`(?<!\d)${year}(?!\d)`).test(text)) return true
  return [...text.matchAll(/(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/g)].some(
    ([, from, to]) => Number(from) <= year && year <= Number(to),
  )
}

function isMonthIn(month: number, text: string): boolean {
  return new RegExp(String.raw`(?:thang\s|\d[/-])0?${month}(?!\d)`).test(text)
}

function isQuarterIn(quarter: number, text: string): boolean {
  return new RegExp(String.raw`quy (?:${quarter}|${ROMAN[quarter - 1] ?? quarter})(?![\p{L}\p{N}])`, 'u').test(text)
}
