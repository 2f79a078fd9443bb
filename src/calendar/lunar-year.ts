import { fold } from '../text/fold.ts'
import { addDays, type CivilDate, partsOf } from './civil-date.ts'
import { lunarYearName, lunarYearOf } from './lunar-date.ts'
import { CITATION_DAYS } from './missing-year.ts'
import type { ReadingContext } from './period.ts'
import { endOf, matchAt, pattern } from './phrase-text.ts'

// " Tân Sửu", " năm Tân Sửu", " xuân Tân Sửu"
const NAME = pattern(
  ',? (?:(?:nam|xuan) )?(?<stem>giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?<branch>ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)',
)

/**
 * A year of the cycle of sixty printed at an offset (" Tân Sửu"): the next of that name from the year before the document,
 * as the number of the Gregorian year in which it begins. Null if none stands there.
 */
export function yearNameAfter(
  context: ReadingContext,
  at: number,
): { readonly year: number; readonly stop: number } | null {
  const match = matchAt(NAME, context.text, at)
  if (match === null) return null
  const wanted = `${match.groups?.stem} ${match.groups?.branch}`
  const first = partsOf(context.on).year - 1
  for (let year = first; year < first + 60; year++) {
    if (fold(lunarYearName(year)) === wanted) return { year, stop: endOf(match) }
  }
  return null
}

/**
 * The first occurrence of a lunar day that does not lie more than 45 days before the document, as with any date without a
 * year. `dateIn` gives the day in a lunar year, or null if that year has none.
 */
export function nextLunar(context: ReadingContext, dateIn: (year: number) => CivilDate | null): CivilDate | null {
  const earliest = addDays(context.on, -CITATION_DAYS)
  const thisYear = lunarYearOf(context.on)
  for (const year of [thisYear - 1, thisYear, thisYear + 1, thisYear + 2]) {
    const date = dateIn(year)
    if (date !== null && date >= earliest) return date
  }
  return null
}
