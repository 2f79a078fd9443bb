import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import type { BoardLine } from '../../src/duties/board-lines.ts'
import { type DutyBoard, dutyBoard } from '../../src/duties/duty-board.ts'
import type { DutyFilter } from '../../src/duties/duty-filter.ts'
import { dutyState } from '../../src/duties/duty-state.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { before, bookOf, by, duty, editionOf, recorded, stated } from './fixture.ts'

const hospital = duty('benh-vien', by('2020-11-30', { precision: 'month' }), { topicIds: ['y-te', 'dau-tu-cong'] })
const report = duty('bao-cao', before('2020-11-30'), {
  bodyIds: ['so-khdt'],
  responsible: {
    state: 'named',
    words: 'Sở X',
    leadIds: ['so-khdt'],
    coordinatingIds: ['so-tai-chinh'],
    personIds: [],
    inheritedFrom: null,
  },
})
const budget = duty('thu-ngan-sach', by('2020-12-31', { precision: 'year' }), { topicIds: ['ngan-sach'] })
const tet = duty('tet', by('2021-02-12', { estimate: true, precision: 'event' }))
const power = duty('dien-rac', stated({ type: 'vague', precision: 'none' }))
const crime = duty('toi-pham', stated({ type: 'within', precision: 'event', event: 'dai_hoi_dang_13' }))
const plan = duty('quy-hoach', stated({ type: 'horizon', precision: 'period', end: civilDate('2040-12-31') }))
const silent = duty('an-sinh', { state: 'not-stated' }, { conferenceId: 'hoi-nghi-3' })
const monthly = duty(
  'bao-cao-thang',
  stated({
    type: 'recurring',
    end: civilDate('2020-10-19'),
    named: civilDate('2020-10-20'),
    recur: { freq: 'monthly', days: [20] },
  }),
)
const next = duty('tu-thang-12', stated({ type: 'from', start: civilDate('2020-12-01') }))
const result = duty('ket-qua', { state: 'not-stated' }, { kind: 'result' })
const edition = editionOf([budget, silent, hospital, result, report, power, tet, crime, monthly, plan, next])

const board = (day: string, filter?: DutyFilter, book = emptyProgressBook): DutyBoard =>
  dutyBoard(edition, civilDate(day), filter, book)

const ids = (lines: readonly BoardLine[]) => lines.map(({ passage }) => passage.id)
const byMonth = ({ upcoming }: DutyBoard) =>
  upcoming.map(({ month, lines }) => [`${month.month}/${month.year}`, ...ids(lines)])
const all = ({ upcoming, past, undated, horizons, closed }: DutyBoard) => [
  ...ids(upcoming.flatMap(({ lines }) => lines)),
  ...[past, undated, horizons, closed].flatMap(ids),
]

describe('the board of a day', () => {
  test('shows what comes by month, and what has no day apart', () => {
    const shown = board('2020-11-16')
    expect(byMonth(shown)).toEqual([
      ['11/2020', 'bao-cao-thang', 'bao-cao', 'benh-vien'],
      ['12/2020', 'tu-thang-12', 'thu-ngan-sach'],
      ['2/2021', 'tet'],
    ])
    expect(ids(shown.undated)).toEqual(['an-sinh', 'dien-rac', 'toi-pham'])
    expect(ids(shown.horizons)).toEqual(['quy-hoach'])
    expect(shown.past).toEqual([])
  })

  test('shows what is past with the latest first, and never calls it overdue', () => {
    const { past } = board('2021-01-05')
    expect(ids(past)).toEqual(['thu-ngan-sach', 'benh-vien', 'bao-cao'])
    expect(past.map(({ state }) => state.kind)).toEqual(['past', 'past', 'past'])
  })

  test('keeps a strict "trước" among what comes on its printed day', () => {
    expect(byMonth(board('2020-11-30'))[0]).toEqual(['11/2020', 'bao-cao', 'benh-vien'])
    expect(ids(board('2020-12-01').past)).toEqual(['benh-vien', 'bao-cao'])
  })

  test('puts apart what was recorded as done', () => {
    const book = bookOf({ 'benh-vien': [recorded('done', '2020-11-28')], 'an-sinh': [recorded('done', '2020-11-02')] })
    const shown = board('2021-01-05', {}, book)
    expect(shown.closed.map(({ passage, state }) => [passage.id, state.kind])).toEqual([
      ['benh-vien', 'done-on-time'],
      ['an-sinh', 'done'],
    ])
    expect(ids(shown.past)).not.toContain('benh-vien')
  })

  test('puts what cannot be done where nothing more is to come', () => {
    const shown = board('2021-01-05', {}, bookOf({ 'benh-vien': [recorded('cannot-be-done', '2020-12-28')] }))
    expect(shown.closed.map(({ passage, state }) => [passage.id, state.kind])).toEqual([
      ['benh-vien', 'cannot-be-done'],
    ])
    expect(ids(shown.past)).not.toContain('benh-vien')
  })

  test('has no passage that is not a duty', () => {
    expect(all(board('2020-11-16'))).not.toContain('ket-qua')
  })
})

