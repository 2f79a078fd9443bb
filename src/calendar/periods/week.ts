import { dayIn, monthEnd } from '../calendar-month.ts'
import { addDays, earlier, mondayOf } from '../civil-date.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import { numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { monthMention } from './month-mention.ts'

// "tuần này", "tuần tới", "tuần sau nữa", "đầu tuần tới", "cuối tuần này", "đầu tuần"
const NEAR_WEEK = pattern(
  `(?=n|d|g|c|t)(?<!(?:[\\p{N}]|cac|nhung|vai|may|thuong|trung|ha) )(?:(?:nhung ngay )?(?<part>dau|giua|cuoi) )?tuan(?: le)? ${NEAR_WORD}`,
)
const PART_ALONE = pattern('(?<part>dau|giua|cuoi) tuan(?! (?:le|thu|dau|cuoi))')
// "tuần thứ ba của tháng 11", "tuần đầu tháng 11", "tuần cuối cùng của tháng này", "tuần 2 tháng 12"
const OF_MONTH = opening(
  'tuan (?:le )?(?:thu )?(?<nth>nhat|hai|ba|tư|tu|bon|nam|[1-5]|dau(?: tien)?|cuoi(?: cung)?) (?:cua |trong )?(?=thang)',
)

// The office's convention: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday (days after Monday).
const PARTS: Readonly<Record<string, readonly [number, number]>> = { dau: [0, 1], giua: [2, 3], cuoi: [4, 6] }

/** A week from Monday to Sunday told from the document's day, or a part of it: "tuần này", "đầu tuần tới". */
export function readWeek(context: ReadingContext, at: number): Period | null {
  const match = matchAt(NEAR_WEEK, context.text, at) ?? matchAt(PART_ALONE, context.text, at)
  if (match === null) return null
  const shift = nearShift(match.groups?.which) * 7
  const [first, last] = PARTS[match.groups?.part ?? ''] ?? [0, 6]
  const monday = addDays(mondayOf(context.on), shift)
  // "đầu tuần" said on a Thursday is that of the next week.
  const isPassed = match.groups?.which === undefined && addDays(monday, last) < context.on
  const start = addDays(monday, first + (isPassed ? 7 : 0))
  const end = addDays(monday, last + (isPassed ? 7 : 0))
  return { start, end, precision: 'week', stop: endOf(match), bare: shift < 0 ? 'reference' : 'within' }
}

/** A week counted within a month: the third is the days 15 to 21, the last one the last seven days. */
export function readWeekOfMonth(context: ReadingContext, at: number): Period | null {
  const match = matchAt(OF_MONTH, context.text, at)
  if (match === null) return null
  const mention = monthMention(context, endOf(match))
  if (mention === null) return null
  const { month, stop, yearInferred } = mention
  const nth = match.groups?.nth ?? ''
  const last = monthEnd(month)
  const more = { precision: 'week', stop, bare: 'within', ...(yearInferred ? { yearInferred } : {}) } as const
  if (nth.startsWith('cuoi')) return { start: addDays(last, -6), end: last, ...more }
  const number = nth.startsWith('dau') ? 1 : (numberOf(nth) ?? 0)
  const start = addDays(dayIn(month, 1), (number - 1) * 7)
  const end = addDays(start, 6)
  return start > last ? null : { start, end: earlier(end, last), ...more }
}
