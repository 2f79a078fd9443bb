import { addDays } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { readLunarDay } from './lunar.ts'
import { readTetDay } from './tet.ts'

// "mùng 1 đến | mùng 5 Tết", "ngày 14, | 15 tháng Giêng", "10-| 15 tháng Giêng", "từ 25 đến | 29 Tết" (after the cue)
const FIRST = opening(
  '(?:cac )?(?:ngay )?(?:(?:mung|mong) )?(?<first>\\d{1,2})(?: ?- ?| den | va |, ?)' +
    '(?=(?:ngay )?(?:(?:mung|mong) )?(?<last>\\d{1,2}) (?:tet|thang (?:gieng|chap)))',
)

/** Days of one lunar month, looked up: "từ mùng 1 đến mùng 5 Tết", "ngày 14, 15 tháng Giêng". */
export function readLunarRange(context: ReadingContext, at: number): Period | null {
  const match = matchAt(FIRST, context.text, at)
  if (match === null) return null
  const days = Number(match.groups?.last) - Number(match.groups?.first)
  const last = readTetDay(context, endOf(match)) ?? readLunarDay(context, endOf(match))
  if (last === null || last.start === null || days < 1) return null
  return { ...last, start: addDays(last.start, -days), bare: 'within' }
}
