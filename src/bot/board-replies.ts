import type { Language } from '../answers/answer.ts'
import { periodNamed } from '../answers/board-question.ts'
import { type BoardRequest, filterOf, wholeList } from '../answers/board-request.ts'
import { limitNamed } from '../answers/limit-named.ts'
import type { SubscriptionFilter } from '../digest/subscription.ts'
import { dutyBoard } from '../duties/duty-board.ts'
import { emptyProgressBook, type ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import { boardMessage } from '../messages/board-message.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { limitMessage, unknownLimitMessage } from '../messages/limit-message.ts'
import type { LimitBy, Message } from '../messages/message.ts'
import { type DayDeps, dayOf } from './day-of.ts'
import { keyboardOf } from './keyboard.ts'
import type { Reply } from './reply.ts'

/** What a board is made of. */
export interface BoardDeps extends DayDeps {
  edition(): Edition
  /** What was recorded about duties; nothing unless given. */
  readonly progress?: ProgressBook
}

/** A page of today's duty board. `digest`: what the digest of the chat is limited to. */
export function boardReply(
  request: BoardRequest,
  page: number,
  deps: BoardDeps,
  language: Language,
  digest: SubscriptionFilter = UNLIMITED,
): Reply {
  const edition = deps.edition()
  const filter = filterOf(request, digest)
  const board = dutyBoard(edition, dayOf(deps), filter, deps.progress ?? emptyProgressBook)
  return reply(boardMessage(board, request, page, edition, catalogueFor(language), filter), edition, language)
}

const UNLIMITED: SubscriptionFilter = { bodyIds: [], topicIds: [] }

/** What the board can be limited to. */
export function limitReply(
  by: LimitBy,
  request: BoardRequest,
  page: number,
  deps: BoardDeps,
  language: Language,
): Reply {
  const edition = deps.edition()
  return reply(limitMessage(by, request, page, edition, catalogueFor(language)), edition, language)
}

/** /hanchot and /nhiemvu: a list, limited to the period, topic or body that is named after the command. */
export function namedBoardReply(list: 'upcoming' | 'all', name: string, deps: BoardDeps, language: Language): Reply {
  const request = wholeList(list)
  if (name === '') return boardReply(request, 0, deps, language)
  const edition = deps.edition()
  const range = periodNamed(name, dayOf(deps), edition)
  if (range !== null) return boardReply({ ...wholeList('all'), range }, 0, deps, language)
  const limit = limitNamed(name, edition)
  if (limit === null)
    return reply(unknownLimitMessage(name, request, edition, catalogueFor(language)), edition, language)
  const limits = limit.kind === 'body' ? { bodyId: limit.id } : { topicId: limit.id }
  return boardReply({ ...request, ...limits }, 0, deps, language)
}

/** Cards open as messages of their own; pages and limits say themselves that they turn the board. */
function reply(message: Message, edition: Edition, language: Language): Reply {
  return { message, language, markup: keyboardOf(message, { edition, language, mode: 'open' }) }
}
