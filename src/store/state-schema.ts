import { z } from 'zod'
import type { KnownEdition } from '../digest/digest-state.ts'
import type { IssueLog } from '../digest/issue-log.ts'
import { destinationKey, type Subscription } from '../digest/subscription.ts'

/**
 * The shape of `state.json`. It is a few values and some tables; a table is a list of rows, and in memory a map by key.
 * What is added here later (progress, assignments, chats that were let in) is another table; a change to what is already
 * stored needs a migration (see `migrations.ts`).
 */

/** A civil date; the calendar itself is not the store's to import. */
type Day = NonNullable<Subscription['pausedUntil']>

const day = z.custom<Day>((value) => z.iso.date().safeParse(value).success, 'not a day as YYYY-MM-DD')
const instant = z.number().int()
const week = z.number().int()
const count = z.number().int().min(0)
const ids = z.array(z.string())
const person = z.strictObject({ id: z.number().int(), name: z.string().nullable() })
const destination = { chatId: z.number().int(), threadId: z.number().int().nullable() }

const subscription: z.ZodType<Subscription> = z.strictObject({
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
})

const unresolved = z.strictObject({
  week,
  dueAt: instant,
  at: instant,
  why: z.enum(['no-answer', 'crash', 'restored', 'rejected']),
  detail: z.string().nullable(),
  told: z.boolean(),
})

const weekRanges = z.array(z.tuple([week, week]))

const issueLog: z.ZodType<IssueLog> = z.strictObject({
  ...destination,
  settled: weekRanges,
  skipped: weekRanges,
  claim: z.strictObject({ week, dueAt: instant, claimedAt: instant, again: unresolved.nullable() }).nullable(),
  unresolved: z.array(unresolved),
  last: z.strictObject({ day, editionId: z.string(), heardOn: day.nullable() }).nullable(),
})

const knownEdition: z.ZodType<KnownEdition> = z.strictObject({
  id: z.string(),
  duties: z.array(z.tuple([z.string(), z.string()])),
})

/** `state.json` in its newest version. */
export const stateFile = z.strictObject({
  version: z.number().int(),
  /** How often the state was written; a copy with more is newer. */
  saves: count,
  savedAt: instant,
  doubtUntil: instant.nullable(),
  subscriptions: z.array(subscription),
  issueLogs: z.array(issueLog),
  editions: z.array(knownEdition),
})

export type StateFileContent = z.infer<typeof stateFile>

/** The key of each table's rows: no two rows of a table have the same. */
export const KEYS = {
  subscriptions: destinationKey,
  issueLogs: destinationKey,
  editions: (edition: KnownEdition) => edition.id,
} as const
