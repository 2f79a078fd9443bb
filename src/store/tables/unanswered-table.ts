import { z } from 'zod'
import type { UnansweredQuestion } from '../../answers/unanswered.ts'
import { day, type Table } from './table.ts'

export const unanswered: Table<UnansweredQuestion> = {
  key: ({ id }) => id,
  row: z.strictObject({
    id: z.string(),
    text: z.string(),
    language: z.enum(['vi', 'en']),
    day,
    why: z.enum(['refused', 'unsure', 'disliked']),
    replyTo: z.number().int().nullable(),
  }),
}
