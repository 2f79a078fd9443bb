import { dayIn, monthEnd, monthStart, quarterEnd, quarterStart } from '../calendar-month.ts'
import { type CivilDate, partsOf } from '../civil-date.ts'
import { missingYear } from '../missing-year.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import { COUNT, numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

const YEAR = '(?=,? (?:cua |trong )?nam(?![\\p{L}]| hoc| ke hoach)| (?:19|20)\\d{2}(?!\\d))'
// "đầu năm 2021", "giữa năm 2023", "cuối năm nay", "những ngày cuối năm"
const PART = opening(`(?:(?:nhung|cac) ngay )?(?<part>dau|giua|cuoi)${YEAR}`)
// "nửa đầu năm 2021", "nửa cuối năm"
const HALF = opening(`nua (?<half>dau|cuoi|sau)${YEAR}`)
// "6 tháng cuối năm", "9 tháng đầu năm 2020", "ba tháng cuối năm", "hai quý cuối năm", "2 tháng còn lại của năm 2020"
// "9 tháng năm 2020"
const MONTHS = opening(
  `(?<count>${COUNT}) (?<unit>thang|quy)(?: (?<end>dau|cuoi|con lai)${YEAR}|(?= nam (?:19|20)\\d{2}(?![\\d/\\-])))`,
)
// "những tháng cuối năm 2020", "các tháng còn lại của năm", "thời gian còn lại của năm 2020"
const REMAINING = opening(`(?:(?:nhung|cac) thang (?<end>dau|cuoi|con lai)|thoi gian (?<rest>con lai))${YEAR}`)
// " năm": the document's year, unless a year follows
const PLAIN_YEAR = pattern(`,? (?:cua |trong )?nam(?: ${NEAR_WORD})?`)

interface YearOfPart {
  readonly year: number
  readonly stop: number
  /** Printed as a number or told from the document's year. */
  readonly isPrinted: boolean
}

/** A part of a year: "cuối năm 2020" (the last quarter, with its legal point), "6 tháng cuối năm", "nửa đầu năm 2021". */
export function readPartOfYear(context: ReadingContext, at: number): Period | null {
  return readThird(context, at) ?? readMonths(context, at) ?? readRemaining(context, at) ?? readHalf(context, at)
}

// Ranges as officials mean them; the legal points are of Civil Code 2015, art. 146(3).
function readThird(context: ReadingContext, at: number): Period | null {
  const match = matchAt(PART, context.text, at)
  if (match === null) return null
  const part = match.groups?.part
  const bounds = (year: number): readonly [CivilDate, CivilDate] =>
    part === 'dau'
      ? [quarterStart(year, 1), quarterEnd(year, 1)]
      : part === 'giua'
        ? [monthStart({ year, month: 6 }), monthEnd({ year, month: 7 })]
        : [quarterStart(year, 4), quarterEnd(year, 4)]
  const found = yearOf(context, endOf(match))
  const year = found.isPrinted ? found.year : missingYear(context, (candidate) => bounds(candidate)[1])
  const [start, end] = bounds(year)
  const [month, day] = part === 'dau' ? [1, 1] : part === 'giua' ? [6, 30] : [12, 31]
  return {
    start,
    end,
    precision: part === 'giua' ? 'month' : 'quarter',
    ...(part === 'cuoi' ? { whole: 'year' as const } : {}),
    stop: found.stop,
    bare: 'within',
    legalPoint: dayIn({ year, month }, day),
    ...inferred(found),
  }
}

function readMonths(context: ReadingContext, at: number): Period | null {
  const match = matchAt(MONTHS, context.text, at)
  const counted = numberOf(match?.groups?.count ?? '')
  const count = counted !== null && match?.groups?.unit === 'quy' ? counted * 3 : counted
  if (match === null || count === null || count < 1 || count > 12) return null
  const found = yearOf(context, endOf(match))
  const isFirst = match.groups?.end === undefined || match.groups.end === 'dau'
  const [first, last] = isFirst ? [1, count] : [13 - count, 12]
  const end = monthEnd({ year: found.year, month: last })
  return {
    start: monthStart({ year: found.year, month: first }),
    end,
    precision: count === 6 ? 'half' : count === 3 ? 'quarter' : 'period',
    stop: found.stop,
    // The first months of a year, once they are over, are the period of a report ("9 tháng đầu năm").
    bare: isFirst && end < context.on ? 'reference' : 'within',
    ...inferred(found),
  }
}

function readRemaining(context: ReadingContext, at: number): Period | null {
  const match = matchAt(REMAINING, context.text, at)
  if (match === null) return null
  const found = yearOf(context, endOf(match))
  const more = { precision: 'period', stop: found.stop, bare: 'within', ...inferred(found) } as const
  if (match.groups?.end === 'dau') {
    const year = found.isPrinted ? found.year : missingYear(context, (candidate) => quarterEnd(candidate, 1))
    return { start: quarterStart(year, 1), end: quarterEnd(year, 1), ...more }
  }
  const end = quarterEnd(found.year, 4)
  const isRest = match.groups?.end !== 'cuoi'
  // Said in the second half of that very year, "những tháng cuối năm" runs from the document on.
  const from = isRest ? monthStart({ year: found.year, month: 1 }) : monthStart({ year: found.year, month: 7 })
  const isRunning = context.on >= from && context.on <= end
  return { start: isRunning ? context.on : isRest ? from : quarterStart(found.year, 4), end, ...more }
}

function readHalf(context: ReadingContext, at: number): Period | null {
  const match = matchAt(HALF, context.text, at)
  if (match === null) return null
  const found = yearOf(context, endOf(match))
  const [first, last] = match.groups?.half === 'dau' ? [1, 2] : [3, 4]
  const year = found.isPrinted ? found.year : missingYear(context, (candidate) => quarterEnd(candidate, last))
  const more = { precision: 'half', stop: found.stop, bare: 'within', ...inferred(found) } as const
  return { start: quarterStart(year, first), end: quarterEnd(year, last), ...more }
}

function yearOf(context: ReadingContext, at: number): YearOfPart {
  const printed = yearAfter(context, at)
  if (printed !== null) return { ...printed, isPrinted: true }
  const plain = matchAt(PLAIN_YEAR, context.text, at)
  const { year } = partsOf(context.on)
  const which = plain?.groups?.which
  return {
    year: context.assumedYear ?? year + nearShift(which),
    stop: plain === null ? at : endOf(plain),
    isPrinted: which !== undefined,
  }
}

function inferred({ isPrinted }: YearOfPart): { readonly yearInferred?: true } {
  return isPrinted ? {} : { yearInferred: true }
}
