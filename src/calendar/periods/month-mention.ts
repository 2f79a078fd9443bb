import { type CalendarMonth, monthEnd, monthOf } from '../calendar-month.ts'
import { missingYear } from '../missing-year.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import { MONTH_NUMBER, numberOf } from '../number-word.ts'
import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

/** One month named in a text, for rules that speak of a part of it. */
export interface MonthMention {
  readonly month: CalendarMonth
  readonly stop: number
  readonly yearInferred: boolean
  /** How many months from the document's it was told ("tháng này" 0, "tháng tới" 1); null where it has a number. */
  readonly shift: number | null
}

// "tháng này", "tháng tới", "tháng sau", "tháng kế tiếp", "tháng trước", "tháng"
const NEAR = pattern(`thang(?: ${NEAR_WORD})?`)
// "tháng 11", "tháng mười hai", "T11"; "tháng năm nào" asks and names none
const NUMBERED = opening(`thang (?<month>${MONTH_NUMBER})(?![\\p{L}\\p{N}]| nao)`)

/** The month named at an offset: "tháng 11/2020", "tháng này", or plain "tháng" (the document's). Null if none is. */
export function monthMention(context: ReadingContext, at: number): MonthMention | null {
  const numbered = matchAt(NUMBERED, context.text, at)
  if (numbered !== null) {
    const month = numberOf(numbered.groups?.month ?? '') ?? 0
    if (month < 1 || month > 12) return null
    const after = yearAfter(context, endOf(numbered))
    const year = after?.year ?? missingYear(context, (candidate) => monthEnd({ year: candidate, month }))
    return { month: { year, month }, stop: after?.stop ?? endOf(numbered), yearInferred: after === null, shift: null }
  }
  const near = matchAt(NEAR, context.text, at)
  if (near === null) return null
  const shift = nearShift(near.groups?.which)
  return { month: monthOf(context.on, shift), stop: endOf(near), yearInferred: false, shift }
}