describe('a board shows only', () => {
  test('a period: what is due in it, and nothing without a day', () => {
    const november = { range: { start: civilDate('2020-11-01'), end: civilDate('2020-11-30') } }
    expect(all(board('2020-10-19', november))).toEqual(['bao-cao-thang', 'bao-cao', 'benh-vien'])
    expect(all(board('2021-01-05', november))).toEqual(['benh-vien', 'bao-cao'])
  })

  test('a period with an open end', () => {
    expect(all(board('2020-11-16', { range: { start: civilDate('2020-12-01'), end: null } }))).toEqual([
      'tu-thang-12',
      'bao-cao-thang',
      'thu-ngan-sach',
      'tet',
    ])
  })

  test('a topic', () => {
    expect(all(board('2020-11-16', { topicIds: ['y-te', 'ngan-sach'] }))).toEqual(['benh-vien', 'thu-ngan-sach'])
  })

  test('a conference', () => {
    expect(all(board('2020-11-16', { conferenceIds: ['hoi-nghi-3'] }))).toEqual(['an-sinh'])
  })

  test('a body: named, mentioned, or to which the office assigned it last', () => {
    expect(all(board('2020-11-16', { bodyIds: ['so-tai-chinh'] }))).toEqual(['bao-cao'])
    const book = bookOf({}, { 'benh-vien': ['so-xay-dung', 'so-y-te'] })
    expect(all(board('2020-11-16', { bodyIds: ['so-y-te'] }, book))).toEqual(['benh-vien'])
    expect(all(board('2020-11-16', { bodyIds: ['so-xay-dung'] }, book))).toEqual([])
  })

  test('states', () => {
    expect(all(board('2020-11-16', { kinds: ['on-approval', 'event'] }))).toEqual(['dien-rac', 'toi-pham'])
  })

  test('nothing, rather than everything, for a body that no duty has', () => {
    expect(all(board('2020-11-16', { bodyIds: ['khong-co'] }))).toEqual([])
    expect(all(board('2020-11-16', { bodyIds: [] }))).toHaveLength(10)
  })
})

test('every duty stands in exactly one list, and a period shows what looking at every duty shows', () => {
  const start = civilDate('2020-10-15')
  const dated = fc.record({ day: fc.nat(400), isStrict: fc.boolean(), isDated: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(dated, { maxLength: 60 }),
      fc.nat(400),
      fc.nat(60),
      fc.nat(400),
      (given, from, length, today) => {
        const duties = given.map(({ day, isStrict, isDated }, at) => {
          const end = addDays(start, day)
          return duty(`d${at}`, isDated ? (isStrict ? before(end) : by(end)) : { state: 'not-stated' })
        })
        const day = addDays(start, today)
        const range = { start: addDays(start, from), end: addDays(start, from + length) }
        const whole = editionOf(duties)
        expect(all(dutyBoard(whole, day)).sort()).toEqual(ids(duties.map(lineOf)).sort())
        const expected = duties.filter((one) => {
          const state = dutyState(one, day)
          return 'due' in state && state.due.end >= range.start && state.due.end <= range.end
        })
        expect(all(dutyBoard(whole, day, { range })).sort()).toEqual(ids(expected.map(lineOf)).sort())
      },
    ),
  )
  function lineOf(passage: (typeof edition.passages)[number]): BoardLine {
    return { passage, state: dutyState(passage, start), assigned: null }
  }
})
