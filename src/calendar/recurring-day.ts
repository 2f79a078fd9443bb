import { dayIn, monthOf, quarterOf } from './calendar-month.ts'
import { addDays, type CivilDate, partsOf, weekday } from './civil-date.ts'
import { clockTime } from './clock-time.ts'
import type { Recurrence } from './date-reading.ts'
import type { ReadingContext } from './period.ts'
import { WEEKDAY, weekdayNumber } from './periods/weekday.ts'
import { endOf, matchAt, opening } from './phrase-text.ts'

/** A day or time that comes back, before it is known how often: "ngày 15 và 30", "thứ Năm", "06 giờ và 16 giờ". */
export interface RecurringDay {
  readonly freq: Recurrence['freq']
  /** Days of the month (31: the last), or of the week, or of the month of a quarter; empty for times alone. */
  readonly days: readonly number[]
  readonly times: readonly string[]
  /** For quarters: which month of the quarter, 1 to 3. */
  readonly monthOfQuarter?: number
  readonly stop: number
  /** Whether the words alone say that it comes back ("tháng cuối quý"). */
  readonly isComplete: boolean
}

// "ngày 15 và 30", "ngày 5, 15, 25", "ngày mùng 10", "ngày 25"
const MONTH_DAYS = opening(
  '(?:(?:cac )?(?:ngay|NGAY) (?:mung |mong )?|(?:mung|mong) |(?=\\d{1,2} (?:hang|moi) thang))(?<days>\\d{1,2}(?:(?:, ?| va (?:ngay )?)\\d{1,2}){0,6})(?![\\p{N}/])',
)
// "ngày cuối tháng", "ngày cuối cùng của tháng", "ngày cuối cùng hằng tháng", "ngày làm việc cuối cùng của tháng"
const LAST_DAY = opening(
  'ngay (?:lam viec )?cuoi(?: cung)?(?: cua)?(?: (?:moi |cac )?thang(?! (?:nay|toi|sau|\\d)))?(?![\\p{L}])',
)
// "ngày 15 của tháng cuối quý", "ngày 10 tháng đầu quý sau", "ngày 25 tháng cuối mỗi quý"
const QUARTER_DAY = opening(
  'ngay (?<day>\\d{1,2}),? (?:cua )?thang (?<month>dau|giua|thu hai|cuoi)(?: cung| tien)? (?:cua )?(?:moi |hang |cac )?quy(?: (?:sau|tiep theo|ke tiep))?(?! [ivl1-4])(?![\\p{L}])',
)
// "thứ Năm", "thứ Hai và thứ Năm", "các ngày thứ Ba, thứ Sáu"
const WEEK_DAY = opening(`(?:(?:cac )?ngay |chieu |sang )?${WEEKDAY}(?![\\p{L}\\p{N}])`)
const GAP = opening(',? ?')
const AND = opening('(?:, ?| va )')

const MONTHS: Readonly<Record<string, number>> = { dau: 1, giua: 2, 'thu hai': 2, cuoi: 3 }
const MOST_IN_A_LIST = 6

/** The recurring day or time at an offset: a time may stand before the day ("16h thứ Sáu"). Null if there is none. */
export function recurringDayAt(context: ReadingContext, at: number): RecurringDay | null {
  const times = timesAt(context, at)
  const afterTimes = times.stop
  const gap = matchAt(GAP, context.text, afterTimes)
  const day = dayAt(context, times.times.length === 0 || gap === null ? at : endOf(gap))
  if (day !== null) return { ...day, times: times.times }
  if (times.times.length === 0) return null
  return { freq: 'daily', days: [], times: times.times, stop: afterTimes, isComplete: false }
}

function timesAt(context: ReadingContext, at: number): { readonly times: readonly string[]; readonly stop: number } {
  const times: string[] = []
  let stop = at
  let next = at
  while (times.length < MOST_IN_A_LIST) {
    const clock = clockTime(context.text, next)
    if (clock === null) break
    times.push(clock.time)
    stop = clock.stop
    const and = matchAt(AND, context.text, stop)
    if (and === null) break
    next = endOf(and)
  }
  return { times, stop }
}

function dayAt(context: ReadingContext, at: number): Omit<RecurringDay, 'times'> | null {
  const quarter = matchAt(QUARTER_DAY, context.text, at)
  if (quarter !== null) {
    const monthOfQuarter = MONTHS[quarter.groups?.month ?? ''] ?? 3
    const days = [Number(quarter.groups?.day)]
    return { freq: 'quarterly', days, monthOfQuarter, stop: endOf(quarter), isComplete: true }
  }
  const last = matchAt(LAST_DAY, context.text, at)
  if (last !== null) return { freq: 'monthly', days: [31], stop: endOf(last), isComplete: /moi|cac/.test(last[0]) }
  const month = matchAt(MONTH_DAYS, context.text, at)
  if (month !== null) {
    const days = (month.groups?.days ?? '').match(/\d+/g)?.map(Number) ?? []
    return days.every((day) => day >= 1 && day <= 31)
      ? { freq: 'monthly', days, stop: endOf(month), isComplete: false }
      : null
  }
  return weekDaysAt(context, at)
}

function weekDaysAt(context: ReadingContext, at: number): Omit<RecurringDay, 'times'> | null {
  const days: number[] = []
  let stop = at
  let next = at
  while (days.length < MOST_IN_A_LIST) {
    const match = matchAt(WEEK_DAY, context.text, next)
    if (match?.groups === undefined) break
    days.push(weekdayNumber(match.groups))
    stop = endOf(match)
    const and = matchAt(AND, context.text, stop)
    if (and === null) break
    next = endOf(and)
  }
  return days.length === 0 ? null : { freq: 'weekly', days, stop, isComplete: false }
}

/** The next occurrence whose last safe day is not before `on`; `isStrict` ("trước") makes that the day before it. */
export function nextOccurrence(day: RecurringDay, on: CivilDate, isStrict: boolean): CivilDate | null {
  const earliest = isStrict ? addDays(on, 1) : on
  if (day.freq === 'daily') return on
  const candidates =
    day.freq === 'weekly'
      ? day.days.map((number) => addDays(earliest, (number - weekday(earliest) + 7) % 7))
      : [0, 1, 2].flatMap((step) => day.days.map((number) => dayInStep(day, earliest, step, number)))
  return candidates.filter((date) => date >= earliest).sort()[0] ?? null
}

function dayInStep(day: RecurringDay, from: CivilDate, step: number, number: number): CivilDate {
  if (day.monthOfQuarter === undefined) return dayIn(monthOf(from, step), number)
  const firstMonth = { year: partsOf(from).year, month: quarterOf(from) * 3 - 2 }
  return dayIn(monthOf(dayIn(firstMonth, 1), step * 3 + day.monthOfQuarter - 1), number)
}
