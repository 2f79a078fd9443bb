import { formatDate, partsOf } from '../civil-date.ts'
import type { Precision } from '../date-reading.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readDayRange } from '../periods/day-range.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { readJoined } from '../periods/joined.ts'
import { readLunarRange } from '../periods/lunar-range.ts'
import { readThisUnit } from '../periods/this-unit.ts'
import { SCHOOL_YEAR_BEGINS } from '../periods/year.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'range'
// "từ 01/11 đến 15/11/2020", "bắt đầu từ quý IV/2020 đến hết quý II/2021", "trong khoảng từ giữa tháng 11 đến ..."
const FROM = opening(
  `(?:(?:bat dau|ke|tinh|trong|khoang|thoi gian|trong khoang|trong thoi gian) )?(?<!(?<!bat )dau )tu (?:sau )?${SCHOOL_YEAR_BEGINS}`,
)
// "từ nay", "kể từ hôm nay": the document's day; "từ ngày ký": the day on which it was issued
const NOW = opening('(?:bay gio|gio|nay|hom nay|ngay hom nay|(?<issue>ngay (?:ky(?: ban hanh)?|ban hanh)))(?![\\p{L}])')
const TO = opening('(?:,? (?:cho )?(?:den|toi)| ?-)(?: (?:het|cuoi cung|truoc))? ?')
// "từ đầu năm đến nay", "từ tháng 6 tới giờ"
const UNTIL_NOW = pattern(' (?:cho )?(?:den|toi) (?:nay|gio|thoi diem nay)')

/** "Từ A đến B": a range, both ends inclusive. A year, or a month, printed only with the last end counts for the first. */
export const range: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const cue = matchAt(FROM, context.text, at)
  if (cue === null) return null
  const start = endOf(cue)
  const whole = readLunarRange(context, start) ?? readDayRange(context, start) ?? readJoined(context, start)
  if (whole !== null) return impossible(NAME, context, whole) ?? within(context, whole, whole.precision)
  const now = matchAt(NOW, context.text, start)
  if (now !== null) return fromNow(context, endOf(now), now.groups?.issue !== undefined)
  const first = readPeriod(context, start)
  if (first === null) return null
  // "tháng 11 đến tháng 12" is one period of several months already.
  const words = context.text.plain.slice(start, first.stop)
  if (first.precision === 'period' && !first.named && / den |-/.test(words)) return within(context, first, 'period')
  const untilNow = matchAt(UNTIL_NOW, context.text, first.stop)
  if (untilNow !== null) return report(context, start, endOf(untilNow))
  const last = lastOf(context, first.stop)
  if (last === null) return null
  return impossible(NAME, context, first) ?? impossible(NAME, context, last) ?? between(context, start, first, last)
}

function between(context: ReadingContext, at: number, first: Period, last: Period): Found | null {
  if (last.end === null) return null
  // "từ 7h30 đến 11h30 ngày 20/10": a time without a day is on the other's day.
  let start = first.precision === 'hour' && first.needsCue ? last.start : first.start
  if (first.yearInferred && !last.yearInferred) {
    const { year } = partsOf(last.end)
    start = readPeriod({ ...context, assumedYear: year }, at)?.start ?? null
    if (start !== null && start > last.end) start = readPeriod({ ...context, assumedYear: year - 1 }, at)?.start ?? null
  }
  if (start === null || start > last.end) return null
  const isYears = first.precision === 'year' && last.precision === 'year'
  const isSame = first.precision === last.precision && (first.precision === 'day' || first.precision === 'hour')
  const period = { ...last, start, yearInferred: first.yearInferred === true && last.yearInferred === true }
  if (!isYears) return within(context, period, isSame ? first.precision : 'period')
  const why = 'Nhiều năm: một giai đoạn của kế hoạch, không phải thời hạn.'
  return found(NAME, context, last.stop, { type: 'horizon', precision: 'period', start, end: last.end }, why)
}

function fromNow(context: ReadingContext, at: number, isIssue: boolean): Found | null {
  const last = lastOf(context, at)
  const start = isIssue ? context.issued : context.on
  if (last === null || last.end === null || last.end < (start ?? context.on)) return null
  const isDay = last.precision === 'day' || last.precision === 'hour'
  const wrong = impossible(NAME, context, last)
  if (wrong !== null) return wrong
  const precision = isDay ? last.precision : 'period'
  if (start !== null) return within(context, { ...last, start }, precision)
  const why = `Từ ngày ban hành văn bản, mà ngày ấy chưa được ghi, đến hết ${formatDate(last.end)}.`
  const { legalPoint: _, ...more } = carried(last)
  return found(NAME, context, last.stop, { type: 'by', precision, end: last.end, fromIssue: true, ...more }, why)
}

function lastOf(context: ReadingContext, at: number): Period | null {
  const link = matchAt(TO, context.text, at)
  if (link === null) return null
  const after = endOf(link)
  return readPeriod(context, after) ?? readThisUnit(context, after) ?? readEventAfterCue(context, after)
}

function report(context: ReadingContext, at: number, stop: number): Found | null {
  // What has run until now began in the document's year if no other is printed.
  const first = readPeriod({ ...context, assumedYear: partsOf(context.on).year }, at)
  if (first === null || first.start === null || first.start > context.on) return null
  const limits = { type: 'reference', precision: 'period', start: first.start, end: context.on } as const
  return found(NAME, context, stop, limits, 'Khoảng thời gian của báo cáo, tính đến ngày văn bản; không phải thời hạn.')
}

function within(context: ReadingContext, period: Period, precision: Precision): Found | null {
  const { start, end, stop } = period
  if (start === null || end === null) return null
  const why = `Thực hiện từ ${formatDate(start)} đến hết ${formatDate(end)}.`
  const { legalPoint: _, ...more } = carried(period)
  return found(NAME, context, stop, { type: 'within', precision, start, end, ...more }, why)
}
