import type { BoardLine } from '../duties/board-lines.ts'
import type { DutyBoard } from '../duties/duty-board.ts'
import type { DayRange, DutyFilter, PassageFilter } from '../duties/duty-filter.ts'

/** Which duties of a board are shown; `all`: every list, one after another. */
export type BoardList = 'all' | 'upcoming' | 'undated' | 'past' | 'horizons' | 'closed'

/** What somebody wants to see of the duty board. Null: not limited by that. */
export interface BoardRequest {
  readonly list: BoardList
  /** Only what is due, comes back or begins in these days. */
  readonly range: DayRange | null
  readonly bodyId: string | null
  readonly topicId: string | null
  readonly conferenceId: string | null
  /** Besides, limited to what the chat's own digest is limited to. */
  readonly asDigest?: true
}

/** The whole of one list. */
export function wholeList(list: BoardList): BoardRequest {
  return { list, range: null, bodyId: null, topicId: null, conferenceId: null }
}

/**
 * The board's filter for a request. The list is no part of it: a board has them all. `digest`: the limits of the chat's
 * digest, for a request that names them; a body or topic of the request's own goes before them.
 */
export function filterOf(request: BoardRequest, digest: PassageFilter = {}): DutyFilter {
  const { range, bodyId, topicId, conferenceId, asDigest } = request
  const { bodyIds = [], topicIds = [] } = asDigest === true ? digest : {}
  return {
    ...(range === null ? {} : { range }),
    bodyIds: bodyId === null ? bodyIds : [bodyId],
    topicIds: topicId === null ? topicIds : [topicId],
    conferenceIds: conferenceId === null ? [] : [conferenceId],
  }
}

/** The lines of a list in the order in which they are read. */
export function linesOn(board: DutyBoard, list: BoardList): readonly BoardLine[] {
  switch (list) {
    case 'all':
      return (['upcoming', 'past', 'undated', 'horizons', 'closed'] as const).flatMap((one) => linesOn(board, one))
    case 'upcoming':
      return board.upcoming.flatMap(({ lines }) => lines)
    case 'undated':
    case 'past':
    case 'horizons':
    case 'closed':
      return board[list]
  }
}
