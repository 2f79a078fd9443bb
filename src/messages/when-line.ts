import type { CivilDate } from '../calendar/civil-date.ts'
import type { DateReading } from '../calendar/date-reading.ts'
import { dayOff } from '../calendar/day-off.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import { leadInWords } from './lead-in.ts'
import { itemsOf } from './list-parts.ts'
import { spanWords, unitWords } from './period-words.ts'
import { quoted } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/**
 * When a duty is due: the printed words, its own or those that it takes from its lead-in, and then how they are read; or
 * that the document is silent and what its part says in general. Says nothing about today. Null for a passage that is no duty.
 */
export function whenLine(passage: Passage, edition: Edition, catalogue: Catalogue): Html | null {
  const { deadline, section } = passage
  if (deadline === null) return null
  const { card } = catalogue
  if (deadline.state === 'stated') {
    const { phrase, reading, inheritedFrom } = deadline
    const where = inheritedFrom === null ? '' : `; ${leadInWords(inheritedFrom, edition, catalogue)}`
    return html`<b>${card.when}</b> ${deadlineWords(phrase, reading, catalogue)}${where}.`
  }
  if (itemsOf(passage, edition).some((item) => item.deadline?.state === 'stated')) {
    return html`<b>${card.when}</b> ${card.inItems}`
  }
  const period = section?.period ?? null
  const general = period === null ? '' : ` ${card.generalPeriod(quoted(period))}`
  return html`<b>${card.when}</b> ${card.notStated}${general}`
}

/**
 * The printed words in quotation marks and how the office reads them: “trong tháng 11-2020”, tức là trong tháng 11/2020.
 * `isOver`: the day has gone by or the duty is done, and nothing is said of what would still be in time.
 */
export function deadlineWords(
  phrase: string,
  reading: DateReading,
  catalogue: Catalogue,
  { isOver = false } = {},
): string {
  const { deadline } = catalogue
  const due = dueWords(reading, catalogue)
  if (due === null) return `${quoted(phrase)}; ${undatedWords(reading, catalogue)}`
  const beginning = reading.type === 'from' ? [deadline.beginning] : []
  if (reading.estimate === true) return [quoted(phrase), deadline.estimate(due), ...beginning].join('; ')
  if (reading.precision === 'event') return [quoted(phrase), deadline.lookedUp(due), ...beginning].join('; ')
  return [
    saysAsMuch(phrase, due) ? quoted(phrase) : `${quoted(phrase)}, ${deadline.meaning(due)}`,
    ...(!isOver && isStrict(reading, catalogue) && reading.end !== null
      ? [deadline.lastSafe(lastWords(reading.end, reading, catalogue))]
      : []),
    ...beginning,
    ...(reading.yearInferred === true ? [deadline.yearInferred] : []),
    ...(reading.past === true ? [deadline.past] : []),
  ].join('; ')
}

/** “Trước tháng 6/2021” and “quý IV/2020” need no "tức là". */
function saysAsMuch(phrase: string, due: string): boolean {
  const [printed, read] = [phrase, due].map((words) => words.normalize('NFC').toLowerCase())
  return printed !== undefined && read !== undefined && (printed.includes(read) || read.endsWith(` ${printed}`))
}

/**
 * "trước ngày 30/11": the printed day itself is too late. Of "trước giữa năm 2023" both days lie in June, which is all
 * that may be said.
 */
function isStrict({ named, end, precision }: DateReading, catalogue: Catalogue): boolean {
  if (named === null || end === null) return false
  return unitWords(named, precision, catalogue) !== unitWords(end, precision, catalogue)
}

/** What a dated reading comes to, or null for one without a date of its own. */
function dueWords(reading: DateReading, catalogue: Catalogue): string | null {
  const { date, deadline } = catalogue
  const { type, precision, start, end, named, time } = reading
  if (type === 'from') return start === null ? null : deadline.from(unitWords(start, precision, catalogue))
  if (end === null || (type !== 'by' && type !== 'within' && type !== 'at')) return null
  if (named !== null && isStrict(reading, catalogue)) return deadline.before(unitWords(named, precision, catalogue))
  if (time !== undefined && time !== '24:00') return deadline.byTime(date.atTime(time, date.day(end)))
  if (type === 'by' || start === null) {
    const last = lastWords(end, reading, catalogue)
    // An hour of the week is not known: "by about", not "by the end of about".
    return precision === 'week' ? deadline.byTime(last) : deadline.byEndOf(last)
  }
  if (start === end && isExact(reading)) return deadline.onDay(lastWords(end, reading, catalogue))
  const span = spanWords(start, end, precision, catalogue)
  const isNamedPeriod = span.single && type === 'within' && !isExact(reading) && precision !== 'week'
  return isNamedPeriod ? deadline.within(span.text) : span.text
}

function isExact({ precision }: DateReading): boolean {
  return precision === 'day' || precision === 'hour'
}

/** The last safe day, month, quarter ...; a day on which offices are closed says so, and is not moved. */
function lastWords(end: CivilDate, reading: DateReading, catalogue: Catalogue): string {
  const { date } = catalogue
  const words = unitWords(end, reading.precision, catalogue)
  const off = isExact(reading) ? dayOff(end) : null
  return off === null ? words : date.dayOff(words, date.daysOff[off])
}

function undatedWords(reading: DateReading, { deadline }: Catalogue): string {
  switch (reading.type) {
    case 'horizon':
      return deadline.horizon
    case 'vague':
      return deadline.vague
    case 'recurring':
      return deadline.recurring
    case 'relative':
      if (reading.fromMeeting === true) return deadline.meeting
      return reading.fromIssue === true ? deadline.issue : deadline.trigger
    case 'event':
      return deadline.event
    case 'reference':
      return deadline.citation
    case 'by':
    case 'within':
    case 'at':
    case 'from':
      return reading.precision === 'event' ? deadline.event : deadline.unread
    case 'none':
      return deadline.unread
  }
}
