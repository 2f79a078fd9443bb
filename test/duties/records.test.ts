import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { emptyRecords, type ProgressRecord, progressBookOf, type RecordsState } from '../../src/duties/records.ts'

const by = { id: 7, name: 'Hoa' }

function record(id: string, passageId: string, undone: ProgressRecord['undone'] = null): [string, ProgressRecord] {
  const passage = { passageId, conferenceId: '2020-10-15-x', quote: 'khởi công' }
  const what = { status: 'done', on: civilDate('2020-11-25'), note: null, paper: '123-BC/VPTU' } as const
  return [id, { id, ...passage, ...what, recordedBy: by, recordedAt: 5, undone }]
}

test('a book gives what counts, oldest first, and always of the newest records', () => {
  let records: RecordsState = emptyRecords
  const book = progressBookOf(() => records)
  expect(book.progressOf('a')).toEqual([])
  records = {
    ...records,
    progress: new Map([record('1', 'a'), record('2', 'b'), record('3', 'a', { by, at: 9 }), record('4', 'a')]),
  }
  expect(book.progressOf('a').map((one) => 'id' in one && one.id)).toEqual(['1', '4'])
  expect(book.assignmentsOf('a')).toEqual([])
})
