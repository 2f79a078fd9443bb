import type { CivilDate } from '../calendar/civil-date.ts'
import { readDatePhrase } from '../calendar/date-phrase.ts'
import type { DateReading } from '../calendar/date-reading.ts'
import type { CalendarEvent } from '../calendar/event.ts'
import type { Directory } from './directory.ts'
import type { Deadline, Responsible } from './edition.ts'
import { type ItemFile, NOT_STATED } from './model.ts'
import { type Place, problem, type Report } from './problem.ts'
import { checkReferences } from './references.ts'
import { checkWords } from './words.ts'
import type { Path } from './yaml.ts'

/** A written passage with what its duties are checked against. */
export interface DutyContext {
  /** The quote in comparable form. */
  readonly quote: string
  readonly directory: Directory
  readonly events: readonly CalendarEvent[]
  /** The day of the document; null if the file has none that exists: then no deadline is read. */
  readonly day: CivilDate | null
  at(path: Path): Place
  keyAt(path: Path): Place
  readonly report: Report
}

const SILENT = {
  vi: `nếu văn bản không nêu, ghi “${NOT_STATED}”`,
  en: `if the document does not say, write “${NOT_STATED}”`,
}

/** Who carries a duty; null for other passages. A duty that says nothing about it, or another passage that does, is an error. */
export function responsibleOf(entry: ItemFile, context: DutyContext): Responsible | null {
  const { responsible, kind } = entry
  if (!belongs('responsible', responsible !== undefined, kind, context)) return null
  if (responsible === undefined || responsible === NOT_STATED) return { state: 'not-stated' }
  const { at, directory, quote, report } = context
  const place = (key: string) => (index: number) => at(['responsible', key, index])
  checkWords(
    { key: 'words', words: responsible.words, within: 'quote', text: quote, otherwise: SILENT },
    () => at(['responsible', 'words']),
    report,
  )
  return {
    state: 'named',
    words: responsible.words,
    leadIds: checkReferences('body', responsible.lead, directory.bodies, place('lead'), report),
    coordinatingIds: checkReferences('body', responsible.coordinating, directory.bodies, place('coordinating'), report),
  }
}

/** The deadline of a duty and how it is read; null for other passages. */
export function deadlineOf(entry: ItemFile, context: DutyContext): Deadline | null {
  const { deadline, kind } = entry
  if (!belongs('deadline', deadline !== undefined, kind, context)) return null
  if (deadline === undefined || deadline === NOT_STATED) return { state: 'not-stated' }
  const place = () => context.at(['deadline'])
  const stands = checkWords(
    { key: 'deadline', words: deadline, within: 'quote', text: context.quote, otherwise: SILENT },
    place,
    context.report,
  )
  if (context.day === null || !stands) return { state: 'not-stated' }
  const reading = readDatePhrase(deadline, context.day, context.events)
  reportReading(deadline, reading, place, context.report)
  return { state: 'stated', phrase: deadline, reading }
}

function belongs(
  key: 'responsible' | 'deadline',
  given: boolean,
  kind: ItemFile['kind'],
  context: DutyContext,
): boolean {
  const isDuty = kind === 'duty'
  if (isDuty && !given) {
    const example = key === 'responsible' ? 'words: …, lead: [mã cơ quan]' : '“trong tháng 11-2020”'
    context.report(
      problem(
        context.at([]),
        'duty-incomplete',
        { vi: `Nhiệm vụ này thiếu mục “${key}”.`, en: `This duty has no “${key}”.` },
        {
          vi: `Thêm “${key}: ${NOT_STATED}” nếu văn bản không nêu; nếu có nêu, ghi nguyên văn (${example}).`,
          en: `Add “${key}: ${NOT_STATED}” if the document does not say; if it does, write its words (${example}).`,
        },
      ),
    )
  }
  if (!isDuty && given) {
    context.report(
      problem(
        context.keyAt([key]),
        'not-a-duty',
        {
          vi: `Chỉ nhiệm vụ mới có mục “${key}”; ý này là “${kind}”.`,
          en: `Only a duty has “${key}”; this is a “${kind}”.`,
        },
        { vi: `Xóa mục “${key}”, hoặc sửa kind thành “duty”.`, en: `Delete “${key}”, or make the kind “duty”.` },
      ),
    )
  }
  return isDuty
}

/** Tells a clerk of a deadline that was not read as one, or lies in the past. */
function reportReading(phrase: string, reading: DateReading, place: () => Place, report: Report): void {
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
