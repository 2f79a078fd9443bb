import type { CivilDate } from '../calendar/civil-date.ts'
import { type DatePhrase, findDatePhrases } from '../calendar/date-phrase.ts'
import { type DayRange, rangeOf } from '../duties/duty-filter.ts'
import type { Edition } from '../knowledge/edition.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { words } from '../text/words.ts'
import { type BoardRequest, wholeList } from './board-request.ts'
import { limitNames, type NamedLimit } from './limit-named.ts'

/** A question for the duty board. */
export interface BoardQuestion {
  readonly request: BoardRequest
  /** Whether it asks what is overdue, which the board says only where it was recorded. */
  readonly asksOverdue: boolean
}

/** Reads a question on a day; null if it asks for anything else than a list of duties by their dates. */
export type BoardQuestionReader = (question: string, day: CivilDate) => BoardQuestion | null

type Sign = 'overdue' | 'open' | 'due' | 'duties' | 'filler'

// What a question for the board is made of, beside a period and the name of a topic or body. With any other word in it the
// question is about something, and that is for search: "bệnh viện tỉnh bao giờ đến hạn", "nhiệm vụ trọng tâm quý IV".
const SIGNS: Readonly<Record<Sign, readonly string[]>> = {
  overdue: [
    ...['quá hạn', 'trễ hạn', 'chậm hạn', 'hết hạn', 'quá thời hạn', 'trễ deadline', 'quá deadline', 'đã qua hạn'],
    ...['overdue', 'past due', 'late', 'past deadline', 'past the deadline', 'missed'],
  ],
  due: [
    ...['đến hạn', 'tới hạn', 'sắp hạn', 'hạn chót', 'hạn cuối', 'đến thời hạn', 'tới thời hạn', 'hạn hoàn thành'],
    ...['phải xong', 'cần xong', 'phải hoàn thành', 'cần hoàn thành', 'phải làm xong', 'đến deadline', 'tới deadline'],
    ...['due', 'deadline', 'deadlines', 'to be finished', 'be done', 'be finished'],
  ],
  open: [
    ...[
      'chưa xong',
      'chưa hoàn thành',
      'chưa làm',
      'chưa làm xong',
      'còn dở',
      'còn dở dang',
      'còn tồn',
      'còn tồn đọng',
    ],
    ...[
      'chưa thực hiện',
      'còn phải làm',
      'còn lại',
      'đang làm dở',
      'not done',
      'not finished',
      'unfinished',
      'still open',
    ],
    ...['outstanding', 'not yet done', 'left to do', 'remaining', 'still to do', 'pending'],
  ],
  duties: [
    ...['những việc', 'các việc', 'việc gì', 'việc nào', 'những nhiệm vụ', 'các nhiệm vụ', 'nhiệm vụ nào'],
    ...['nhiệm vụ gì', 'làm gì', 'làm những gì', 'công việc nào', 'công việc gì', 'những công việc', 'đầu việc nào'],
    ...[
      'việc cần làm',
      'việc phải làm',
      'liệt kê việc',
      'liệt kê nhiệm vụ',
      'tasks',
      'duties',
      'to do',
      'what is',
      'which tasks',
    ],
  ],
  filler: [
    ...[
      'có',
      'gì',
      'nào',
      'những',
      'các',
      'việc',
      'nhiệm vụ',
      'công việc',
      'đầu việc',
      'là',
      'không',
      'ko',
      'k',
      'chưa',
    ],
    ...['đang', 'đã', 'sắp', 'sẽ', 'phải', 'cần', 'làm', 'xong', 'hoàn thành', 'của', 'cho', 'về', 'ở', 'trong', 'vào'],
    ...['thì', 'mà', 'bị', 'nhé', 'nhỉ', 'ạ', 'vậy', 'thế', 'xem', 'hỏi', 'liệt kê', 'danh sách', 'kể', 'ra', 'tôi'],
    ...['cái', 'còn', 'bao nhiêu', 'mấy', 'bot ơi', 'em ơi', 'với', 'đi', 'giúp'],
    ...['what', 'which', 'is', 'are', 'there', 'anything', 'any', 'the', 'show', 'me', 'list', 'of', 'for', 'in', 'by'],
    ...[
      'on',
      'this',
      'must',
      'need',
      'needs',
      'needed',
      'have',
      'has',
      'we',
      'do',
      'coming',
      'up',
      'upcoming',
      'and',
      'please',
    ],
    ...['items', 'things', 'work', 'all', 'at'],
  ],
}

