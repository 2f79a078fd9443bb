import { addDays, formatDate } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { SCHOOL_YEAR_BEGINS } from '../periods/year.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'from'
// "từ ngày 01/01/2021", "kể từ tháng 11", "bắt đầu từ quý I/2021", "áp dụng từ năm học ...", "bắt đầu ngày 01/12"
const SINCE = opening(
  `(?:(?:bat dau|ke|tinh|ap dung|thuc hien|hieu luc) )*(?<!(?<!bat )dau )tu (?<after>sau )?${SCHOOL_YEAR_BEGINS}|bat dau (?=ngay )`,
)
// "từ nay về sau", "từ nay trở đi"
const FROM_NOW = pattern('(?:ke )?tu (?:nay|hom nay|ngay hom nay)(?: (?:ve sau|tro di))?')
// "sau ngày 20/11/2020", "sau Tết", "ngay sau Quốc khánh", "sau khi kết thúc năm 2020"
const AFTER = opening('(?:(?:ngay|NGAY) )?sau (?:khi (?:ket thuc |het )?)?')

/** A beginning: "từ X" on its first day, "sau X" on the day after it. Nothing ends, so there is no last day. */
export const from: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const now = matchAt(FROM_NOW, context.text, at)
  if (now !== null) {
    const limits = { type: 'from', precision: 'day', start: context.on } as const
    return found(NAME, context, endOf(now), limits, `Bắt đầu từ ngày văn bản, ${formatDate(context.on)}.`)
  }
  const since = matchAt(SINCE, context.text, at)
  if (since !== null) return beginning(context, timeAfter(context, endOf(since)), since.groups?.after !== undefined)
  const after = matchAt(AFTER, context.text, at)
  return after === null ? null : beginning(context, timeAfter(context, endOf(after)), true)
}

function timeAfter(context: ReadingContext, at: number): Period | null {
  return readPeriod(context, at) ?? readEventAfterCue(context, at)
}

function beginning(context: ReadingContext, period: Period | null, isAfter: boolean): Found | null {
  if (period === null) return null
  const wrong = impossible(NAME, context, period)
  if (wrong !== null) return wrong
  const { precision, stop } = period
  if (period.start === null || period.end === null) {
    const type = isAfter ? 'relative' : 'event'
    return found(NAME, context, stop, { type, precision, ...carried(period) }, 'Tính từ một sự kiện chưa biết ngày.')
  }
  const start = isAfter ? addDays(period.end, 1) : period.start
  const why = `${isAfter ? 'Sau đó, tức là bắt đầu từ' : 'Bắt đầu từ'} ${formatDate(start)}; không nêu ngày cuối.`
  return found(NAME, context, stop, { type: 'from', precision, start, ...carried(period) }, why)
}
