import { dayIn } from '../calendar-month.ts'
import { addDays, type CivilDate, mondayOf } from '../civil-date.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'
import { monthMention } from './month-mention.ts'

// "ngày cuối cùng của tháng 11", "ngày đầu tháng 12", "ngày cuối tháng này"
const OF_MONTH = opening(
  'ngay (?<edge>dau|cuoi)(?: tien| cung)? (?:cua )?(?=thang (?:\\d|nay|toi|sau|ke|mot|hai|ba|tư|nam|sáu|bay|tam|chin|muoi))',
)
// "ngày cuối cùng của năm 2020", "ngày đầu năm 2021"
const OF_YEAR = opening('ngay (?<edge>dau|cuoi)(?: tien| cung)?(?: cua)?(?= nam (?:(?:19|20)\\d{2}|nay|toi|sau))')
// "ngày đầu tuần tới", "ngày cuối tuần này"
const OF_WEEK = pattern(`ngay (?<edge>dau|cuoi)(?: tien| cung)? (?:cua )?tuan ${NEAR_WORD}`)

/** The first or last day of a month, year or week: "ngày cuối cùng của tháng 11", "ngày đầu năm 2021". */
export function readEdgeDay(context: ReadingContext, at: number): Period | null {
  // Typed bare, "ngay dau thang 12" is rather "ngay đầu tháng 12".
  if (!context.text.marked) return null
  const ofMonth = matchAt(OF_MONTH, context.text, at)
  const month = ofMonth === null ? null : monthMention(context, endOf(ofMonth))
  if (ofMonth !== null && month !== null) {
    return day(dayIn(month.month, isLast(ofMonth) ? 31 : 1), month.stop, month.yearInferred)
  }
  const ofYear = matchAt(OF_YEAR, context.text, at)
  const year = ofYear === null ? null : yearAfter(context, endOf(ofYear))
  if (ofYear !== null && year !== null) {
    const date = isLast(ofYear) ? dayIn({ year: year.year, month: 12 }, 31) : dayIn({ year: year.year, month: 1 }, 1)
    return day(date, year.stop, false)
  }
  const ofWeek = matchAt(OF_WEEK, context.text, at)
  if (ofWeek === null) return null
  const monday = addDays(mondayOf(context.on), nearShift(ofWeek.groups?.which) * 7)
  return day(addDays(monday, isLast(ofWeek) ? 6 : 0), endOf(ofWeek), false)
}

function isLast(match: RegExpExecArray): boolean {
  return match.groups?.edge === 'cuoi'
}

function day(date: CivilDate, stop: number, yearInferred: boolean): Period {
  return { start: date, end: date, precision: 'day', stop, bare: 'by', ...(yearInferred ? { yearInferred } : {}) }
}
