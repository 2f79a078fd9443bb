import { addDays, type CivilDate, earlier, formatDate } from '../civil-date.ts'
import { COUNT_UNIT, type CountUnit, countEnd, countPrecision, countUnit } from '../count-end.ts'
import { COUNT, numberOf } from '../number-word.ts'
import type { ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readEventAfterCue } from '../periods/event.ts'
import { endOf, matchAt, opening, standsAlone } from '../phrase-text.ts'
import { ownMeeting, THIS_DOCUMENT } from './own-document.ts'
import { type Found, found, impossible, type Rule } from './rule.ts'

const NAME = 'counted'
const CUE =
  '(?:(?:ngay|NGAY) )?(?:(?:trong|vong|thoi han|thoi gian|khoang)(?: |: ?)){0,3}' +
  '(?:(?:khong qua|(?:toi|tối) da|cham nhat|muon nhat|it nhat|dung)(?: (?:la|sau|trong|khong qua|vong)){0,3} )?'
// "trong vòng 30 ngày", "trong thời hạn không quá 10 ngày", "chậm nhất sau 05 (năm) ngày làm việc", "2 tuần",
// "trong 3 tháng tới", "10 - 15 ngày" (the longer), "một tháng", "nửa tháng"; not "9 tháng đầu năm", "3 ngày 20, 21, 22",
// "17 giờ ngày 20/11"
const SPAN = opening(
  `(?<cue>${CUE})(?<after>sau )?(?:\\d{1,3} ?(?:-|den) ?)?(?<count>${COUNT}|nua)(?: ?\\([^()]{1,20}\\))? ?(?<=[ \\d])(?<unit>${COUNT_UNIT})` +
    '(?![\\p{L}\\p{N}/])(?!,? (?:ngay \\d|(?:sang|trua|chieu|dem) (?:ngay|\\d)))(?! (?:dau|cuoi|con lai|qua|vua qua|\\d|nam \\d|nam nay|mot lan|tuoi|truoc|lien tiep|gan day))' +
    '(?<coming> (?:toi|nua|ke tiep|tiep theo|lien tuc|sau(?= ?(?:[,.;)]|$))))?',
)
// " kể từ ngày 01/11/2020", " tính từ", " sau khi nhận được", ", từ"
const SINCE = opening(',? (?:(?:(?:ke|tinh) )?tu(?: sau)?|sau) ')
// "khi nhận được văn bản", "ngày được phê duyệt"
const UNKNOWN = opening(
  '(?:khi|ngay|luc|thoi diem|hoi nghi|dai hoi|ky hop|cuoc hop)(?: [\\p{L}\\p{N}/\\-]{1,15}){0,12}',
)

// "sau hội nghị | 15 ngày", "chậm nhất sau ngày họp | không quá 10 ngày"
const AFTER = opening('(?:(?:cham|muon) nhat (?:la )?)?(?:(?:ngay|NGAY) )?sau ')
const GAP = opening(',? ')

/**
 * A count: the first day does not count, and the period ends with its last day; months and years end on the day of the
 * same number (Civil Code 2015, art. 147 and 148). Working days skip weekends only. A count from an unknown trigger is
 * `relative`.
 */
export const counted: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  return readMeetingFirst(context, at) ?? readCountFirst(context, at)
}

function readMeetingFirst(context: ReadingContext, at: number): Found | null {
  const after = matchAt(AFTER, context.text, at)
  const meeting = after === null ? null : ownMeeting(context, endOf(after))
  const gap = meeting === null ? null : matchAt(GAP, context.text, meeting.stop)
  const span = gap === null ? null : matchAt(SPAN, context.text, endOf(gap))
  const count = numberOf(span?.groups?.count ?? '')
  if (span === null || count === null || meeting === null || meeting.day === null) return null
  const unit = countUnit(span.groups?.unit ?? '')
  return spanned(context, endOf(span), { from: meeting.day, count, unit }, false)
}

