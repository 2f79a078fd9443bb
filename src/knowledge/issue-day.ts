import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'
import { dayOf } from './events.ts'
import type { ConferenceFile } from './model.ts'
import { problem, type Report } from './problem.ts'
import type { Shaped } from './shape.ts'
import type { Source } from './source.ts'
import { PLACE_AND_DAY } from './title-block.ts'

/** Stands in for a `date` that is missing or written wrongly, which has been reported by then. */
export const NO_DAY = '0000-00-00'

/**
 * The day on which the document was issued, or null where the file gives none. It must exist; a warning says so if it lies
 * before the conference, or if the document prints another day below its letterhead.
 */
export function issueDay(file: Shaped<ConferenceFile>, source: Source, report: Report): CivilDate | null {
  const { date, issued } = file.value
  const place = () => file.at(['issued'])
  const day = dayOf(issued, place, report)
  if (day !== null && date !== NO_DAY && day < date) {
    const what = {
      vi: `Ngày ban hành ${day} ở trước ngày họp ${date}.`,
      en: `The day of issue ${day} lies before the day of the conference ${date}.`,
    }
    const remedy = {
      vi: 'So lại “issued” và “date” với văn bản; nếu đúng như vậy thì bỏ qua cảnh báo này.',
      en: 'Compare “issued” and “date” with the document; if both are right, ignore this warning.',
    }
    report(problem(place(), 'issued-early', what, remedy))
  }
  const printed = printedDay(source)
  if (printed !== null && date !== NO_DAY && printed.day !== (issued ?? date)) reportPrinted(printed, source, report)
  return day
}

interface PrintedDay {
  readonly line: string
  readonly day: CivilDate
  readonly start: number
}

/** The first line that is the place and day of a document. */
function printedDay({ text, paragraphs }: Source): PrintedDay | null {
  for (const { start, end } of paragraphs) {
    const line = text.slice(start, end).normalize('NFC')
    const [, day = '', month = '', year] = PLACE_AND_DAY.exec(line) ?? []
    const printed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isCivilDate(printed)) return { line, day: printed, start }
  }
  return null
}

function reportPrinted({ line, day, start }: PrintedDay, source: Source, report: Report): void {
  const what = {
    vi: `Văn bản in “${line}”, nhưng conference.yaml chưa ghi ngày ban hành ấy.`,
    en: `The document has “${line}”, but conference.yaml does not give this day of issue.`,
  }
  const remedy = {
    vi: `Nếu là ngày ban hành (ngày ký), ghi “issued: ${day}” ngay dưới “date” trong conference.yaml.`,
    en: `If it is the day of issue, write “issued: ${day}” below “date” in conference.yaml.`,
  }
  report(problem(source.at(start), 'issued-printed', what, remedy))
}
