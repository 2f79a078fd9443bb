import { dayIn, monthOf } from '../calendar-month.ts'
import { type CivilDate, dateOf, partsOf } from '../civil-date.ts'
import { missingYear } from '../missing-year.ts'
import { COUNT, MONTH_NUMBER, numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

const HEAD = '(?<head>(?:(?:ngay|NGAY|hom) )?(?:(?:mung|mong) )?)'
// "30/11/2020", "ngày 20-11", "30.11.2020", "mùng 5/11", "20 / 11 / 2020", "30/11/20"
const NUMERIC = pattern(
  `${HEAD}(?<day>\\d{1,2}) ?(?<mark>[/.\\-]) ?(?<month>\\d{1,2})(?: ?[/.\\-] ?(?<year>\\d{4})|[/.\\-](?<short>\\d{2}))?`,
)
// "2020-11-30"
const ISO = pattern('(?:ngay )?(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})')
// "ngày 05 tháng 12 năm 2020", "20 tháng 11", "ngày hai mươi tháng mười một"
const SPELLED = opening(
  `${HEAD}(?<day>\\d{1,2}|${COUNT}),? thang (?<month>${MONTH_NUMBER})(?![\\p{L}\\p{N}]| (?:lan|nao))`,
)
// "ngày 20/11 năm 2020", "20-11 năm nay"
const NUMERIC_BEFORE_YEAR = opening(`${HEAD}(?<day>\\d{1,2})[/.\\-](?<month>\\d{1,2})(?=,? (?:cua )?nam )`)
// "ngày 20 tháng này", "ngày 5 tháng sau"
const OF_NEAR_MONTH = pattern(`${HEAD}(?<day>\\d{1,2})(?: cua)? thang (?<which>nay|toi|sau|ke tiep|tiep theo)`)
// "ngày 20", "ngày mùng 5", "mùng 5"
const DAY_ALONE = pattern(
  '(?<head>ngay (?:mung |mong )?|(?:mung|mong) )(?<day>\\d{1,2})(?! ?(?:%|gio|h|thang|nguoi|lan))',
)

// Two numbers before these are a share of something: "184/204 xã", "1/3 số xã", "24/24 giờ"
const COUNTED = opening(
  ' (?:tong )?(?:so|xa|phuong|thi tran|huyen|tinh|thanh pho|don vi|co quan|so nganh|gio|ho|vu|viec|thon|to dan pho|truong|cho|' +
    'doanh nghiep|du an|cong trinh|tieu chi|chi tieu|nhiem vu|dai bieu|dang vien|nguoi|hoc sinh|dien tich|thu tuc|dich vu|' +
    'ho so|truong hop|km|ha|m2|ty|trieu|nha|diem|phong|khoan|cau|dong chi|chi bo|dang bo|cap)(?![\\p{L}])',
)

/** One day by its numbers: "ngày 05 tháng 12 năm 2020", "30/11", "ngày mùng 5". A day that cannot be is an error. */
export function readDay(context: ReadingContext, at: number): Period | null {
  return readFullDay(context, at) ?? readDayOfNearMonth(context, at)
}

function readFullDay(context: ReadingContext, at: number): Period | null {
  const { text } = context
  const match =
    matchAt(ISO, text, at) ??
    matchAt(NUMERIC_BEFORE_YEAR, text, at) ??
    matchAt(NUMERIC, text, at) ??
    matchAt(SPELLED, text, at)
  if (match?.groups === undefined) return null
  const { head = '', mark, year, short } = match.groups
  const day = numberOf(match.groups.day ?? '') ?? 0
  const month = numberOf(match.groups.month ?? '') ?? 0
  const after = year === undefined && short === undefined ? yearAfter(context, endOf(match)) : null
  const printedYear = year !== undefined ? Number(year) : short !== undefined ? 2000 + Number(short) : after?.year
  const hasHead = head !== '' || mark === undefined
  const isShare = !hasHead && printedYear === undefined && day <= month
  if (isShare && matchAt(COUNTED, text, endOf(match)) !== null) return null
  // "5.87" is a number and "184/204" a fraction: only a head, a year, or a whole cell makes a date of two numbers.
  if (mark === '.' && printedYear === undefined && !/^\d\d\.\d\d$/.test(match[0].slice(head.length))) return null
  const stop = after?.stop ?? endOf(match)
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    return hasHead || printedYear !== undefined ? impossible(text.typed.slice(at, stop).trim(), stop) : null
  }
  const chosenYear = printedYear ?? missingYear(context, (candidate) => dayIn({ year: candidate, month }, day))
  const date = printedDate(chosenYear, month, day)
  if (date === null) return impossible(`${day}/${month}/${chosenYear}`, stop)
  return dayPeriod(date, stop, {
    ...(printedYear === undefined ? { yearInferred: true } : {}),
    ...(hasHead || printedYear !== undefined ? {} : { needsCue: true }),
    // "hôm 15/10" tells of a day; it sets no limit.
    ...(head.startsWith('hom') ? { bare: date > context.on ? 'at' : 'reference' } : {}),
  })
}

/** The day with these printed numbers; null if there is none. "30/11/0202" is a slip, reported like 31/11. */
export function printedDate(year: number, month: number, day: number): CivilDate | null {
  return year >= 1900 && year < 2200 ? dateOf(year, month, day) : null
}

// The day of the document's month, or of the next one if it has passed.
function readDayOfNearMonth(context: ReadingContext, at: number): Period | null {
  const near = matchAt(OF_NEAR_MONTH, context.text, at)
  const match = near ?? matchAt(DAY_ALONE, context.text, at)
  if (match === null) return null
  const day = Number(match.groups?.day)
  if (day < 1 || day > 31) return impossible(match[0].trim(), endOf(match))
  const which = match.groups?.which
  const isPast = day < partsOf(context.on).day
  const shift = which === undefined ? (isPast ? 1 : 0) : which === 'nay' ? 0 : 1
  const { year, month } = monthOf(context.on, shift)
  const date = dateOf(year, month, day)
  if (date === null) return impossible(`${day}/${month}/${year}`, endOf(match))
  return dayPeriod(date, endOf(match), { yearInferred: true, ...(which === undefined ? { needsCue: true } : {}) })
}

function dayPeriod(date: CivilDate, stop: number, more: Partial<Period>): Period {
  return { start: date, end: date, precision: 'day', stop, bare: 'by', ...more }
}

function impossible(words: string, stop: number): Period {
  return { start: null, end: null, precision: 'none', stop, bare: 'by', error: `không có ngày “${words}” trong lịch` }
}
