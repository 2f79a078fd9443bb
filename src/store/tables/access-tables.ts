import { z } from 'zod'
import type { AccessRequest, Grant } from '../../bot/access-state.ts'
import { instant, person, type Table } from './table.ts'

const known = {
  chatId: z.number().int(),
  kind: z.enum(['person', 'group']),
  name: z.string().nullable(),
}

export const grants: Table<Grant> = {
  key: ({ chatId }) => String(chatId),
  row: z.strictObject({ ...known, by: person, at: instant }),
}

export const accessRequests: Table<AccessRequest> = {
  key: ({ chatId }) => String(chatId),
  row: z.strictObject({
    ...known,
    language: z.enum(['vi', 'en']),
    threadId: z.number().int().nullable(),
    askedBy: person,
    askedAt: instant,
    told: z.boolean(),
    refused: z.strictObject({ by: person, at: instant }).nullable(),
  }),
}
