import { addDays, partsOf } from '../civil-date.ts'
import type { CalendarEvent } from '../event.ts'
import { eventNear } from '../event-mention.ts'
import { CITATION_DAYS } from '../missing-year.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { readDay } from './day.ts'

// What may follow an event's name and still belongs to it: "kỳ họp | cuối năm | của HĐND tỉnh", "hội nghị hiệp thương |
// lần thứ ba", "mùa mưa bão | năm 2021".
const TAIL = pattern(
  ' thuong le| (?:cuoi|giua|dau) nam| (?:lan )?thu (?:\\d{1,2}|[ivx]{1,5}|[a-zá]{2,5})| khoa [ivxlc]{1,6}' +
    '|,? ?(?:nam )?(?<year>20\\d{2})| (?:cua )?(?:dang|hdnd|hoi dong nhan dan|quoc hoi|tinh|toan quoc|cac cap)',
)
const TAILS = 6
// "ngày bầu cử (ngày 23/5/2021)", "kỳ họp vào 20/11"
const BEFORE_DATE = opening(' \\(?(?:vao |la )?(?=(?:ngay )?\\d{1,2}(?:[/\\-]| thang ))')

/** Words between a cue and the name of an event: "trước khi diễn ra | Đại hội". */
const FILLER =
  /^(?: ?(?:ngay|ky|le|dip|cuoc|thoi diem|khi|dien ra|khai mac|to chuc|tien hanh|bat dau|buoc vao|them|cac))* ?$/

/** Units of `plain` that may lie between a cue and an event's name. */
const GAP = 40

/** An event of the office's table whose name begins here: "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "kỳ họp". */
export function readEvent(context: ReadingContext, at: number): Period | null {
  return readEventWithin(context, at, 0)
}

/** An event named after a cue, with filler words between: "khi diễn ra kỳ họp", "thềm Đại hội". */
export function readEventAfterCue(context: ReadingContext, at: number): Period | null {
  return readEventWithin(context, at, GAP)
}

function readEventWithin(context: ReadingContext, at: number, gap: number): Period | null {
  const mention = eventNear(context.events, at, gap)
  if (mention === null) return null
  if (mention.start > at && !FILLER.test(context.text.plain.slice(at, mention.start))) return null
  let stop = mention.stop
  let year: number | null = null
  for (let count = 0; count < TAILS; count++) {
    const tail = matchAt(TAIL, context.text, stop)
    if (tail === null) break
    stop = endOf(tail)
    if (tail.groups?.year !== undefined) year = Number(tail.groups.year)
  }
  // "ngày bầu cử 23/5/2021": the day is the document's words.
  const opened = matchAt(BEFORE_DATE, context.text, stop)
  const printed = opened === null ? null : readDay(context, endOf(opened))
  const [bearer] = mention.candidates
  if (printed !== null && printed.error === undefined && bearer !== undefined) {
    return { ...printed, precision: 'event', bare: 'at', needsCue: false, event: bearer.id }
  }
  const printedYear = year ?? yearInName(context.text.folded.slice(mention.start, mention.stop))
  const event = chosen(mention.candidates, printedYear, context)
  const name = event ?? mention.candidates[0]
  if (name === undefined) return null
  const isDated = event?.start != null && event.end != null
  return {
    start: isDated ? event.start : null,
    end: isDated ? event.end : null,
    precision: 'event',
    stop,
    bare: isDated ? 'at' : 'event',
    event: name.id,
    ...(isDated && event.estimate ? { estimate: true } : {}),
  }
}

// The candidate of the printed year; without one the first that is not long past. An event long past says nothing about
// the next of its name: its day is then not known.
function chosen(
  candidates: readonly CalendarEvent[],
  year: number | null,
  context: ReadingContext,
): CalendarEvent | null {
  const dated = candidates
    .flatMap((event) =>
      event.start !== null && event.end !== null ? [{ event, start: event.start, end: event.end }] : [],
    )
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const fits = dated.find(({ start, end }) =>
    year === null
      ? end >= addDays(context.on, -CITATION_DAYS)
      : partsOf(start).year === year || partsOf(end).year === year,
  )
  return fits?.event ?? null
}

function yearInName(name: string): number | null {
  const year = /(?:19|20)\d{2}/.exec(name)
  return year === null ? null : Number(year[0])
}
