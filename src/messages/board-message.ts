import { type BoardList, type BoardRequest, filterOf } from '../answers/board-request.ts'
import type { BoardLine } from '../duties/board-lines.ts'
import type { DutyBoard } from '../duties/duty-board.ts'
import type { PassageFilter } from '../duties/duty-filter.ts'
import type { Edition } from '../knowledge/edition.ts'
import { boardButtons } from './board-buttons.ts'
import { numberButtons } from './buttons.ts'
import { dutyLine } from './duty-line.ts'
import { type Html, html, join } from './html.ts'
import type { Message } from './message.ts'
import { rangeWords } from './range-words.ts'
import type { Catalogue } from './vi.ts'

/** How many lines a page shows: about 1,500 characters. */
export const PAGE_LINES = 8

/** The parts of a board in reading order. */
const LISTS = ['upcoming', 'past', 'undated', 'horizons', 'closed'] as const

/**
 * A page (from 0; a page that is not there is the last one) of the duty board. What comes stands under its month; every
 * line has a number, and the button of that number opens its card. `filter`: what the board is limited to, if the request
 * alone does not tell.
 */
export function boardMessage(
  board: DutyBoard,
  request: BoardRequest,
  page: number,
  edition: Edition,
  catalogue: Catalogue,
  filter: PassageFilter = filterOf(request),
): Message {
  const { board: words } = catalogue
  const entries = entriesOf(board, request.list, catalogue)
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_LINES))
  const shownPage = Math.min(page, pages - 1)
  const from = shownPage * PAGE_LINES
  const shown = entries.slice(from, from + PAGE_LINES)
  const title = titleOf(board, request, catalogue)
  const limits = limitNames(filter, edition, catalogue)
  const heading = [
    html`<b>${entries.length === 0 ? title : words.counted(title, entries.length)}</b>`,
    ...(limits.length === 0 ? [] : [words.limitedTo(limits.join('; '))]),
    ...(entries.length === 0 ? [words.none] : []),
  ]
  return {
    blocks: [
      join(heading, '\n'),
      ...groupBlocks(shown, from, catalogue),
      ...(pages === 1 ? [] : [html`${words.page(shownPage + 1, pages)}`]),
    ],
    buttons: [
      ...numberButtons(
        shown.map(({ line }) => line.passage),
        from + 1,
      ),
      ...boardButtons({ board, request, page: shownPage, pages, edition }, catalogue),
    ],
  }
}

/** What begins is not due, and a list that holds it says so. */
function titleOf({ upcoming }: DutyBoard, { list, range }: BoardRequest, catalogue: Catalogue): string {
  const { board: words } = catalogue
  const begins = upcoming.some(({ lines }) => lines.some(({ state }) => state.kind === 'from'))
  if (range !== null) return (begins ? words.orBeginning : words).inPeriod(rangeWords(range, catalogue))
  return list === 'upcoming' && begins ? words.orBeginning.upcoming : words.heading[list]
}

interface Entry {
  readonly line: BoardLine
  /** What the line stands under, or null where the message's heading says it. */
  readonly under: string | null
}

function entriesOf(board: DutyBoard, list: BoardList, catalogue: Catalogue): readonly Entry[] {
  if (list === 'all') {
    return LISTS.flatMap((one) =>
      entriesOf(board, one, catalogue).map(({ line, under }) => ({
        line,
        under: under ?? catalogue.board.heading[one],
      })),
    )
  }
  if (list !== 'upcoming') return board[list].map((line) => ({ line, under: null }))
  return board.upcoming.flatMap(({ month: { year, month }, lines }) => {
    const under = catalogue.board.month(catalogue.date.month(year, month))
    return lines.map((line) => ({ line, under }))
  })
}

/** The lines, each group of them under its own words; numbered from `from` + 1 on. */
function groupBlocks(entries: readonly Entry[], from: number, catalogue: Catalogue): readonly Html[] {
  const groups: { under: string | null; lines: Html[] }[] = []
  for (const [at, { line, under }] of entries.entries()) {
    const shown = dutyLine(line, from + at + 1, catalogue)
    const last = groups.at(-1)
    if (last !== undefined && last.under === under) last.lines.push(shown)
    else groups.push({ under, lines: [shown] })
  }
  return groups.map(({ under, lines }) => join([...(under === null ? [] : [html`<u>${under}</u>`]), ...lines], '\n'))
}

/** The names of what the board is limited to. What the edition no longer has is shown by its id. */
function limitNames(filter: PassageFilter, edition: Edition, { language }: Catalogue): readonly string[] {
  const { bodyIds = [], topicIds = [], conferenceIds = [] } = filter
  return [
    ...bodyIds.map((id) => edition.bodies.get(id)?.name[language] ?? id),
    ...topicIds.map((id) => edition.topics.get(id)?.name[language] ?? id),
    ...conferenceIds.map((id) => edition.conferences.get(id)?.short[language] ?? id),
  ]
}
