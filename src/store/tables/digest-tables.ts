import { z } from 'zod'
import type { KnownEdition } from '../../digest/digest-state.ts'
import type { IssueLog } from '../../digest/issue-log.ts'
import { destinationKey, type Subscription } from '../../digest/subscription.ts'
import { count, day, ids, instant, person, type Table } from './table.ts'

const week = z.number().int()
const destination = { chatId: z.number().int(), threadId: z.number().int().nullable() }

export const subscriptions: Table<Subscription> = {
  key: destinationKey,
  row: z.strictObject({
    ...destination,
    chatKind: z.enum(['private', 'group', 'supergroup', 'channel']),
    title: z.string().nullable(),
    weekday: z.number().int().min(1).max(7),
    hour: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
    language: z.enum(['vi', 'en']),
    silent: z.boolean(),
    filter: z.strictObject({ bodyIds: ids, topicIds: ids }),
    pausedUntil: day.nullable(),
    asleep: z
      .strictObject({
        reason: z.enum(['refused', 'gone', 'no-rights', 'topic-closed', 'topic-deleted']),
        since: instant,
        offered: z.boolean(),
      })
      .nullable(),
    firstWeek: week,
    setBy: person,
    since: instant,
    troubles: count,
  }),
}

const unresolved = z.strictObject({
  week,
  dueAt: instant,
  at: instant,
  why: z.enum(['no-answer', 'crash', 'restored', 'rejected']),
  detail: z.string().nullable(),
  told: z.boolean(),
})

const weekRanges = z.array(z.tuple([week, week]))

export const issueLogs: Table<IssueLog> = {
  key: destinationKey,
  row: z.strictObject({
    ...destination,
    settled: weekRanges,
    skipped: weekRanges,
    claim: z.strictObject({ week, dueAt: instant, claimedAt: instant, again: unresolved.nullable() }).nullable(),
    unresolved: z.array(unresolved),
    last: z.strictObject({ day, editionId: z.string(), heardOn: day.nullable() }).nullable(),
  }),
}

export const editions: Table<KnownEdition> = {
  key: ({ id }) => id,
  row: z.strictObject({ id: z.string(), duties: z.array(z.tuple([z.string(), z.string()])) }),
}
