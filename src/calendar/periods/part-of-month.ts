import { dayIn, monthEnd, monthOf } from '../calendar-month.ts'
import { COUNT, numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { monthMention } from './month-mention.ts'

// "đầu tháng 12/2020", "giữa tháng 11", "những ngày cuối tháng này"
// "thượng tuần", "trung tuần", "hạ tuần tháng 12"
// "nửa đầu tháng 12", "nửa cuối tháng 11", "nửa tháng đầu" is a count
const PART = opening(
  '(?:(?:nhung|cac) ngay )?(?:(?<ten>dau|giua|cuoi|thuong tuan|trung tuan|ha tuan)|nua (?<half>dau|cuoi|sau))' +
    ' (?:cua )?(?=thang(?![\\p{L}]))',
)
// "10 ngày đầu tháng 12", "5 ngày cuối tháng này"
const DAYS = opening(`(?<count>${COUNT}) ngay (?<end>dau|cuoi)(?: tien| cung)? (?:cua )?(?=thang(?![\\p{L}]))`)

type Part = 'first' | 'middle' | 'last'
const TENS: Readonly<Record<string, Part>> = {
  dau: 'first',
  'thuong tuan': 'first',
  giua: 'middle',
  'trung tuan': 'middle',
  cuoi: 'last',
  'ha tuan': 'last',
}
// First, middle and last ten days; the legal points are of Civil Code 2015, art. 146(2): the 1st, the 15th, the last day.
const TEN_DAYS: Readonly<Record<Part, readonly [number, number, number]>> = {
  first: [1, 10, 1],
  middle: [11, 20, 15],
  last: [21, 31, 31],
}

/** A part of a month: "cuối tháng 11" (ten days, with its legal point), "nửa đầu tháng 12", "5 ngày đầu tháng". */
export function readPartOfMonth(context: ReadingContext, at: number): Period | null {
  const match = matchAt(PART, context.text, at) ?? matchAt(DAYS, context.text, at)
  if (match?.groups === undefined) return null
  const mention = monthMention(context, endOf(match))
  if (mention === null) return null
  const { ten, half, count, end } = match.groups
  const last = Number(monthEnd(mention.month).slice(8))
  const [from, to, point] = daysOf(ten, half, numberOf(count ?? '') ?? 0, end === 'dau', last)
  if (from < 1 || to < from) return null
  // "đầu tháng" said on the 15th is that of the next month; with "này" or a number it stays.
  const isPlain = context.text.plain.startsWith('thang', mention.stop - 5)
  const isPassed = isPlain && dayIn(mention.month, to) < context.on
  const month = isPassed ? monthOf(dayIn(mention.month, 1), 1) : mention.month
  return {
    start: dayIn(month, from),
    end: dayIn(month, to),
    precision: ten === undefined ? 'period' : 'week',
    stop: mention.stop,
    ...(ten === 'cuoi' ? { whole: 'month' as const } : {}),
    bare: mention.shift !== null && mention.shift < 0 ? 'reference' : 'within',
    ...(point === null ? {} : { legalPoint: dayIn(month, point) }),
    ...(mention.yearInferred ? { yearInferred: true } : {}),
  }
}

// The first and last day of a part, and its legal point if it has one; `last` is the month's last day.
function daysOf(
  ten: string | undefined,
  half: string | undefined,
  count: number,
  isFirst: boolean,
  last: number,
): readonly [number, number, number | null] {
  if (ten !== undefined) return TEN_DAYS[TENS[ten] ?? 'first']
  if (half !== undefined) return half === 'dau' ? [1, 15, null] : [16, last, null]
  return isFirst ? [1, count, null] : [last - count + 1, last, null]
}
