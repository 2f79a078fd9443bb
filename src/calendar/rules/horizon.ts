import { type CivilDate, dateOf, partsOf } from '../civil-date.ts'
import { COUNT, numberOf } from '../number-word.ts'
import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'horizon'
const YEAR = '(?:19|20)\\d{2}'
const PLAN = '(?:giai doan|nhiem ky|thoi ky|thap ky|thap nien|chu ky|nien khoa)'
// "giai đoạn 2021-2025", "nhiệm kỳ 2020-2025", "khóa XVIII (nhiệm kỳ 2016-2021)", "thời kỳ 2021-2030", "2021-2025",
// "năm 2021-2022", "từ năm 2021 đến năm 2025" is a range of years too
const YEARS = pattern(
  `(?:khoa [ivxlc]{1,7},? \\(?)?(?:(?:trong|cho) )?(?:(?:(?:ca|dau|giua|cuoi) )?${PLAN} |(?:(?:\\d{1,2}|hai|ba|nam|cac) )?nam )?(?:tu )?(?:nam )?` +
    `(?<first>${YEAR}) ?(?:-|den|va|,) ?(?:(?:het )?nam )?(?<last>${YEAR})\\)?`,
)
// " và những năm tiếp theo", "và các năm sau"
const OPEN = pattern(',? va (?:nhung|cac) nam (?:tiep theo|sau|sau do|tiep|toi)')
// ", tầm nhìn 2045", ", tầm nhìn đến năm 2050", ", định hướng đến năm 2030", " và tầm nhìn"
const VISION = pattern(`,?(?: va)? ?(?:co )?(?:tam nhin|dinh huong)(?: (?:den|toi))?(?: nam)? (?<vision>${YEAR})`)
// "năm 2020 và những năm tiếp theo"
const YEAR_ON = opening(`(?:trong )?nam (?<first>${YEAR})(?=,? va (?:nhung|cac) nam (?:tiep|sau|toi))`)
// "đến năm 2040, tầm nhìn 2050"
const UNTIL = opening(`(?:den|toi) (?:nam )?(?<last>${YEAR})(?=,?(?: va)? ?(?:co )?(?:tam nhin|dinh huong))`)
// "trong giai đoạn 5 năm tới", "5 năm tới", "10 năm tiếp theo"
const NEXT_YEARS = pattern(
  `(?:trong )?(?:giai doan |khoang |vong )?(?<count>${COUNT}) nam (?:toi|sap toi|tiep theo|ke tiep)`,
)
// "trong nhiệm kỳ", "toàn khóa", "cả nhiệm kỳ", "cuối nhiệm kỳ", "giai đoạn mới", "nhiệm kỳ tới", "thập kỷ tới"
const UNDATED = pattern(
  `(?:trong )?(?:(?:suot|ca|toan) )?${PLAN} (?:moi|mới|nay|toi|sau|tiep theo|ke tiep|hien nay)|toan khoa|(?:trong|suot|ca|toan|dau|(?:den )?giua|cuoi) (?:suot |ca )?(?:nhiem ky|thap ky)`,
)

/** A period of a plan: never a deadline, never in a digest. Its years run from 1 January to 31 December. */
export const horizon: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const years = matchAt(YEARS, context.text, at)
  if (years !== null) {
    const [first, last] = [Number(years.groups?.first), Number(years.groups?.last)]
    return last > first && last - first <= 60 ? plan(context, endOf(years), newYear(first), yearEnd(last)) : null
  }
  const yearOn = matchAt(YEAR_ON, context.text, at)
  if (yearOn !== null) {
    const year = Number(yearOn.groups?.first)
    return plan(context, endOf(yearOn), newYear(year), yearEnd(year))
  }
  const until = matchAt(UNTIL, context.text, at)
  if (until !== null) return plan(context, endOf(until), null, yearEnd(Number(until.groups?.last)))
  const next = matchAt(NEXT_YEARS, context.text, at)
  const count = next === null ? null : numberOf(next.groups?.count ?? '')
  if (next !== null && count !== null) {
    const { year } = partsOf(context.on)
    return plan(context, endOf(next), newYear(year + 1), yearEnd(year + count))
  }
  const vision = matchAt(VISION, context.text, at)
  if (vision !== null) return plan(context, at, null, null)
  const undated = matchAt(UNDATED, context.text, at)
  return undated === null ? null : plan(context, endOf(undated), null, null)
}

function plan(context: ReadingContext, at: number, start: CivilDate | null, end: CivilDate | null): Found {
  const open = matchAt(OPEN, context.text, at)
  const afterOpen = open === null ? at : endOf(open)
  const vision = matchAt(VISION, context.text, afterOpen)
  const limits = {
    type: 'horizon',
    precision: 'period',
    start,
    end,
    vision: vision === null ? null : yearEnd(Number(vision.groups?.vision)),
    ...(open === null ? {} : { open: true }),
  } as const
  const why = 'Giai đoạn của kế hoạch hoặc tên của quy hoạch, không phải thời hạn của một việc.'
  return found(NAME, context, vision === null ? afterOpen : endOf(vision), limits, why)
}

function newYear(year: number): CivilDate | null {
  return dateOf(year, 1, 1)
}

function yearEnd(year: number): CivilDate | null {
  return dateOf(year, 12, 31)
}
