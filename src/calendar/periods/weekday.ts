import { addDays, type CivilDate, mondayOf, weekday } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { readDay } from './day.ts'

/** Matches the name of a weekday ("thứ Hai", "thứ 6", "Chủ nhật"); group `name`, for `weekdayNumber`. */
export const WEEKDAY =
  '(?:(?:thu|THU(?= [2-7] tuan)) (?<name>hai|ba|tư|tu|nam(?! (?:hoc )?\\d)|sáu|sau|bay|[2-7])|(?<sunday>chu nhat|cn))'

// Not "lần thứ hai", "tuần thứ ba", "đứng thứ 2", "hội nghị thứ ba": those count.
const NAMED = opening(
  `(?=t|T|c)(?<!(?:lan|tuan|ky|khoa|dot|nguoi|hang|tri|dung|quy|nam|nghi|cap|loai|ben|phien) )${WEEKDAY}(?![\\p{L}\\p{N}])`,
)
// "T6 tuần này", "T2 tuần tới"
const ABBREVIATED = opening('t(?<name>[2-7])(?= tuan (?:nay|toi|sau))')
// " tuần này", " tuần tới", " của tuần sau"
const OF_WEEK = pattern(',? (?:cua )?tuan (?<which>nay|toi|sau|ke tiep|tiep theo|truoc|qua)')
// " này", " tới"
const NEAR = pattern(' (?<which>nay|toi|sap toi)')
// "thứ Sáu (20/11)", "thứ Sáu, ngày 20/11/2020", "thứ Sáu 20-11"
const BEFORE_DATE = opening(',? \\(?')

const NUMBERS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, tu: 3, nam: 4, sáu: 5, sau: 5, bay: 6 }

/** The ISO number, 1 to 7, of a match of `WEEKDAY`. */
export function weekdayNumber(groups: Readonly<Record<string, string | undefined>>): number {
  const { name } = groups
  if (name === undefined) return 7
  return NUMBERS[name] ?? Number(name) - 1
}

/** A day of the week: "thứ 6 tuần này", "thứ Hai tuần tới", "Chủ nhật" (the next one), "thứ Sáu, ngày 20/11". */
export function readWeekday(context: ReadingContext, at: number): Period | null {
  const match = matchAt(NAMED, context.text, at) ?? matchAt(ABBREVIATED, context.text, at)
  if (match?.groups === undefined) return null
  const number = weekdayNumber(match.groups)
  const week = matchAt(OF_WEEK, context.text, endOf(match))
  if (week !== null) {
    const which = week.groups?.which
    const isPast = which === 'truoc' || which === 'qua'
    const shift = which === 'nay' ? 0 : isPast ? -7 : 7
    const date = addDays(mondayOf(context.on), number - 1 + shift)
    return point(date, endOf(week), isPast ? { bare: 'reference' } : {})
  }
  const gap = matchAt(BEFORE_DATE, context.text, endOf(match))
  const printed = gap === null ? null : readDay(context, endOf(gap))
  if (printed !== null) return { ...printed, bare: 'at' }
  const near = matchAt(NEAR, context.text, endOf(match))
  const date = addDays(context.on, (number - weekday(context.on) + 7) % 7)
  return point(date, near === null ? endOf(match) : endOf(near), near === null ? { needsCue: true } : {})
}

function point(date: CivilDate, stop: number, more: Partial<Period>): Period {
  return { start: date, end: date, precision: 'day', stop, bare: 'at', ...more }
}
