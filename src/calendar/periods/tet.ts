import { addDays, type CivilDate, earlier } from '../civil-date.ts'
import { lunarMonth, lunarNewYear } from '../lunar-date.ts'
import { nextLunar, yearNameAfter } from '../lunar-year.ts'
import { numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

// "Tết Nguyên đán", "Tết cổ truyền", "Tết", but not "Tết trồng cây" and the other days called Tết
const TET = pattern(
  '(?:(?:ky nghi|nghi|dip|ngay) )?tet(?: nguyen dan| co truyen| am lich| ta| co truyen cua dan toc)?' +
    '(?! (?:duong|tay|trung thu|doan ngo|doc lap|(?:trong|trồng) cay|thieu nhi|han thuc|nguyen tieu|ong cong))',
)
// "30 Tết", "29 Tết", "mùng 6 Tết", "mồng 4 Tết Nguyên đán"
const TET_DAY = pattern(
  '(?:ngay )?(?:(?<eve>2[3-9]|30)|(?:mung|mong) (?<day>\\d{1,2}|mot|hai|ba|tư|tu|bon|nam|sáu|sau|bay|tam|chin|muoi))' +
    ' tet(?: nguyen dan| co truyen| am lich)?',
)
// "Giao thừa"
const LAST_NIGHT = pattern('(?:dem )?giao thua')

/** The lunar new year, looked up: "Tết Nguyên đán Tân Sửu 2021", "Tết". */
export function readTet(context: ReadingContext, at: number): Period | null {
  const match = matchAt(TET, context.text, at)
  if (match === null) return null
  const { year, stop } = printedYear(context, endOf(match))
  const tet = found(year === null ? nextLunar(context, lunarNewYear) : lunarNewYear(year), stop, year)
  return tet === null ? null : { ...tet, occasion: 'event' }
}

/** A day counted from Tết, looked up: "30 Tết" (the eve, also in a month of 29 days), "mùng 6 Tết". */
export function readTetDay(context: ReadingContext, at: number): Period | null {
  const match = matchAt(TET_DAY, context.text, at) ?? matchAt(LAST_NIGHT, context.text, at)
  if (match === null) return null
  const { year, stop } = printedYear(context, endOf(match))
  const day = match.groups?.day === undefined ? null : numberOf(match.groups.day)
  if (day !== null && (day < 1 || day > 15)) return null
  const eve = Number(match.groups?.eve ?? 30)
  const dateIn = (newYear: number): CivilDate => {
    const tet = lunarNewYear(newYear)
    if (day !== null) return addDays(tet, day - 1)
    const twelfth = lunarMonth(newYear - 1, 12)
    const date = addDays(twelfth.start, eve - 1)
    return earlier(date, twelfth.end)
  }
  return found(year === null ? nextLunar(context, dateIn) : dateIn(year), stop, year)
}

function printedYear(context: ReadingContext, at: number): { readonly year: number | null; readonly stop: number } {
  const named = yearNameAfter(context, at)
  const numbered = yearAfter(context, named?.stop ?? at)
  const last = numbered ?? named
  return { year: last?.year ?? null, stop: last?.stop ?? at }
}

function found(date: CivilDate | null, stop: number, year: number | null): Period | null {
  if (date === null) return null
  const more = year === null ? { yearInferred: true } : {}
  return { start: date, end: date, precision: 'day', stop, bare: 'at', event: 'tet', estimate: true, ...more }
}
