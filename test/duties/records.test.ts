import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { passageOf } from '../../src/duties/follow.ts'
import { orphanedRecords } from '../../src/duties/orphans.ts'
import { isUndoable, recordAssignment, recordProgress, UNDO_MS, undoRecord } from '../../src/duties/recording.ts'
import {
  type AssignmentRecord,
  emptyRecords,
  type ProgressRecord,
  type RecordsState,
  recordBookOf,
} from '../../src/duties/records.ts'
import { duty, editionOf } from './fixture.ts'

const by = { id: 7, name: 'Hoa' }
const other = { id: 8, name: 'Bình' }
const conferenceId = 'hoi-nghi-2'

function record(id: string, passageId: string, given: Partial<ProgressRecord> = {}): ProgressRecord {
  const what = { status: 'done', on: civilDate('2020-11-25'), note: null, paper: '123-BC/VPTU' } as const
  const kept = { id, passageId, conferenceId, quote: passageId, recordedBy: by, recordedAt: 5, undone: null }
  return { ...kept, ...what, ...given }
}

function assignment(id: string, passageId: string): AssignmentRecord {
  const { status: _, on: __, ...kept } = record(id, passageId)
  return { ...kept, leadIds: ['so-y-te'], coordinatingIds: [] }
}

const stateOf = (...records: readonly ProgressRecord[]): RecordsState => ({
  ...emptyRecords,
  progress: new Map(records.map((one) => [one.id, one])),
})

const edition = editionOf([duty('a'), duty('b')])

test('a book gives what counts, oldest first, and always of the newest records', () => {
  let records: RecordsState = emptyRecords
  const book = recordBookOf(
    () => records,
    () => edition,
  )
  expect(book.progressOf('a')).toEqual([])
  records = stateOf(record('1', 'a'), record('2', 'b'), record('3', 'a', { undone: { by, at: 9 } }), record('4', 'a'))
  expect(book.progressOf('a').map(({ id }) => id)).toEqual(['1', '4'])
  expect(book.assignmentsOf('a')).toEqual([])
})

describe('recording', () => {
  test('adds to what was seen; the same record twice is one', () => {
    const [one, first] = recordProgress(emptyRecords, record('1', 'a'), null, edition)
    const [two, second] = recordProgress(one, record('2', 'a'), '1', edition)
    const [three, again] = recordProgress(two, record('2', 'a'), '1', edition)
    expect([first, second, again]).toEqual(['recorded', 'recorded', 'already'])
    expect([...three.progress.keys()]).toEqual(['1', '2'])
  })

  test('is refused when somebody else was faster, and changes nothing', () => {
    const [one] = recordProgress(emptyRecords, record('1', 'a'), null, edition)
    expect(recordProgress(one, record('2', 'a'), null, edition)).toEqual([one, 'overtaken'])
    // Another passage, and another kind of record, are not in the way.
    expect(recordProgress(one, record('2', 'b'), null, edition)[1]).toBe('recorded')
    expect(recordAssignment(one, assignment('3', 'a'), null, edition)[1]).toBe('recorded')
  })

  test('is refused when what was seen was taken back meanwhile', () => {
    const [one] = recordProgress(emptyRecords, record('1', 'a'), null, edition)
    const [undone] = undoRecord(one, '1', other, 6)
    expect(recordProgress(undone, record('2', 'a'), '1', edition)[1]).toBe('overtaken')
    expect(recordProgress(undone, record('2', 'a'), null, edition)[1]).toBe('recorded')
  })
})

describe('undoing', () => {
  const [state] = recordAssignment(stateOf(record('1', 'a')), assignment('2', 'a'), null, edition)

  test('keeps the record with who took it back, and it no longer counts', () => {
    const [undone, outcome] = undoRecord(state, '1', other, 9)
    expect(outcome).toMatchObject({ kind: 'undone', what: 'progress', record: { passageId: 'a' } })
    expect(undone.progress.get('1')?.undone).toEqual({ by: other, at: 9 })
    const [both] = undoRecord(undone, '2', other, 9)
    expect(both.assignments.get('2')?.undone).toEqual({ by: other, at: 9 })
  })

  test('is possible for a day, once, and only for what there is', () => {
    expect(isUndoable({ recordedAt: 5 }, 5 + UNDO_MS - 1)).toBe(true)
    expect(undoRecord(state, '1', by, 5 + UNDO_MS)).toEqual([state, { kind: 'too-late' }])
    const [undone] = undoRecord(state, '1', by, 6)
    expect(undoRecord(undone, '1', by, 7)).toEqual([undone, { kind: 'undone-before' }])
    expect(undoRecord(state, '9', by, 7)).toEqual([state, { kind: 'unknown' }])
  })
})

describe('after a reload a record', () => {
  const old = { passageId: 'cu', conferenceId, quote: 'Khởi công Bệnh viện tỉnh, trong tháng 11-2020' }
  const quoted = (id: string, quote: string, conference = conferenceId) =>
    duty(id, undefined, { quote, conferenceId: conference })

  test('follows the passage of its id', () => {
    expect(passageOf(old, editionOf([quoted('cu', 'khác hẳn')]))?.id).toBe('cu')
  })

  test('follows the same words, whatever their spacing, punctuation and capitals', () => {
    const moved = quoted('moi', 'khởi công  Bệnh viện tỉnh trong tháng 11-2020;')
    expect(passageOf(old, editionOf([moved]))?.id).toBe('moi')
    const records = stateOf(record('1', 'cu', old))
    const book = recordBookOf(
      () => records,
      () => editionOf([moved]),
    )
    expect(book.progressOf('moi')).toHaveLength(1)
    expect(orphanedRecords(records, editionOf([moved]))).toEqual([])
  })

  test('does not follow other words, another conference, or one of two', () => {
    const words = 'Khởi công Bệnh viện tỉnh trong tháng 11-2020'
    for (const passages of [
      [quoted('moi', 'Khởi công Bệnh viện tỉnh trong tháng 12-2020')],
      [quoted('moi', words, 'hoi-nghi-3')],
      [quoted('moi', words), quoted('nua', `${words}.`)],
    ]) {
      expect(passageOf(old, editionOf(passages))).toBeNull()
    }
  })

  test('is listed as orphaned with all that counts, and nothing is dropped', () => {
    const undone = { undone: { by, at: 9 } }
    const progress = stateOf(
      record('1', 'cu', old),
      record('2', 'a'),
      record('3', 'cu', { ...old, ...undone }),
    ).progress
    const records: RecordsState = {
      progress,
      assignments: new Map([['4', { ...assignment('4', 'cu'), ...old }]]),
    }
    expect(orphanedRecords(records, edition)).toMatchObject([
      { ...old, progress: [{ id: '1' }], assignments: [{ id: '4' }] },
    ])
    expect(records.progress.size).toBe(3)
  })
})
