import { addDays, type CivilDate } from '../civil-date.ts'
import { lunarDate, lunarMonth } from '../lunar-date.ts'
import { nextLunar, yearNameAfter } from '../lunar-year.ts'
import { numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

const NUMBER = '\\d{1,2}|mot|hai|ba|tư|tu|bon|nam|sáu|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|tư|lam))?'
// "23 tháng Chạp", "rằm tháng Giêng", "mùng 5 tháng Giêng", "hai mươi ba tháng Chạp"
const OLD_NAME = opening(
  `(?:ngay )?(?:(?<full>ram)|(?:(?:mung|mong) )?(?<day>${NUMBER}|hai muoi ba)) (?:cua )?(?:thang )?(?<month>gieng|chap)(?![\\p{L}])`,
)
// "rằm tháng 7", "rằm tháng Tám": a full moon is always of the lunar calendar
const FULL_MOON = opening(`(?:ngay )?(?<full>ram) thang (?<month>${NUMBER})(?![\\p{L}\\p{N}])`)
// "mùng 10 tháng 3 âm lịch", "10/3 âm lịch", "ngày 15 tháng 7 (âm lịch)"
const SAID_LUNAR = pattern(
  `(?:ngay )?(?:(?:mung|mong) )?(?<day>\\d{1,2})(?: ?[/-] ?| thang )(?<month>${NUMBER}) ?\\(?(?:am lich|al)\\)?`,
)
// "tháng Chạp", "cuối tháng Chạp", "đầu tháng Giêng năm Tân Sửu"
const MONTH = opening('(?:(?<part>dau|giua|cuoi) )?thang (?<month>gieng|chap)(?![\\p{L}])')

/** A day of the lunar calendar, looked up: "23 tháng Chạp", "rằm tháng Giêng", "mùng 10 tháng 3 âm lịch". */
export function readLunarDay(context: ReadingContext, at: number): Period | null {
  const match =
    matchAt(OLD_NAME, context.text, at) ?? matchAt(FULL_MOON, context.text, at) ?? matchAt(SAID_LUNAR, context.text, at)
  if (match === null) return null
  const month = lunarMonthNumber(match.groups?.month ?? '')
  const day = match.groups?.full === undefined ? numberOfDay(match.groups?.day ?? '') : 15
  if (month === null || day === null || month > 12 || day > 30) return null
  const { year, stop } = printedYear(context, endOf(match))
  const date =
    year === null ? nextLunar(context, (candidate) => lunarDate(candidate, month, day)) : lunarDate(year, month, day)
  if (date === null) return null
  return { start: date, end: date, precision: 'day', stop, bare: 'at', estimate: true, ...inferred(year) }
}

/** A month of the lunar calendar, or a decade of it, looked up: "tháng Chạp", "đầu tháng Giêng". */
export function readLunarMonth(context: ReadingContext, at: number): Period | null {
  const match = matchAt(MONTH, context.text, at)
  const month = lunarMonthNumber(match?.groups?.month ?? '')
  if (match === null || month === null) return null
  const { year, stop } = printedYear(context, endOf(match))
  const part = match.groups?.part
  const startIn = (candidate: number): CivilDate => lunarMonth(candidate, month).start
  const endIn = (candidate: number): CivilDate => {
    const { start, end } = lunarMonth(candidate, month)
    return part === 'dau' ? addDays(start, 9) : part === 'giua' ? addDays(start, 19) : end
  }
  const end = year === null ? nextLunar(context, endIn) : endIn(year)
  if (end === null) return null
  // The month in which the chosen end lies: one of the years around it.
  const first = [-1, 0, 1].map((shift) => startIn(Number(end.slice(0, 4)) + shift)).findLast((start) => start <= end)
  if (first === undefined) return null
  const start = part === 'giua' ? addDays(first, 10) : part === 'cuoi' ? addDays(first, 20) : first
  const precision = part === undefined ? 'month' : 'week'
  return { start, end, precision, stop, bare: 'within', estimate: true, ...inferred(year) }
}

function lunarMonthNumber(word: string): number | null {
  return word === 'gieng' ? 1 : word === 'chap' ? 12 : word === '' ? null : numberOf(word)
}

function numberOfDay(words: string): number | null {
  return words === 'hai muoi ba' ? 23 : numberOf(words)
}

function printedYear(context: ReadingContext, at: number): { readonly year: number | null; readonly stop: number } {
  const found = yearNameAfter(context, at) ?? yearAfter(context, at)
  return { year: found?.year ?? null, stop: found?.stop ?? at }
}

function inferred(year: number | null): { readonly yearInferred?: true } {
  return year === null ? { yearInferred: true } : {}
}
