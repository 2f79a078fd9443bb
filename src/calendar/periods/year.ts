import { type CivilDate, dateOf, partsOf } from '../civil-date.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, pattern } from '../phrase-text.ts'

// "năm 2021", "cả năm 2021"; not "năm 2021-2022" (see the horizons)
const NUMBERED = pattern('(?:(?:ca|toan) )?nam (?<year>(?:19|20)\\d{2})')
// "năm nay", "năm tới", "cả năm nay"; "5 năm tới" counts
const NEAR = pattern(`(?=c|n)(?<![\\p{N}] )(?<!(?:cac|nhung|vai|may|hai|ba|muoi|nam) )(?:ca )?nam ${NEAR_WORD}`)
// "sang năm", "sang năm mới"
const NEXT = pattern('(?<![\\p{N}] )sang nam(?= ?(?:[,.;:)]|$)| (?:moi|mới))(?: (?:moi|mới))?')
// "đến 2025", "trong 2021": figures alone, before a pause
const FIGURES = pattern('(?<year>20[0-9]{2})(?= ?(?:[,.;:)\\n]|$))')
/** Before a school year: "từ | đầu | năm học 2023-2024" is from its beginning. */
export const SCHOOL_YEAR_BEGINS = '(?:(?:dau|khai giang|hoc ky (?:i|1|mot))(?: cua)? (?=nam hoc 20))?'
// "năm học 2020-2021"
const SCHOOL_YEAR = pattern('nam hoc (?:moi |mới )?(?<first>20\\d{2}) ?- ?(?<last>20\\d{2})')

/** A year: "năm 2021", "năm nay", "năm tới"; or a school year, September to May (Education Law 2019 leaves it to plans). */
export function readYear(context: ReadingContext, at: number): Period | null {
  const school = matchAt(SCHOOL_YEAR, context.text, at)
  if (school !== null) {
    const [first, last] = [Number(school.groups?.first), Number(school.groups?.last)]
    if (last !== first + 1) return null
    const more = { precision: 'period', stop: endOf(school), bare: 'within', estimate: true, named: true } as const
    return { start: dateOf(first, 9, 1), end: dateOf(last, 5, 31), ...more }
  }
  const numbered = matchAt(NUMBERED, context.text, at)
  if (numbered !== null) return yearPeriod(Number(numbered.groups?.year), endOf(numbered), {})
  const near = matchAt(NEAR, context.text, at)
  if (near !== null) {
    const shift = nearShift(near.groups?.which)
    const year = partsOf(context.on).year + shift
    return yearPeriod(year, endOf(near), shift < 0 ? { bare: 'reference' } : {})
  }
  const next = matchAt(NEXT, context.text, at)
  if (next !== null) return yearPeriod(partsOf(context.on).year + 1, endOf(next), {})
  const figures = matchAt(FIGURES, context.text, at)
  return figures === null ? null : yearPeriod(Number(figures.groups?.year), endOf(figures), { needsCue: true })
}

function yearPeriod(year: number, stop: number, more: Partial<Period>): Period {
  const [start, end]: readonly (CivilDate | null)[] = [dateOf(year, 1, 1), dateOf(year, 12, 31)]
  return { start: start ?? null, end: end ?? null, precision: 'year', stop, bare: 'within', ...more }
}
