import type { CalendarEvent } from '../calendar/event.ts'
import { comparableQuote, type Span } from './comparable.ts'
import { conferenceDay, headOf, sectionsOf } from './conference-head.ts'
import { type Covering, covering } from './coverage.ts'
import { excerpt } from './difference.ts'
import type { Directory } from './directory.ts'
import { type LeadIn, saysForItems } from './duty.ts'
import type { Conference, Coverage, Passage } from './edition.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import type { ConferenceFile } from './model.ts'
import { nearestText } from './nearest-text.ts'
import { type Placed, passagesOf } from './passages.ts'
import { problem, type Report } from './problem.ts'
import { quoteProblem, type WrittenQuote } from './quote-problem.ts'
import { locateQuotes } from './quotes.ts'
import type { Shaped } from './shape.ts'
import { reportSharedSubjects } from './shared-subject.ts'
import type { Source } from './source.ts'
import { type WrittenPassage, writtenPassages } from './written-passage.ts'

/** One conference with everything derived from its two files. */
export interface LoadedConference {
  readonly conference: Conference
  readonly passages: readonly Passage[]
  readonly coverage: Coverage
}

/** What a conference is checked against, and where its passages get their ids. */
export interface ConferenceContext {
  readonly directory: Directory
  readonly events: readonly CalendarEvent[]
  readonly passageId: (conferenceId: string, quote: string) => string
  readonly report: Report
  /** See `DutyContext`. */
  readonly advises: boolean
}

/**
 * Checks one conference and derives its passages: places, ids, dates, and an `unsorted` passage for each clause that
 * people left out. Null if it cannot be built; the reason has been reported.
 */
export function loadConference(
  id: string,
  file: Shaped<ConferenceFile>,
  source: Source,
  context: ConferenceContext,
): LoadedConference | null {
  const { report, directory, events, advises } = context
  const { value } = file
  const day = conferenceDay(id, file, report)
  const sections = sectionsOf(id, file, source, context)
  const head = headOf(file, source, context)

  const written = writtenPassages(value)
  const spans = spansOf(written, file, source, report)
  const meanings: Meaning[] = []
  const placed = written.flatMap(({ entry, path, section, parent }, index): Placed[] => {
    const meaning = meaningOf(entry, sections[section] ?? null, {
      directory,
      events,
      day,
      issued: head.issued,
      leadIn: leadInOf(parent, written, meanings),
      report,
      advises,
      at: (inner) => file.at([...path, ...inner]),
      keyAt: (inner) => file.keyAt([...path, ...inner]),
    })
    meanings.push(meaning)
    const span = spans[index] ?? null
    return span === null ? [] : [{ span, meaning, index, parent }]
  })
  reportSharedSubjects(
    placed,
    source,
    directory.bodies,
    (index) => file.at([...(written[index]?.path ?? []), 'responsible']),
    report,
  )
  // Passages that could not be read would seem to be missing from the file.
  if (day === null || !file.whole || placed.length < written.length) return null

  const cover = covering(
    source.text,
    source.paragraphs,
    placed.map(({ span }) => span),
  )
  reportGaps(cover, source, report)
  const passages = passagesOf(id, source, placed, cover.gaps, context.passageId)
  const conference: Conference = {
    id,
    date: day,
    ...head,
    source: source.text,
    sections,
    passageIds: passages.map((passage) => passage.id),
  }
  return { conference, passages, coverage: { conferenceId: id, ...cover.counts } }
}

/** What an item may take from the entry that introduces its list, which stands before it in the file. */
function leadInOf(
  parent: number | null,
  written: readonly WrittenPassage[],
  meanings: readonly Meaning[],
): LeadIn | null {
  const entry = parent === null ? undefined : written[parent]?.entry
  const meaning = parent === null ? undefined : meanings[parent]
  if (entry === undefined || meaning === undefined) return null
  const { responsible, deadline } = meaning
  return { quote: comparableQuote(entry.quote), says: saysForItems(entry), responsible, deadline }
}

/** Where the written quotes stand in the source; null for each that does not, which is reported. */
function spansOf(
  written: readonly WrittenPassage[],
  file: Shaped<ConferenceFile>,
  source: Source,
  report: Report,
): readonly (Span | null)[] {
  const quotes = written.map(
    ({ entry, path, parent }): WrittenQuote => ({
      quote: entry.quote,
      parent,
      place: () => file.at([...path, 'quote']),
    }),
  )
  const nearest = nearestText(source.comparable.text)
  return locateQuotes(
    source.comparable.text,
    quotes.map(({ quote }) => quote),
  ).map((finding, index) => {
    const found = quoteProblem(finding, quotes, index, source, nearest)
    if (found !== null) report(found)
    if (finding.state !== 'found') return null
    const span = source.comparable.original(finding.span)
    reportLeaving(span, quotes[index], source, report)
    return span
  })
}

function reportLeaving(span: Span, quote: WrittenQuote | undefined, source: Source, report: Report): void {
  const { leaves, paragraph } = source.standing(span)
  if (!leaves || quote === undefined) return
  const what = {
    vi: `Câu trích kéo dài qua nhiều đoạn, bắt đầu từ đoạn ${paragraph}.`,
    en: `The quote runs over several paragraphs, from paragraph ${paragraph} on.`,
  }
  const remedy = { vi: 'Tách thành mỗi đoạn một mục.', en: 'Make one entry of each paragraph.' }
  report(problem(quote.place(), 'quote-paragraphs', what, remedy))
}

/** One warning at the first clause that nobody has structured. */
function reportGaps({ gaps, counts }: Covering, source: Source, report: Report): void {
  const first = gaps[0]
  if (first === undefined) return
  const start = excerpt(source.text.slice(first.start, first.end), 60)
  const what = {
    vi: `Còn ${gaps.length} chỗ trong văn bản gốc chưa có mục nào trích (đã trích ${String(counts.percent).replace('.', ',')} %), chỗ đầu tiên: “${start}”.`,
    en: `${gaps.length} places of the source stand in no entry (${counts.percent} % do); the first: “${start}”.`,
  }
  const remedy = {
    vi: 'Thêm mục cho những chỗ này vào conference.yaml; trong khi chờ, bot vẫn tìm và trích được chúng.',
    en: 'Add entries for them to conference.yaml; until then they can still be found and quoted.',
  }
  report(problem(source.at(first.start), 'uncovered', what, remedy))
}
