import { fold } from '../../text/fold.ts'
import { dayIn } from '../calendar-month.ts'
import type { CivilDate } from '../civil-date.ts'
import { lunarDate } from '../lunar-date.ts'
import { nextLunar } from '../lunar-year.ts'
import { missingYear } from '../missing-year.ts'
import { NATIONAL_DAYS, type NationalDay } from '../national-day.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

// Longest first: "ngày Nhà giáo Việt Nam" before "ngày Nhà giáo".
const NAMES: readonly { readonly name: string; readonly day: NationalDay }[] = NATIONAL_DAYS.flatMap((day) =>
  day.names.map((name) => ({ name: fold(name), day })),
).sort((a, b) => b.name.length - a.name.length)

// The printed day after the name: "Quốc khánh 2/9", "ngày Nhà giáo Việt Nam (20/11)"
const PRINTED_DAY = pattern(' \\(?(?:ngay )?\\d{1,2}[/-]\\d{1,2}\\)?')

/** A named day of the year: "Tết Dương lịch", "Quốc khánh 2/9", "Trung thu" (lunar: looked up). */
export function readNationalDay(context: ReadingContext, at: number): Period | null {
  const entry = NAMES.find(({ name }) => context.text.folded.startsWith(name, at))
  if (entry === undefined) return null
  const { day } = entry
  const nameEnd = at + entry.name.length
  if (/[\p{L}\p{N}]/u.test(context.text.folded[nameEnd] ?? '')) return null
  const printed = matchAt(PRINTED_DAY, context.text, nameEnd)
  const year = yearAfter(context, printed === null ? nameEnd : endOf(printed))
  const stop = year?.stop ?? (printed === null ? nameEnd : endOf(printed))
  const date = day.calendar === 'solar' ? solarDate(context, day, year?.year) : lunarDay(context, day, year?.year)
  if (date === null) return null
  return {
    start: date,
    end: date,
    precision: 'day',
    stop,
    bare: 'at',
    event: day.id,
    ...(day.calendar === 'lunar' ? { estimate: true } : {}),
    ...(year === null ? { yearInferred: true } : {}),
  }
}

function solarDate(context: ReadingContext, { month, day }: NationalDay, year: number | undefined): CivilDate {
  return dayIn(
    { year: year ?? missingYear(context, (candidate) => dayIn({ year: candidate, month }, day)), month },
    day,
  )
}

function lunarDay(context: ReadingContext, { month, day }: NationalDay, year: number | undefined): CivilDate | null {
  return year === undefined
    ? nextLunar(context, (candidate) => lunarDate(candidate, month, day))
    : lunarDate(year, month, day)
}
