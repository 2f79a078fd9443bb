import { z } from 'zod'
import type { AuditEntry } from '../../bot/audit.ts'
import { instant, person, type Table } from './table.ts'

export const audit: Table<AuditEntry> = {
  key: ({ number }) => String(number),
  row: z.strictObject({
    number: z.number().int().min(1),
    at: instant,
    by: person,
    what: z.enum([
      'edition-applied',
      'edition-rolled-back',
      'file-written',
      'access-allowed',
      'access-refused',
      'access-revoked',
      'progress-recorded',
      'progress-undone',
      'assignment-recorded',
      'assignment-undone',
      'term-added',
      'question-dismissed',
    ]),
    about: z.string(),
  }),
}
