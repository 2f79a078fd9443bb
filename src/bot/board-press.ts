import type { BoardList, BoardRequest } from '../answers/board-request.ts'
import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts'
import type { Edition } from '../knowledge/edition.ts'
import { hashOf } from './question-hash.ts'

/*
 * u0                                          what comes, first page
 * a12b1a2b3ct4d5e6fr20201101-20201130         all, page 12, a body, a topic, a period
 * a0s                                         all, limited as the chat's digest
 */
const LISTS: Readonly<Record<BoardList, string>> = {
  all: 'a',
  upcoming: 'u',
  undated: 'n',
  past: 'p',
  horizons: 'h',
  closed: 'd',
}
const HASH = 6
const PATTERN =
  /^([aunphd])(\d{1,5})(s)?(?:b([0-9a-f]{6}))?(?:t([0-9a-f]{6}))?(?:c([0-9a-f]{6}))?(?:r(\d{8})?-(\d{8})?)?$/

/** A board and its page as they stand in callback data; names are hashes until an edition is asked what they mean. */
export interface WrittenBoard {
  readonly list: BoardList
  readonly page: number
  readonly range: BoardRequest['range']
  readonly body: string | null
  readonly topic: string | null
  readonly conference: string | null
  readonly asDigest: boolean
}

/** A request and a page (0 to 99999) in at most 46 characters of ASCII. */
export function writtenBoard(request: BoardRequest, page: number): string {
  const { list, range, bodyId, topicId, conferenceId, asDigest } = request
  const limit = (letter: string, id: string | null): string => (id === null ? '' : `${letter}${shortHash(id)}`)
  const days = range === null ? '' : `r${digits(range.start)}-${digits(range.end)}`
  return `${LISTS[list]}${page}${asDigest === true ? 's' : ''}${limit('b', bodyId)}${limit('t', topicId)}${limit('c', conferenceId)}${days}`
}

/** The reverse; null for what `writtenBoard` cannot have written. */
export function readBoard(text: string): WrittenBoard | null {
  const match = PATTERN.exec(text)
  const list = (Object.keys(LISTS) as BoardList[]).find((name) => LISTS[name] === match?.[1])
  if (match === null || list === undefined) return null
  const [start, end] = [dateOf(match[7]), dateOf(match[8])]
  if (start === undefined || end === undefined) return null
  const range = start === null && end === null ? null : { start, end }
  const [body = null, topic = null, conference = null] = [match[4], match[5], match[6]]
  return { list, page: Number(match[2]), range, body, topic, conference, asDigest: match[3] !== undefined }
}

/** What was written, in terms of an edition; null if it has no such body, topic or conference (any more). */
export function requestIn(
  edition: Edition,
  { list, range, body, topic, conference, asDigest }: WrittenBoard,
): BoardRequest | null {
  const bodyId = idWith(body, edition.bodies.keys())
  const topicId = idWith(topic, edition.topics.keys())
  const conferenceId = idWith(conference, edition.conferences.keys())
  if (bodyId === undefined || topicId === undefined || conferenceId === undefined) return null
  return { list, range, bodyId, topicId, conferenceId, ...(asDigest ? { asDigest } : {}) }
}

function idWith(hash: string | null, ids: Iterable<string>): string | null | undefined {
  if (hash === null) return null
  for (const id of ids) if (shortHash(id) === hash) return id
  return undefined
}

function shortHash(id: string): string {
  return hashOf(id).slice(0, HASH)
}

function digits(date: CivilDate | null): string {
  return date === null ? '' : date.replaceAll('-', '')
}

/** Null where nothing is written, undefined for digits that are no day. */
function dateOf(written: string | undefined): CivilDate | null | undefined {
  if (written === undefined) return null
  const date = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`
  return isCivilDate(date) ? date : undefined
}
