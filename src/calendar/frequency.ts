import { monthEnd, monthOf, quarterEnd, quarterOf } from './calendar-month.ts'
import { addDays, type CivilDate, mondayOf, partsOf } from './civil-date.ts'
import type { Precision, Recurrence } from './date-reading.ts'
import { COUNT, numberOf } from './number-word.ts'
import type { ReadingContext } from './period.ts'
import { endOf, matchAt, opening, pattern } from './phrase-text.ts'

/** How often something comes back, and the offset after the words. */
export interface Frequency {
  readonly freq: Recurrence['freq']
  readonly every?: number
  readonly stop: number
}

const UNIT = '(?<unit>ngay|tuan|thang|quy|nam)'
const ONCE = '(?:,? ?(?:mot|1|hai|2|ba|3|\\d{1,2}) lan)?'
// "hằng tháng", "hàng quý", "định kỳ hằng năm", "hằng tháng, quý, năm" (the first), "các ngày trong tuần" is none
const REGULAR = pattern(
  `(?:(?:dinh ky|theo dinh ky)(?: bao cao)?,? )?(?:hang|tung) ${UNIT}(?! \\d)(?:,? (?:va |hoac )?(?:hang )?(?:thang|quy|nam)){0,3}${ONCE}`,
)
// "định kỳ tháng", "định kỳ quý"; "mỗi quý một lần", "mỗi tuần 1 lần", "mỗi ngày" before a pause
const PERIODIC = pattern(`dinh ky (?:theo )?${UNIT}(?: [12] lan| mot lan)?`)
const EACH = pattern(
  `(?:dinh ky )?moi ${UNIT}(?:,? ?(?:it nhat )?(?:mot|1|hai|2|ba|3|\\d{1,2}) lan|(?=,? (?:vao|truoc|cham nhat)|[,.;)]|$))`,
)
// "định kỳ 6 tháng, một năm", "6 tháng một lần", "3 tháng/lần", "mỗi 2 tuần", "định kỳ 3 tháng 1 lần"
const COUNTED = opening(
  `(?:(?<periodic>dinh ky|moi) )?(?<count>${COUNT}) ${UNIT}(?<once> (?:mot|1) lan| ?/ ?(?:1 )?lan)?(?![\\p{L}\\p{N}])(?:,? (?:va )?(?:mot|1|hang|ca) nam)?`,
)
// "một lần/tháng", "2 lần/năm", "quý/lần", "1 lần mỗi quý", "một năm hai lần"
const TIMES = pattern(
  `(?<times>mot|hai|ba|bon|\\d{1,2}) lan ?(?:/|moi |trong )(?:mot |1 )? ?${UNIT}|(?:mot |1 )?(?<each>tuan|thang|quy|nam) ?/ ?(?:1 |mot )?lan`,
)
// "mỗi năm 2 lần", "một năm hai lần", "hằng năm 2 lần"
const UNIT_TIMES = pattern(`(?:moi|mot|1|hang|trong) ${UNIT},? (?<times>mot|hai|ba|bon|\\d{1,2}) lan`)

// "nửa năm một lần", "mỗi nửa năm"
const HALF_YEAR = pattern('(?:dinh ky )?(?:moi nua nam(?: (?:mot|1) lan)?|nua nam ?(?:/ ?|(?:mot|1) )lan)')

const FREQ: Readonly<Record<string, Recurrence['freq']>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly',
}
const BY_MONTHS: Readonly<Record<number, Recurrence['freq']>> = {
  1: 'monthly',
  3: 'quarterly',
  6: 'halfyearly',
  12: 'yearly',
}

const BY_TIMES_A_YEAR: Readonly<Record<number, Recurrence['freq']>> = { 2: 'halfyearly', 4: 'quarterly', 12: 'monthly' }

/** The words for "how often" at an offset: "hằng tháng", "mỗi quý một lần", "định kỳ 6 tháng". Null if there are none. */
export function frequencyAt(context: ReadingContext, at: number): Frequency | null {
  const { text } = context
  const half = matchAt(HALF_YEAR, text, at)
  if (half !== null) return { freq: 'halfyearly', stop: endOf(half) }
  const times = matchAt(TIMES, text, at) ?? matchAt(UNIT_TIMES, text, at)
  if (times?.groups !== undefined) {
    const { times: count = '1', each, unit = each ?? '' } = times.groups
    const byTimes = unit === 'nam' ? BY_TIMES_A_YEAR[numberOf(count) ?? 1] : undefined
    return { freq: byTimes ?? FREQ[unit] ?? 'daily', stop: endOf(times) }
  }
  const match = matchAt(REGULAR, text, at) ?? matchAt(EACH, text, at) ?? matchAt(PERIODIC, text, at)
  if (match !== null) return { freq: FREQ[match.groups?.unit ?? ''] ?? 'daily', stop: endOf(match) }
  const counted = matchAt(COUNTED, text, at)
  if (counted?.groups === undefined) return null
  const { periodic, once, unit = '' } = counted.groups
  const count = numberOf(counted.groups.count ?? '')
  if (count === null || (periodic === undefined && once === undefined)) return null
  const byMonths = unit === 'thang' ? BY_MONTHS[count] : undefined
  if (byMonths !== undefined) return { freq: byMonths, stop: endOf(counted) }
  return { freq: FREQ[unit] ?? 'daily', ...(count === 1 ? {} : { every: count }), stop: endOf(counted) }
}

/** The end of the running day, week, month, ... of a frequency, the next time that something is due; null if not known. */
export function runningEnd({ freq, every }: Frequency, on: CivilDate): CivilDate | null {
  if (every !== undefined) return null
  const { year } = partsOf(on)
  switch (freq) {
    case 'daily':
      return on
    case 'weekly':
      return addDays(mondayOf(on), 6)
    case 'monthly':
      return monthEnd(monthOf(on))
    case 'quarterly':
      return quarterEnd(year, quarterOf(on))
    case 'halfyearly':
      return quarterEnd(year, quarterOf(on) <= 2 ? 2 : 4)
    case 'yearly':
      return quarterEnd(year, 4)
  }
}

/** The precision of something due once in each period of a frequency. */
export function frequencyPrecision(freq: Recurrence['freq']): Precision {
  const precisions = {
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    halfyearly: 'half',
    yearly: 'year',
  } as const
  return precisions[freq]
}
