import { z } from 'zod'
import type { UnansweredQuestion } from '../../answers/unanswered.ts'
import { count, day, type Table } from './table.ts'

export const unanswered: Table<UnansweredQuestion> = {
  key: ({ id }) => id,
  row: z.strictObject({
    id: z.string(),
    text: z.string(),
    language: z.enum(['vi', 'en']),
    day,
    times: z.strictObject({ refused: count, unsure: count, disliked: count }),
    waiting: z.array(z.strictObject({ chatId: z.number().int(), since: day })),
  }),
}
