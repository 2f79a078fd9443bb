import type { CivilDate } from '../calendar/civil-date.ts'
import { type DatePhrase, findDatePhrases, readDatePhrase } from '../calendar/date-phrase.ts'
import type { DateReading, Precision } from '../calendar/date-reading.ts'
import type { CalendarEvent } from '../calendar/event.ts'
import { NOT_STATED } from './model.ts'
import { type Place, problem, type Report } from './problem.ts'

/** What the dates of a document are reckoned from. */
export interface DocumentDays {
  readonly day: CivilDate
  readonly issued: CivilDate | null
  /** The day of the meeting that a bare "hội nghị" of the quote means; null where the quote speaks of another. */
  readonly meeting: CivilDate | null
  readonly events: readonly CalendarEvent[]
}

/** Tells a clerk of a deadline that was not read as one, has no day for want of `issued`, or lies in the past. */
export function reportReading(
  phrase: string,
  reading: DateReading,
  { issued }: DocumentDays,
  place: () => Place,
  report: Report,
): void {
  if (reading.error !== undefined) {
    const what = {
      vi: `Thời hạn “${phrase}” có ngày không có thật: ${reading.error}.`,
      en: `The deadline “${phrase}” has a day that does not exist (${reading.error}).`,
    }
    const remedy = {
      vi: `So lại với văn bản gốc; nếu chính văn bản in như vậy, ghi “${NOT_STATED}”: câu trích vẫn hiện nguyên văn.`,
      en: `Compare with the source; if it is printed there, write “${NOT_STATED}”: the quote is shown as it is.`,
    }
    report(problem(place(), 'deadline-impossible', what, remedy))
  } else if (reading.type === 'none' || reading.type === 'reference') {
    const what =
      reading.type === 'none'
        ? { vi: `Bot không đọc được “${phrase}” thành thời hạn.`, en: `The bot cannot read “${phrase}” as a deadline.` }
        : {
            vi: `Bot hiểu “${phrase}” là ngày viện dẫn, không phải thời hạn.`,
            en: `The bot takes “${phrase}” for a cited date, not a deadline.`,
          }
    const remedy = {
      vi: `Nếu đúng là thời hạn thì để nguyên: bot hiện đúng những chữ này, không tính ngày. Nếu không, ghi “${NOT_STATED}”.`,
      en: `If it is the deadline, leave it: it will be shown as printed, without a day. If not, write “${NOT_STATED}”.`,
    }
    report(problem(place(), 'deadline-unread', what, remedy))
  } else if (reading.fromIssue === true && issued === null) {
    const what = {
      vi: `Thời hạn “${phrase}” tính từ ngày ban hành văn bản, nhưng tệp này chưa có ngày ấy, nên bot chưa tính được ngày.`,
      en: `The deadline “${phrase}” counts from the day of issue, which this file does not give, so that no day is reckoned.`,
    }
    const remedy = {
      vi: 'Thêm ở đầu tệp, dưới “date”, ngày ghi trên văn bản, ví dụ “issued: 2021-04-05”.',
      en: 'Add the day printed on the document at the top of the file, below “date”, such as “issued: 2021-04-05”.',
    }
    report(problem(place(), 'issued-missing', what, remedy))
  } else if (reading.past === true) {
    const what = {
      vi: `Thời hạn “${phrase}” rơi vào trước ngày họp.`,
      en: `The deadline “${phrase}” lies before the day of the conference.`,
    }
    const remedy = {
      vi: 'Xem lại ngày họp (mục “date”) và cụm từ này trong văn bản.',
      en: 'Look again at the day of the conference (“date”) and at these words in the document.',
    }
    report(problem(place(), 'deadline-past', what, remedy))
  }
}

/**
 * Warns of a deadline that leaves out words beside it which change what it means: "15/4/2021" of "trước ngày 15/4/2021".
 * Returns whether it does. Said of words that stand in the quote once only.
 */