function readCountFirst(context: ReadingContext, at: number): Found | null {
  const match = matchAt(SPAN, context.text, at)
  if (match?.groups === undefined) return null
  const { unit: words = '', coming, cue = '', after } = match.groups
  const count = match.groups.count === 'nua' ? 0.5 : numberOf(match.groups.count ?? '')
  if (count === null) return null
  const unit = countUnit(words)
  const start = triggerAfter(context, endOf(match))
  if (start === 'a-range') return null
  const stop = start?.stop ?? endOf(match)
  const isSaid = cue !== '' || after !== undefined || coming !== undefined || start !== null
  if (!isSaid && !standsAlone(context.text, at, stop)) return null
  if (start?.wrong != null) return start.wrong
  const issue = start?.isIssue === true ? { fromIssue: true as const } : {}
  if (start !== null && start.day === null) {
    const why = start.isIssue
      ? 'Đếm từ ngày ban hành văn bản, mà ngày ấy chưa được ghi; chưa xác định được ngày cụ thể.'
      : 'Đếm từ một việc mà văn bản không cho biết ngày; chưa xác định được ngày cụ thể.'
    const limits = { type: 'relative', precision: 'event', offset: String(count), ...start.event, ...issue } as const
    return found(NAME, context, stop, limits, why)
  }
  // "sau 15 ngày" alone begins then; "chậm nhất sau 15 ngày" ends then.
  const isBeginning = after !== undefined && cue === ''
  const counting = { from: start?.day ?? context.on, count, unit, ...issue }
  return spanned(context, stop, counting, isBeginning)
}

interface Trigger {
  /** Null: a trigger without a known day. */
  readonly day: CivilDate | null
  readonly stop: number
  /** The day on which the document was issued. */
  readonly isIssue?: true
  readonly event?: { readonly event: string }
  readonly wrong?: Found | null
}

function triggerAfter(context: ReadingContext, at: number): Trigger | 'a-range' | null {
  const since = matchAt(SINCE, context.text, at)
  if (since === null) return null
  const own = matchAt(THIS_DOCUMENT, context.text, endOf(since))
  if (own !== null) return { day: context.issued, stop: endOf(own), isIssue: true }
  const meeting = ownMeeting(context, endOf(since))
  if (meeting !== null) return meeting
  const period = readPeriod(context, endOf(since)) ?? readEventAfterCue(context, endOf(since))
  if (period !== null) {
    // "trong 3 ngày, từ 12 đến 14/11" tells which days they are.
    if (period.precision === 'day' && period.start !== period.end) return 'a-range'
    const event = period.event === undefined ? {} : { event: { event: period.event } }
    return { day: period.end, stop: period.stop, wrong: impossible(NAME, context, period), ...event }
  }
  const unknown = matchAt(UNKNOWN, context.text, endOf(since))
  return unknown === null ? null : { day: null, stop: endOf(unknown) }
}

/** A count from a day that does not count itself. */
interface Counting {
  readonly from: CivilDate
  readonly count: number
  readonly unit: CountUnit
  readonly fromIssue?: true
}

function spanned(
  context: ReadingContext,
  stop: number,
  { from, count, unit, ...issue }: Counting,
  isBeginning: boolean,
): Found {
  const end = countEnd(from, count, unit)
  const precision = countPrecision(unit)
  if (isBeginning) {
    const why = `Bắt đầu sau khi hết ngày ${formatDate(end)}.`
    return found(NAME, context, stop, { type: 'from', precision, start: addDays(end, 1), ...issue }, why)
  }
  const second = addDays(from, 1)
  const weekends = unit === 'working-day' ? ', bỏ thứ Bảy và Chủ nhật (chưa trừ ngày lễ)' : ''
  const why =
    `Không tính ngày đầu ${formatDate(from)}${weekends}; hết hạn vào cuối ngày ${formatDate(end)} ` +
    '(Điều 147, 148 Bộ luật Dân sự 2015).'
  return found(NAME, context, stop, { type: 'within', precision, start: earlier(second, end), end, ...issue }, why)
}
