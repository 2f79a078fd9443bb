import { type BoardList, type BoardRequest, wholeList } from '../answers/board-request.ts'
import type { DutyBoard } from '../duties/duty-board.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { Button, LimitBy } from './message.ts'
import type { Catalogue } from './vi.ts'

/** A page of a board, as the buttons under it need to know it. */
export interface ShownBoard {
  readonly board: DutyBoard
  readonly request: BoardRequest
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly edition: Edition
}

type Row = readonly Button[]

/** Under a page of a board: the pages beside it, the other lists, what it can be limited to. All turn the same message. */
export function boardButtons(shown: ShownBoard, catalogue: Catalogue): readonly Row[] {
  const rows = [pageRow(shown, catalogue), ...listRows(shown, catalogue), limitRow(shown, catalogue)]
  return rows.filter((row) => row.length > 0)
}

function pageRow({ request, page, pages }: ShownBoard, { board }: Catalogue): Row {
  return [
    ...(page === 0 ? [] : [turn(board.button.previous, request, page - 1)]),
    ...(page + 1 >= pages ? [] : [turn(board.button.next, request, page + 1)]),
  ]
}

const LISTS = ['upcoming', 'undated', 'past', 'horizons', 'closed'] as const

/** The lists that have something, with how many; from a period, the way to all that comes. */
function listRows({ board, request }: ShownBoard, { board: words }: Catalogue): readonly Row[] {
  if (request.range !== null) return [[turn(words.button.upcoming, wholeList('upcoming'), 0)]]
  const buttons = LISTS.filter((list) => list !== request.list && countOf(board, list) > 0).map((list) =>
    turn(words.counted(words.button[list], countOf(board, list)), { ...request, list }, 0),
  )
  return [buttons.slice(0, 2), buttons.slice(2)]
}

function limitRow({ request, edition }: ShownBoard, { board: { button } }: Catalogue): Row {
  const ways: readonly LimitBy[] = edition.conferences.size > 1 ? ['body', 'topic', 'conference'] : ['body', 'topic']
  const { bodyId, topicId, conferenceId, asDigest } = request
  const isLimited = bodyId !== null || topicId !== null || conferenceId !== null || asDigest === true
  return [
    ...ways.map((by): Button => ({ label: button[by], action: { kind: 'limit', by, request, page: 0 } })),
    ...(isLimited ? [turn(button.unlimited, { ...wholeList(request.list), range: request.range }, 0)] : []),
  ]
}

function countOf(board: DutyBoard, list: Exclude<BoardList, 'all'>): number {
  return list === 'upcoming' ? board.upcoming.reduce((sum, { lines }) => sum + lines.length, 0) : board[list].length
}

function turn(label: string, request: BoardRequest, page: number): Button {
  return { label, action: { kind: 'board', request, page, inPlace: true } }
}
