import { type CalendarMonth, monthEnd, monthOf, monthStart } from '../calendar-month.ts'
import { missingYear } from '../missing-year.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import { COUNT, MONTH_NUMBER, numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

const BOUND = '(?![\\p{L}\\p{N}])'
// A further month without "tháng" must not be a count: "tháng 11, 5 huyện".
const FIGURE = '(?:0?[1-9]|1[0-2])(?= ?(?:[,.;:)/\\n\\-]|$)| nam \\d| va )'
const NEXT = `(?: ?[\\-&] ?| den | va |, ?)(?:thang (?:${MONTH_NUMBER})|${FIGURE})${BOUND}`
// "tháng 11-2020", "tháng mười một", "tháng 11, 12", "tháng 10-12/2020", "tháng 11 và tháng 12/2020"
const LIST = `thang (?<first>${MONTH_NUMBER})${BOUND}(?! (?:nao|lan))(?<more>(?:${NEXT}){0,5})`
const NUMBERED = opening(`(?=c|t)(?<![\\p{N}] )(?:cac )?${LIST}`)
const LISTED = opening(LIST)
const FURTHER = new RegExp(MONTH_NUMBER, 'gu')
// "hai tháng 11 và 12", "3 tháng 10, 11, 12": as many months as are counted, or "2 tháng 11" is a day
const COUNTED = opening(`(?<count>${COUNT}) (?=thang )`)
// "T11/2020", "T12-2020"
const ABBREVIATED = opening('t(?<first>\\d{1,2})(?=[/.\\-](?:19|20)\\d{2})')
// "11/2020", "6-2021"
const FIGURES = pattern('(?<month>0?[1-9]|1[0-2]) ?[/\\-] ?(?<year>(?:19|20)\\d{2})')
// "tháng này", "tháng tới", "tháng sau"
const NEAR = pattern(`(?=thang )(?<![\\p{N}] )(?<!(?:cac|nhung|vai|may) )thang ${NEAR_WORD}`)
// After a number: "tháng 12 này", "tháng 3 tới"
const COMING = pattern(' (?:nay|toi|sap toi)')
const LAST_NUMBER = new RegExp(`(${MONTH_NUMBER})$`, 'u')

/** A month or several: "tháng 11-2020", "tháng 11, 12", "tháng tới", "11/2020" (with a cue). There is no month 13. */
export function readMonth(context: ReadingContext, at: number): Period | null {
  return readNumbered(context, at) ?? readFigures(context, at) ?? readNear(context, at)
}

function readNumbered(context: ReadingContext, at: number, wording = NUMBERED): Period | null {
  const match = matchAt(wording, context.text, at) ?? matchAt(ABBREVIATED, context.text, at)
  if (match?.groups === undefined) return null
  const first = numberOf(match.groups.first ?? '') ?? 0
  const more = match.groups.more ?? ''
  const last = more === '' ? first : (numberOf(LAST_NUMBER.exec(more)?.[1] ?? '') ?? 0)
  const coming = matchAt(COMING, context.text, endOf(match))
  const after = coming === null ? yearAfter(context, endOf(match)) : null
  const stop = coming === null ? (after?.stop ?? endOf(match)) : endOf(coming)
  const wrong = [first, last].find((month) => month < 1 || month > 12)
  if (wrong !== undefined) {
    return { start: null, end: null, precision: 'none', stop, bare: 'within', error: `không có tháng ${wrong}` }
  }
  const year = after?.year ?? missingYear(context, (candidate) => monthEnd({ year: candidate, month: last }))
  const start = { year: first > last ? year - 1 : year, month: first }
  return period(start, { year, month: last }, stop, { ...(after === null ? { yearInferred: true } : {}) })
}

/** Months that are counted and named: "hai tháng 11 và 12/2020". Tried before days: "2 tháng 11" alone is one. */
export function readCountedMonths(context: ReadingContext, at: number): Period | null {
  const counted = matchAt(COUNTED, context.text, at)
  const list = counted === null ? null : matchAt(LISTED, context.text, endOf(counted))
  if (counted === null || list === null) return null
  const listed = 1 + [...(list.groups?.more ?? '').matchAll(FURTHER)].length
  return listed === numberOf(counted.groups?.count ?? '') ? readNumbered(context, endOf(counted), LISTED) : null
}

function readFigures(context: ReadingContext, at: number): Period | null {
  const match = matchAt(FIGURES, context.text, at)
  if (match === null) return null
  const month = { year: Number(match.groups?.year), month: Number(match.groups?.month) }
  return period(month, month, endOf(match), { needsCue: true })
}

function readNear(context: ReadingContext, at: number): Period | null {
  const match = matchAt(NEAR, context.text, at)
  if (match === null) return null
  const shift = nearShift(match.groups?.which)
  const month = monthOf(context.on, shift)
  return period(month, month, endOf(match), shift < 0 ? { bare: 'reference' } : {})
}

function period(first: CalendarMonth, last: CalendarMonth, stop: number, more: Partial<Period>): Period {
  const isOne = first.year === last.year && first.month === last.month
  const precision = isOne ? 'month' : 'period'
  return { start: monthStart(first), end: monthEnd(last), precision, stop, bare: 'within', ...more }
}
