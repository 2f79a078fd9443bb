import { formatDate } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { standsAlone } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'bare'

/**
 * A time named without a cue: "quý IV/2020", "30/6" in a cell of its own, "thứ Hai tuần tới", "Sáng 15-10". A bare date in a
 * cell includes the day. What is too short to be a date ("5/12", "ngày 20") counts only where nothing else stands.
 */
export const bare: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const period = readPeriod(context, at)
  if (period === null) return null
  const { start, end, stop } = period
  const precision = period.occasion ?? period.precision
  if (period.needsCue && !standsAlone(context.text, at, stop)) return null
  const wrong = impossible(NAME, context, period)
  if (wrong !== null) return wrong
  const isBy = period.bare === 'by'
  const limits = { type: period.bare, precision, start: isBy ? null : start, end, ...carried(period) } as const
  return found(NAME, context, stop, limits, why(period), false)
}

function why({ bare: meaning, start, end, estimate }: Period): string {
  if (start === null || end === null) return 'Tên một sự kiện chưa biết ngày; chờ nhập ngày vào bảng sự kiện.'
  const lookedUp = estimate ? ' (ngày tra cứu, không có trong văn bản)' : ''
  const days = start === end ? `ngày ${formatDate(end)}` : `từ ${formatDate(start)} đến hết ${formatDate(end)}`
  switch (meaning) {
    case 'by':
      return `Chỉ ghi ngày, không có từ dẫn: hiểu là hạn cuối, tính cả ngày ${formatDate(end)}.`
    case 'reference':
      return `Nói về thời gian đã qua hoặc kỳ báo cáo (${days}), không phải thời hạn.`
    default:
      return `Tương ứng ${days}${lookedUp}.`
  }
}
