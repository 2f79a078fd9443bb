import { addDays, type CivilDate, formatDate } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { readThisUnit } from '../periods/this-unit.ts'
import { clause, endOf, matchAt, opening } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'before'
// "trước ngày 30/11/2020", "xong trước 15-10", "trước quý II/2021", "trước 17 giờ ngày 28/10", "trước thềm Đại hội"
const CUE = opening('(?:(?:xong|hoan thanh|ket thuc|ngay|NGAY) )?truoc (?:thoi diem )?')
// "trước khi kết thúc năm 2020", "trước khi hết quý IV": the period's last day is still safe
const UNTIL_OVER = opening('truoc khi (?:ket thuc|het) ')
// "trước khi kết thúc nhiệm kỳ", "trước hội nghị", "trước kỳ thi năm 2021", "trước ngày khai giảng": nobody
// knows the day
const UNKNOWN_EVENT = opening(
  `truoc (?:(?:khi|luc|thoi diem|ngay)${clause(10)}|` +
    `(?:hoi nghi|dai hoi|ky hop|phien hop|cuoc hop|le|ky thi|dot|mua|vu|nam hoc)(?![\\p{L}])(?:${clause(9)})?)`,
)

/**
 * "trước X": strictly before it. The last safe day is the day before; `named` is the printed day. With an hour the day is
 * X itself. Before "cuối tháng", "giữa năm" counts from the legal point (Civil Code 2015, art. 146).
 */
export const before: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  return readUntilOver(context, at) ?? readBefore(context, at) ?? readUnknownEvent(context, at)
}

function readBefore(context: ReadingContext, at: number): Found | null {
  const cue = matchAt(CUE, context.text, at)
  if (cue === null) return null
  const period = readPeriod(context, endOf(cue)) ?? readEventAfterCue(context, endOf(cue))
  if (period === null || period.bare === 'reference') return null
  return impossible(NAME, context, period) ?? strict(context, period)
}

function strict(context: ReadingContext, period: Period): Found {
  const { precision, stop } = period
  const limit = period.legalPoint ?? period.start
  const base = { type: 'by', precision, ...carried(period) } as const
  if (limit === null) {
    return found(
      NAME,
      context,
      stop,
      base,
      'Phải xong trước một sự kiện chưa biết ngày; chờ nhập ngày vào bảng sự kiện.',
    )
  }
  const isWithinDay = period.lateInDay || (period.time !== undefined && period.time !== '00:00')
  if (isWithinDay) {
    const why = `Có nêu giờ hoặc buổi, nên hạn vẫn trong chính ngày ${formatDate(limit)}${hour(period.time)}.`
    return found(NAME, context, stop, { ...base, precision: 'hour', end: limit }, why)
  }
  const end = addDays(limit, -1)
  return found(NAME, context, stop, { ...base, end, named: limit }, whyStrict(limit, end, period))
}

function whyStrict(limit: CivilDate, end: CivilDate, period: Period): string {
  const lookedUp = period.estimate ? ' (ngày tra cứu, không có trong văn bản)' : ''
  return `“Trước” là trước hẳn ngày ${formatDate(limit)}${lookedUp}, nên ngày cuối còn an toàn là ${formatDate(end)}.`
}

function hour(time: string | undefined): string {
  return time === undefined ? '' : `, lúc ${time}`
}

function readUntilOver(context: ReadingContext, at: number): Found | null {
  const cue = matchAt(UNTIL_OVER, context.text, at)
  const period = cue === null ? null : (readPeriod(context, endOf(cue)) ?? readThisUnit(context, endOf(cue)))
  if (period?.end == null || period.event !== undefined) return null
  const why = `Phải xong trước khi hết kỳ đó, nên ngày cuối là ${formatDate(period.end)}.`
  const limits = { type: 'by', precision: period.precision, end: period.end, ...carried(period) } as const
  return found(NAME, context, period.stop, limits, why)
}

function readUnknownEvent(context: ReadingContext, at: number): Found | null {
  const match = matchAt(UNKNOWN_EVENT, context.text, at)
  if (match === null) return null
  const why = 'Phải xong trước một việc khác mà văn bản không cho biết ngày.'
  return found(NAME, context, endOf(match), { type: 'by', precision: 'event' }, why)
}
