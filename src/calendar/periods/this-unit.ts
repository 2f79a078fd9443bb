import { monthEnd, monthOf, monthStart, quarterEnd, quarterOf, quarterStart } from '../calendar-month.ts'
import { addDays, mondayOf, partsOf } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, pattern } from '../phrase-text.ts'

// "(trong) ngày", "(hết) tháng", "(trong) quý", "(hết) năm": only after a cue, before a pause or the rest of a sentence.
// "trong ngày bầu cử", "trong quý cơ quan", "trong năm xã" (five communes) mean something else.
const UNIT = pattern(
  '(?<unit>ngay|tuan|thang|qu[yi]|nam)(?= ?(?:[,.;:)!?\\n]|$)| (?:phai|can|se|de|va|nay|co|hoan thanh|cac|theo))',
)

/** The document's own day, week, month, quarter or year, named by the bare word after a cue. */
export function readThisUnit(context: ReadingContext, at: number): Period | null {
  const match = matchAt(UNIT, context.text, at)
  if (match === null) return null
  const { on } = context
  const { year } = partsOf(on)
  const more = { stop: endOf(match), bare: 'within' } as const
  switch (match.groups?.unit) {
    case 'ngay':
      return { start: on, end: on, precision: 'day', ...more }
    case 'tuan':
      return { start: mondayOf(on), end: addDays(mondayOf(on), 6), precision: 'week', ...more }
    case 'thang':
      return { start: monthStart(monthOf(on)), end: monthEnd(monthOf(on)), precision: 'month', ...more }
    case 'quy':
    case 'qui':
      return {
        start: quarterStart(year, quarterOf(on)),
        end: quarterEnd(year, quarterOf(on)),
        precision: 'quarter',
        ...more,
      }
    default:
      return { start: quarterStart(year, 1), end: quarterEnd(year, 4), precision: 'year', ...more }
  }
}
