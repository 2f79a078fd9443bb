import { type CivilDate, formatDate, isCivilDate } from './civil-date.ts'
import { readDatePhrase } from './date-phrase.ts'
import type { DateReading, DeadlineType, Precision } from './date-reading.ts'
import { type DayOff, dayOff } from './day-off.ts'
import type { CalendarEvent } from './event.ts'

/**
 * One line of `npm run deadline -- --jsonl`: `{"phrase", "context_date"}` in (other keys are ignored), and
 * `{"start", "end", "precision", "type", "named", "vision"}` out, null where there is none. A line that cannot be read
 * gives `{"error"}` and no exception.
 */
export function deadlineJsonLine(line: string, events: readonly CalendarEvent[]): string {
  const asked = question(line)
  if (typeof asked === 'string') return JSON.stringify({ error: asked })
  const { start, end, precision, type, named, vision } = readDatePhrase(asked.phrase, asked.on, events)
  return JSON.stringify({ start, end, precision, type, named, vision })
}

/** For a person: the printed words, what they come to, the rule that read them and why. Vietnamese, several lines. */
export function explainDeadline(phrase: string, on: CivilDate, events: readonly CalendarEvent[]): string {
  const reading = readDatePhrase(phrase, on, events)
  return [
    `“${phrase.trim()}”, trong văn bản ngày ${formatDate(on)}`,
    `Loại: ${TYPES[reading.type]}`,
    ...details(reading),
    `Quy tắc: ${reading.rule}`,
    `Vì sao: ${reading.why}`,
  ].join('\n')
}

function question(line: string): { readonly phrase: string; readonly on: CivilDate } | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not JSON: write one object a line, {"phrase": "trước 30/11/2020", "context_date": "2020-10-15"}'
  }
  if (typeof value !== 'object' || value === null)
    return 'not an object: write {"phrase": "...", "context_date": "..."}'
  const phrase = 'phrase' in value ? value.phrase : undefined
  const on = 'context_date' in value ? value.context_date : undefined
  if (typeof phrase !== 'string') return '"phrase" is missing or no text'
  if (typeof on !== 'string' || !isCivilDate(on)) return '"context_date" is missing or no day of the form 2020-10-15'
  return { phrase, on }
}

function details(reading: DateReading): readonly string[] {
  const { precision, start, end, named, vision, legalPoint, time, error } = reading
  return [
    ...(precision === 'none' ? [] : [`Độ chính xác: ${PRECISIONS[precision]}`]),
    ...(start === null ? [] : [`Bắt đầu: ${formatDate(start)}`]),
    ...(end === null ? [] : [`Ngày cuối còn an toàn: ${formatDate(end)}${offWords(end)}`]),
    ...(time === undefined ? [] : [`Giờ: ${time}`]),
    ...(named === null ? [] : [`Ngày ghi trong văn bản (phải xong trước ngày này): ${formatDate(named)}`]),
    ...(legalPoint === undefined ? [] : [`Mốc theo Điều 146 Bộ luật Dân sự 2015: ${formatDate(legalPoint)}`]),
    ...(vision === null ? [] : [`Tầm nhìn đến: ${formatDate(vision)}`]),
    ...(reading.event === undefined ? [] : [`Sự kiện: ${reading.event}`]),
    ...(reading.yearInferred ? ['Năm: văn bản không ghi, suy từ ngày văn bản'] : []),
    ...(reading.past ? ['Lưu ý: ngày này đã qua so với ngày văn bản; cần hỏi lại'] : []),
    ...(error === undefined ? [] : [`Lỗi: ${error}`]),
  ]
}

function offWords(date: CivilDate): string {
  const off = dayOff(date)
  return off === null ? '' : ` (${DAYS_OFF[off]})`
}

const TYPES: Readonly<Record<DeadlineType, string>> = {
  by: 'chậm nhất (hạn cuối)',
  within: 'trong khoảng thời gian',
  at: 'ngày diễn ra',
  from: 'bắt đầu từ, không có ngày cuối',
  recurring: 'định kỳ',
  relative: 'tính từ một việc chưa biết ngày',
  event: 'gắn với một sự kiện chưa biết ngày',
  horizon: 'giai đoạn của kế hoạch, không phải thời hạn',
  vague: 'có yêu cầu thời gian nhưng không có ngày',
  reference: 'thời gian được nhắc đến, không phải thời hạn',
  none: 'không phải thời hạn',
}

const PRECISIONS: Readonly<Record<Precision, string>> = {
  hour: 'giờ',
  day: 'ngày',
  week: 'tuần hoặc mười ngày',
  month: 'tháng',
  quarter: 'quý',
  half: 'nửa năm',
  year: 'năm',
  period: 'khoảng thời gian',
  event: 'sự kiện',
  none: 'không có',
}

const DAYS_OFF: Readonly<Record<DayOff, string>> = {
  saturday: 'thứ Bảy',
  sunday: 'Chủ nhật',
  'new-year': 'nghỉ Tết Dương lịch',
  tet: 'nghỉ Tết Nguyên đán',
  'hung-kings': 'nghỉ Giỗ Tổ Hùng Vương',
  reunification: 'nghỉ lễ 30/4',
  labour: 'nghỉ lễ 1/5',
  national: 'nghỉ Quốc khánh',
}