/** Prepares the reader with the names of the edition's topics and bodies. */
export function boardQuestionReader(edition: Edition): BoardQuestionReader {
  const signs = Object.entries(SIGNS) as [Sign, readonly string[]][]
  const find = phraseFinder<Sign | NamedLimit>([
    ...signs.flatMap(([value, texts]) => texts.map((text) => ({ text, value }))),
    ...limitNames(edition),
  ])

  return (question, day) => {
    const text = question.normalize('NFC')
    // Most questions hold no word of deadlines or duties: then there is no period to read.
    if (signsIn(text).length === 0) return null
    const [period, ...others] = findDatePhrases(text, day, edition.events)
    if (others.length > 0) return null
    const range = period === undefined ? null : askedRange(period, day)
    if (period !== undefined && range === null) return null
    const rest = period === undefined ? text : `${text.slice(0, period.start)} ; ${text.slice(period.end)}`
    const read = readAll(rest)
    if (read === null) return null
    // A cue may be part of the period: "due this week".
    const signs = new Set([...read.signs, ...signsIn(period?.phrase ?? '')])
    const limits = limitsOf(read.limits)
    if (signs.has('overdue')) return { request: { ...wholeList('past'), ...limits, range }, asksOverdue: true }
    // "Còn việc nào chưa xong": the whole board, with what was recorded as done at its end.
    if (signs.has('open')) {
      return { request: { ...wholeList('all'), ...limits, range }, asksOverdue: false }
    }
    if (range !== null && (signs.has('due') || signs.has('duties'))) {
      return { request: { ...wholeList('all'), ...limits, range }, asksOverdue: false }
    }
    return signs.has('due') ? { request: { ...wholeList('upcoming'), ...limits }, asksOverdue: false } : null
  }

  /** What every word belongs to; null if one belongs to nothing. */
  function readAll(text: string): { readonly signs: readonly Sign[]; readonly limits: readonly NamedLimit[] } | null {
    const list = words(text)
    const found: { signs: Sign[]; limits: NamedLimit[] } = { signs: [], limits: [] }
    for (let at = 0; at < list.length; ) {
      const phrase = find(list, at)
      if (phrase === null) return null
      const [value] = phrase.values
      if (typeof value === 'string') found.signs.push(value)
      else found.limits.push(value)
      at += phrase.length
    }
    return found
  }

  function signsIn(text: string): readonly Sign[] {
    const list = words(text)
    return list.flatMap((_, at) =>
      (find(list, at)?.values ?? []).flatMap((value) => (typeof value === 'string' ? [value] : [])),
    )
  }
}

/** The days of a period that is the whole of a text ("tháng 11/2020", "tuần này"), on a day; null if it is none. */
export function periodNamed(text: string, day: CivilDate, edition: Edition): DayRange | null {
  const nfc = text.normalize('NFC').trim()
  const [period] = findDatePhrases(nfc, day, edition.events)
  return period !== undefined && period.phrase.length === nfc.length ? askedRange(period, day) : null
}

/** The days that are meant: a bare day is that day, and "trước 30/11" begins today. */
function askedRange({ reading, cued }: DatePhrase, day: CivilDate): DayRange | null {
  const range = rangeOf(reading)
  if (range === null || reading.type === 'recurring' || range.start !== null || range.end === null) return range
  if (!cued) return { start: range.end, end: range.end }
  return range.end >= day ? { start: day, end: range.end } : range
}

function limitsOf(limits: readonly NamedLimit[]): Pick<BoardRequest, 'bodyId' | 'topicId'> {
  const idOf = (kind: NamedLimit['kind']) => limits.find((limit) => limit.kind === kind)?.id ?? null
  return { bodyId: idOf('body'), topicId: idOf('topic') }
}
