import { formatDate } from '../civil-date.ts'
import { COUNT_UNIT, countBefore, countUnit } from '../count-end.ts'
import { COUNT, numberOf } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { carried, type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'ahead-of-event'
const LATEST = '(?:(?:cham nhat|muon nhat|it nhat|(?:toi|tối) thieu|khong qua)(?: (?:la|vao))? )?'
const COUNTED = `(?<count>${COUNT})(?: ?\\([^()]{1,20}\\))? (?<unit>${COUNT_UNIT})(?![\\p{L}\\p{N}/])`
// "10 ngày trước kỳ họp", "chậm nhất 05 ngày làm việc trước ngày 20/11/2020", "1 tuần trước Tết"
const COUNT_FIRST = opening(`(?:trong )?${LATEST}(?:truoc )?${COUNTED}(?: so voi)? truoc (?:thoi diem )?`)
// "trước kỳ họp 10 ngày", "trước Tết ít nhất 15 ngày"
const EVENT_FIRST = opening('truoc (?:thoi diem )?')
const UNKNOWN_FIRST = opening(
  `truoc (?:khi|ngay|hoi nghi|dai hoi|ky hop|phien hop|cuoc hop|le)(?: \\p{L}{1,12}){0,8}? ${LATEST}${COUNTED}`,
)
const COUNT_AFTER = opening(` ${LATEST}${COUNTED}`)
// "(10 ngày trước) khi khai mạc", "(15 ngày trước) hội nghị"
const UNKNOWN = opening('(?:khi|ngay|luc|hoi nghi|dai hoi|ky hop|phien hop|cuoc hop|le)(?: [\\p{L}\\p{N}]{1,12}){0,10}')

/** So many days before an event: the last safe day is the event's day less the count, if its day is known. */
export const aheadOfEvent: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const first = matchAt(COUNT_FIRST, context.text, at)
  if (first !== null) {
    const target = targetAt(context, endOf(first)) ?? unknownAt(context, endOf(first))
    return target === null ? null : ahead(context, target, target.stop, first)
  }
  const cue = matchAt(EVENT_FIRST, context.text, at)
  const target = cue === null ? null : targetAt(context, endOf(cue))
  const after = target === null ? null : matchAt(COUNT_AFTER, context.text, target.stop)
  if (target !== null) return after === null ? null : ahead(context, target, endOf(after), after)
  const unknown = matchAt(UNKNOWN_FIRST, context.text, at)
  return unknown === null ? null : ahead(context, unknownEvent(endOf(unknown)), endOf(unknown), unknown)
}

function targetAt(context: ReadingContext, at: number): Period | null {
  return readPeriod(context, at) ?? readEventAfterCue(context, at)
}

function unknownAt(context: ReadingContext, at: number): Period | null {
  const match = matchAt(UNKNOWN, context.text, at)
  return match === null ? null : unknownEvent(endOf(match))
}

function unknownEvent(stop: number): Period {
  return { start: null, end: null, precision: 'event', stop, bare: 'event' }
}

function ahead(context: ReadingContext, target: Period, stop: number, match: RegExpExecArray): Found | null {
  const count = numberOf(match.groups?.count ?? '')
  if (count === null) return null
  const wrong = impossible(NAME, context, target)
  if (wrong !== null) return wrong
  const base = { type: 'by', precision: target.precision, offset: String(count), ...carried(target) } as const
  if (target.start === null) {
    return found(NAME, context, stop, base, 'Đếm lùi từ một sự kiện chưa biết ngày; chờ nhập ngày vào bảng sự kiện.')
  }
  const end = countBefore(target.start, count, countUnit(match.groups?.unit ?? ''))
  const why = `Đếm lùi từ ngày ${formatDate(target.start)}, ngày cuối còn an toàn là ${formatDate(end)}.`
  return found(NAME, context, stop, { ...base, end }, why)
}
