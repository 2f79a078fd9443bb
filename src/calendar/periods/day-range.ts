import { dayIn } from '../calendar-month.ts'
import { missingYear } from '../missing-year.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'
import { printedDate } from './day.ts'

const LINK = '(?<link> ?- ?| den (?:het )?(?:ngay )?| va (?:ngay )?|, ?(?:ngay )?)'
const LAST = '(?<day>\\d{1,2})(?: ?[/.\\-] ?| thang )(?<month>\\d{1,2})(?![\\p{L}\\p{N}]|[/.\\-]\\d(?!\\d{3}(?!\\d)))'
// "15-20/11", "ngày 20 và 21/11/2020", "các ngày 20, 21, 22 tháng 11", "15 đến ngày 20/11": the last names the month
const SHORT_FIRST = opening(`(?:(?:cac |hai |\\d )?ngay )?(?<first>\\d{1,2})(?:, ?\\d{1,2}){0,6}${LINK}${LAST}`)
// "01/11-15/11/2020", "20/12 đến 05/01/2021", "01/11/2020 - 15/11/2020"
const FULL_FIRST = opening(
  `(?:(?:cac |tu )?ngay )?(?<first>\\d{1,2})[/.\\-](?<firstMonth>\\d{1,2})(?:[/.\\-](?<firstYear>\\d{4}))?${LINK}${LAST}`,
)

/** Several days with one end: "15-20/11/2020", "ngày 20 và 21/11". The first takes month and year of the last. */
export function readDayRange(context: ReadingContext, at: number): Period | null {
  const match = matchAt(FULL_FIRST, context.text, at) ?? matchAt(SHORT_FIRST, context.text, at)
  if (match?.groups === undefined) return null
  const [first, last] = [Number(match.groups.first), Number(match.groups.day)]
  const month = Number(match.groups.month)
  const firstMonth = match.groups.firstMonth === undefined ? month : Number(match.groups.firstMonth)
  if (![month, firstMonth].every((value) => value >= 1 && value <= 12)) return null
  if (![first, last].every((value) => value >= 1 && value <= 31)) return null
  const after = yearAfter(context, endOf(match))
  const year = after?.year ?? missingYear(context, (candidate) => dayIn({ year: candidate, month }, last))
  const isAcrossYears = firstMonth > month
  if (isAcrossYears && !/-|den/.test(match.groups.link ?? '')) return null
  const firstYear =
    match.groups.firstYear === undefined ? year - (isAcrossYears ? 1 : 0) : Number(match.groups.firstYear)
  const start = printedDate(firstYear, firstMonth, first)
  const end = printedDate(year, month, last)
  const stop = after?.stop ?? endOf(match)
  if (start === null || end === null) {
    const wrong = start === null ? `${first}/${firstMonth}/${firstYear}` : `${last}/${month}/${year}`
    return {
      start: null,
      end: null,
      precision: 'none',
      stop,
      bare: 'within',
      error: `không có ngày “${wrong}” trong lịch`,
    }
  }
  if (start > end) return null
  const isShort = after === null && !match[0].includes('ngay')
  return {
    start,
    end,
    precision: 'day',
    stop,
    bare: 'within',
    ...(after === null ? { yearInferred: true } : {}),
    ...(isShort ? { needsCue: true } : {}),
  }
}
