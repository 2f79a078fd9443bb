import type { Deadline, Passage } from '../knowledge/edition.ts'
import {
  type ConferenceDifference,
  type EditionDifference,
  isSameKnowledge,
  type MovedDeadline,
} from '../knowledge/edition-difference.ts'
import { type Html, html, join, type Piece } from './html.ts'
import type { Catalogue } from './vi.ts'
import { deadlineWords } from './when-line.ts'

/** So many conferences, passages of one sort, and deadlines are named; of the rest the number is told. */
const CONFERENCES = 8
const PASSAGES = 5
const DEADLINES = 10
const TABLES = ['bodies', 'people', 'topics', 'events', 'glossary', 'gold'] as const

/** What an edition changes: passages by conference, deadlines that move, tables. */
export function differenceBlocks(difference: EditionDifference, catalogue: Catalogue): readonly Html[] {
  const { edition: words } = catalogue
  if (isSameKnowledge(difference)) return [html`${words.sameKnowledge}`]
  const { conferences } = difference
  const others = conferences.length - CONFERENCES
  return [
    ...conferences.slice(0, CONFERENCES).map((one) => conferenceBlock(one, catalogue)),
    ...(others > 0 ? [html`${words.more(others)}`] : []),
    ...deadlineBlocks(difference.deadlines, catalogue),
    ...tableBlocks(difference, catalogue),
  ]
}

function conferenceBlock(one: ConferenceDifference, { edition: words, language }: Catalogue): Html {
  const { added, changed, gone } = one
  const title = (passage: Passage): string => passage.title[language]
  return join(
    [
      html`<b>${words.conference[one.state](one.short[language])}</b>`,
      words.counts(added.length, changed.length, gone.length),
      ...(one.headChanged ? [words.conference.head] : []),
      ...(one.sourceChanged ? [words.conference.source] : []),
      // A whole conference that is new or gone is not told passage by passage.
      ...(one.state === 'kept'
        ? [
            ...few(added, PASSAGES, (passage) => words.added(title(passage)), words.more),
            ...few(
              changed,
              PASSAGES,
              ({ after, parts }) => words.changed(title(after), parts.map((part) => words.parts[part]).join(', ')),
              words.more,
            ),
            ...few(gone, PASSAGES, (passage) => words.gone(title(passage)), words.more),
          ]
        : []),
    ],
    '\n',
  )
}

function deadlineBlocks(moved: readonly MovedDeadline[], catalogue: Catalogue): readonly Html[] {
  const { edition: words, language } = catalogue
  if (moved.length === 0) return []
  const line = ({ passage, before, after }: MovedDeadline): string =>
    words.deadline(passage.title[language], deadlineText(before, catalogue), deadlineText(after, catalogue))
  return [join([html`<b>${words.deadlines(moved.length)}</b>`, ...few(moved, DEADLINES, line, words.more)], '\n')]
}

function deadlineText(deadline: Deadline | null, catalogue: Catalogue): string {
  if (deadline === null) return catalogue.edition.noDuty
  if (deadline.state === 'not-stated') return catalogue.duty.notStated
  return deadlineWords(deadline.phrase, deadline.reading, catalogue)
}

function tableBlocks(difference: EditionDifference, { edition: words }: Catalogue): readonly Html[] {
  const lines = TABLES.flatMap((table) => {
    const { added, changed, gone } = difference[table]
    return added + changed + gone === 0 ? [] : [words.tableCounts(words.table[table], added, changed, gone)]
  })
  return lines.length === 0 ? [] : [join([html`<b>${words.tables}</b>`, ...lines], '\n')]
}

/** A line for each of the first ones, and one for the number of the rest. */
export function few<T>(
  list: readonly T[],
  limit: number,
  line: (one: T) => Piece,
  more: (count: number) => string,
): readonly Piece[] {
  const rest = list.length - limit
  return [...list.slice(0, limit).map(line), ...(rest > 0 ? [more(rest)] : [])]
}
