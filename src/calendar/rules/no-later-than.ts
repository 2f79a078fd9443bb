import { formatDate } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { readThisUnit } from '../periods/this-unit.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'no-later-than'
const LINK = '(?:(?:la|vao|den|toi|trong|het|cuoi cung|phai|xong|hoan thanh|khong qua|la vao)(?: |: ?)){0,5}'
// "chậm nhất là ngày 05 tháng 12 năm 2020", "muộn nhất ngày 30/11", "không muộn hơn", "không quá ngày"
const LATEST = opening(`(?:(?:cham|muon|tre) nhat|khong (?:muon|cham|tre|qua|sau)(?: hon)?)[: ] ?${LINK}`)
// "hạn chót: 25-11-2020", "hạn cuối ngày 20/11", "thời hạn đến hết quý I", "hạn nộp báo cáo chậm nhất"
// "thời hạn hoàn thành: 15/12/2020", "hạn 30/11", "Thời hạn: quý I/2021" (the column of a table)
const LABEL = opening(
  '(?=thoi han|han)(?<!(?:den|toi|qua|dung|gia|truoc) )(?:thoi han|han)' +
    '(?: (?:(?<last>chot|cuoi cung|cuoi)|hoan thanh|thuc hien|nop|gui|bao cao|giai quyet|xu ly|trinh|ket thuc|xong|cua|viec)){0,4}' +
    ` ?[:\\-]? ?(?<link>${LINK})`,
)
const UNTIL_WORD = /den|toi|het|khong qua|cuoi cung/
// "đến hết ngày 31/12/2020", "đến ngày 30/11", "tới năm 2030", "hết quý III", "cho đến cuối năm", "tính đến 30/9"
const UNTIL = opening('(?<status>tinh )?(?:cho )?(?:(?:den|toi)(?: (?:het|thoi diem))?|het) ')
// "xong ngày 20/11", "hoàn thành 20/11/2020", "kết thúc tháng 11"
const DONE = opening('(?:phai |can )?(?:xong|hoan thanh|hoan tat|ket thuc)(?: (?:vao|trong))? ')
// "Thời gian hoàn thành: quý IV/2020": the column of a table
const TIME_LABEL = opening('thoi gian(?: (?:hoan thanh|thuc hien|bao cao|trinh|ket thuc|xong)){0,2} ?: ?')

/** Cues that include the day: "chậm nhất", "đến hết", "hạn cuối". The last day of what they name is still safe. */
export const noLaterThan: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const latest = matchAt(LATEST, context.text, at)
  if (latest !== null) return limit(context, timeAfter(context, endOf(latest)), false)
  const label = matchAt(LABEL, context.text, at)
  if (label !== null) {
    const isLast = label.groups?.last !== undefined || UNTIL_WORD.test(label.groups?.link ?? '')
    return isLast ? limit(context, timeAfter(context, endOf(label)), false) : cell(context, endOf(label))
  }
  const until = matchAt(UNTIL, context.text, at)
  if (until !== null) return limit(context, timeAfter(context, endOf(until)), until.groups?.status !== undefined)
  const done = matchAt(DONE, context.text, at) ?? matchAt(TIME_LABEL, context.text, at)
  return done === null ? null : cell(context, endOf(done))
}

// As in a cell of a table: a day is the last one, a month or longer stays a range.
function cell(context: ReadingContext, at: number): Found | null {
  const period = timeAfter(context, at)
  if (period === null || period.bare === 'reference') return null
  return isDay(period) ? limit(context, period, false) : range(context, period)
}

function timeAfter(context: ReadingContext, at: number): Period | null {
  return readPeriod(context, at) ?? readEventAfterCue(context, at) ?? readThisUnit(context, at)
}

function isDay({ precision }: Period): boolean {
  return precision === 'day' || precision === 'hour' || precision === 'event' || precision === 'none'
}

function limit(context: ReadingContext, period: Period | null, isStatus: boolean): Found | null {
  if (period === null || period.bare === 'reference') return null
  const wrong = impossible(NAME, context, period)
  if (wrong !== null) return wrong
  const { end, stop } = period
  const base = { precision: period.whole ?? period.precision, end, ...carried(period) } as const
  if (end === null) {
    return found(NAME, context, stop, { type: 'by', ...base }, 'Hạn gắn với một sự kiện chưa biết ngày.')
  }
  if (isStatus && end <= context.on) {
    const why = `“Tính đến” ${formatDate(end)} là mốc của số liệu báo cáo, không phải thời hạn.`
    return found(NAME, context, stop, { type: 'reference', ...base }, why)
  }
  const why = `Tính cả ngày cuối: ${formatDate(end)}${period.time === undefined ? '' : `, lúc ${period.time}`}.`
  return found(NAME, context, stop, { type: 'by', ...base }, why)
}

function range(context: ReadingContext, period: Period): Found | null {
  const { start, end, precision, stop } = period
  if (start === null || end === null) return null
  const why = `Làm xong trong khoảng từ ${formatDate(start)} đến ${formatDate(end)}.`
  return found(NAME, context, stop, { type: 'within', precision, start, end, ...carried(period) }, why)
}