export function reportCut(
  phrase: string,
  reading: DateReading,
  quote: string,
  days: DocumentDays,
  place: () => Place,
  report: Report,
): boolean {
  const written = phrase.normalize('NFC').trim()
  const start = quote.indexOf(written)
  if (start < 0 || quote.indexOf(written, start + 1) >= 0) return false
  const end = start + written.length
  const whole = phrasesIn(quote, days).find((one) => one.start <= start && one.end >= end)
  if (whole === undefined) return false
  const full = quote.slice(ownStart(whole, start, quote, days), whole.end)
  if (full === written || meaningOf(full, days) === meaning(reading)) return false
  const what = {
    vi: `Thời hạn ghi “${phrase}”, còn câu trích in đủ là “${full}”; bỏ bớt chữ làm đổi nghĩa thời hạn.`,
    en: `The deadline says “${phrase}”, the quote has “${full}”; what is left out changes the deadline.`,
  }
  const remedy = { vi: `Viết “${full}”.`, en: `Write “${full}”.` }
  report(problem(place(), 'deadline-cut', what, remedy))
  return true
}

/** What is to be done by then, which the readings take in but is no part of the deadline's words. */
const VERBS =
  /^(?:(?:phải|cần|thực hiện|áp dụng|triển khai|hoàn thành|hoàn tất|kết thúc|xong|báo cáo|trình|gửi|nộp|xử lý|giải quyết)(?!\p{L})[\s,]*)+/iu

/** Where a date phrase's own words begin, at `last` at the latest: without words that say nothing of the date, and verbs. */
function ownStart(whole: DatePhrase, last: number, quote: string, days: DocumentDays): number {
  let start = whole.start
  for (const { 0: word } of quote.slice(whole.start, last).matchAll(/\S+\s+/gu)) {
    if (meaningOf(quote.slice(start + word.length, whole.end), days) !== meaning(whole.reading)) break
    start += word.length
  }
  const verbs = VERBS.exec(quote.slice(start, whole.end))?.[0].length ?? 0
  return Math.min(last, start + verbs)
}

// Reading every quote for dates takes longer than all else that is done with it, and this is done at every start.
const HOLDS_TIME = /\p{N}|ngày|tuần|tháng|quý|giờ|hôm|mai|(?:quí|qúy)/iu

/** Warns of "not stated" where the quote has words that read as a deadline with a day, week, month or quarter still to come. */
export function reportMissed(quote: string, days: DocumentDays, place: () => Place, report: Report): void {
  if (!HOLDS_TIME.test(quote)) return
  const found = phrasesIn(quote, days).find(({ reading, cued }) => cued && isLimit(reading))
  if (found === undefined) return
  const what = {
    vi: `Ở đây ghi “${NOT_STATED}”, nhưng câu trích có “${found.phrase}”, đọc như một thời hạn.`,
    en: `Here stands “${NOT_STATED}”, but the quote has “${found.phrase}”, which reads as a deadline.`,
  }
  const remedy = {
    vi: `Nếu là thời hạn của việc này, ghi deadline: ${found.phrase}. Nếu không phải thì bỏ qua cảnh báo này.`,
    en: `If it is the deadline of this duty, write deadline: ${found.phrase}. If not, ignore this warning.`,
  }
  report(problem(place(), 'deadline-missed', what, remedy))
}

function phrasesIn(quote: string, { day, issued, meeting, events }: DocumentDays): readonly DatePhrase[] {
  return findDatePhrases(quote, day, events, issued, meeting)
}

function meaningOf(phrase: string, { day, issued, events }: DocumentDays): string {
  return meaning(readDatePhrase(phrase, day, events, issued))
}

/** What a deadline comes to: two phrases of one meaning differ in words only. */
function meaning({ type, start, end, named, recur, until }: DateReading): string {
  return JSON.stringify([type, start, end, named, recur, until])
}

const EXACT: ReadonlySet<Precision> = new Set<Precision>(['hour', 'day', 'week', 'month', 'quarter'])

/** A horizon, the period of a result and a cited date are none. */
function isLimit({ type, precision, start, end, past, error }: DateReading): boolean {
  if (error !== undefined || past === true) return false
  if (type === 'recurring') return true
  return (type === 'by' || type === 'within') && EXACT.has(precision) && (start !== null || end !== null)
}
