import { formatDate } from '../civil-date.ts'
import type { DateReading } from '../date-reading.ts'
import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { from } from './from.ts'
import { range } from './range.ts'
import type { Found, Rule } from './rule.ts'

// " kể từ tháng 6/2023", ", bắt đầu từ quý III/2023", " (từ năm 2024)"
const THEN = opening(',? ?\\(?(?=(?:(?:bat dau|ke|tinh|ap dung|thuc hien) ){0,2}tu )')
const FIRST = opening('(?=(?:(?:bat dau|ke|tinh|ap dung|thuc hien) ){0,2}tu )')
const COMMA = opening('[,:]? ')
// A day that names its month, or is a day near the document's: "từ 01/6", "từ ngày 1 tháng 6", "từ mai"; but "hằng tháng, từ
// ngày 20 đến ngày 25" and "hằng tuần, từ thứ Hai đến thứ Sáu" tell when each time.
const NAMES_MONTH = /thang|\d[/.]\d|-\d{4}|nay|mai/

/**
 * What comes back from a stated day on: "mỗi tuần một lần kể từ tháng 6/2023", "từ quý III/2023, hằng tháng". There is no
 * occurrence before that day; `start` is the day and `end` the first time after it.
 */
export function recurringFrom(rules: readonly Rule[]): Rule {
  return {
    name: 'recurring',
    read: (context, at) => readStartFirst(rules, context, at) ?? readLast(rules, context, at),
  }
}

function readStartFirst(rules: readonly Rule[], context: ReadingContext, at: number): Found | null {
  if (matchAt(FIRST, context.text, at) === null) return null
  const start = startAt(context, at)
  const comma = start === null ? null : matchAt(COMMA, context.text, start.stop)
  if (start === null || comma === null) return null
  return recurringAt(rules, later(context, start), endOf(comma), start)
}

function readLast(rules: readonly Rule[], context: ReadingContext, at: number): Found | null {
  const plain = recurringOf(rules, context, at)
  const then = plain === null ? null : matchAt(THEN, context.text, plain.stop)
  const start = then === null ? null : startAt(context, endOf(then))
  if (start === null) return null
  const found = recurringAt(rules, later(context, start), at, start)
  return found === null ? null : { ...found, stop: start.stop }
}

/** The recurrence as it is read on the day on which it begins. */
function recurringAt(rules: readonly Rule[], context: ReadingContext, at: number, { reading }: Found): Found | null {
  const found = recurringOf(rules, context, at)
  const { start } = reading
  if (found === null || start === null || !fits(found.reading, reading)) return null
  const why = `${found.reading.why} Việc bắt đầu từ ${formatDate(start)}; trước đó chưa có lần nào.`
  const more = {
    ...(reading.yearInferred === true ? { yearInferred: true } : {}),
    ...(reading.end === null ? {} : { until: reading.end }),
  }
  return { ...found, reading: { ...found.reading, ...more, start, why } }
}

function recurringOf(rules: readonly Rule[], context: ReadingContext, at: number): Found | null {
  for (const rule of rules) {
    const found = rule.read(context, at)
    if (found !== null) return found
  }
  return null
}

/** The words that say from when; null if they say on which days of a month, week or year. */
function startAt(context: ReadingContext, at: number): Found | null {
  const found = range.read(context, at) ?? from.read(context, at)
  if (found === null || found.reading.start === null || found.reading.error !== undefined) return null
  const { rule, precision, yearInferred } = found.reading
  if (rule === range.name && yearInferred) return null
  const isDay = precision === 'day' || precision === 'hour'
  return isDay && !NAMES_MONTH.test(context.text.plain.slice(at, found.stop)) ? null : found
}

/** A month without a year is a season of what comes back every year: "hằng năm, từ tháng 6". */
function fits({ recur }: DateReading, { yearInferred }: DateReading): boolean {
  return recur?.freq !== 'yearly' || yearInferred !== true
}

function later(context: ReadingContext, { reading: { start } }: Found): ReadingContext {
  return start !== null && start > context.on ? { ...context, on: start } : context
}
