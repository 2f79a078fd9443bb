import { z } from 'zod'
import type { AssignmentRecord, ProgressRecord } from '../../duties/records.ts'
import { day, ids, instant, person, type Table } from './table.ts'

const kept = {
  id: z.string(),
  passageId: z.string(),
  conferenceId: z.string(),
  quote: z.string(),
  undone: z.strictObject({ by: person, at: instant }).nullable(),
  paper: z.string().nullable(),
  note: z.string().nullable(),
  recordedBy: person,
  recordedAt: instant,
}

export const progress: Table<ProgressRecord> = {
  key: ({ id }) => id,
  row: z.strictObject({ ...kept, status: z.enum(['not-started', 'under-way', 'done', 'cannot-be-done']), on: day }),
}

export const assignments: Table<AssignmentRecord> = {
  key: ({ id }) => id,
  row: z.strictObject({ ...kept, leadIds: ids, coordinatingIds: ids }),
}
