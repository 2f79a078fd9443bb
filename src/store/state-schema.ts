import { z } from 'zod'
import type { State } from './state.ts'
import { accessRequests, grants } from './tables/access-tables.ts'
import { audit } from './tables/audit-table.ts'
import { editions, issueLogs, subscriptions } from './tables/digest-tables.ts'
import { assignments, progress } from './tables/record-tables.ts'
import { count, instant, type Table } from './tables/table.ts'
import { unanswered } from './tables/unanswered-table.ts'

/**
 * The shape of `state.json`: a few values and some tables. A table is a list of rows, and in memory a map by key. A new
 * table, and every change to what is stored, needs a migration (see `migrations.ts`).
 */
export const TABLES = {
  subscriptions,
  issueLogs,
  editions,
  grants,
  accessRequests,
  progress,
  assignments,
  unanswered,
  audit,
} as const

type TableName = keyof typeof TABLES
type RowOf<Name extends TableName> = (typeof TABLES)[Name] extends Table<infer Row> ? Row : never

/** The tables of a state, in the order in which they stand in the file. */
export type Tables = { readonly [Name in TableName]: ReadonlyMap<string, RowOf<Name>> }

const head = {
  version: z.number().int(),
  /** How often the state was written; a copy with more is newer. */
  saves: count,
  savedAt: instant,
  doubtUntil: instant.nullable(),
}

/** `state.json` in its newest version. */
export const stateFile = z.strictObject({
  ...head,
  subscriptions: z.array(subscriptions.row),
  issueLogs: z.array(issueLogs.row),
  editions: z.array(editions.row),
  grants: z.array(grants.row),
  accessRequests: z.array(accessRequests.row),
  progress: z.array(progress.row),
  assignments: z.array(assignments.row),
  unanswered: z.array(unanswered.row),
  audit: z.array(audit.row),
})

export type StateFileContent = z.infer<typeof stateFile>

/** The state that a file holds. Throws if two rows of a table have the same key. */
export function stateIn(file: StateFileContent): State {
  const { saves, savedAt, doubtUntil } = file
  return {
    saves,
    savedAt,
    digest: {
      subscriptions: byKey('subscriptions', file.subscriptions),
      issueLogs: byKey('issueLogs', file.issueLogs),
      editions: byKey('editions', file.editions),
      doubtUntil,
    },
    office: {
      access: { grants: byKey('grants', file.grants), requests: byKey('accessRequests', file.accessRequests) },
      records: { progress: byKey('progress', file.progress), assignments: byKey('assignments', file.assignments) },
      unanswered: { questions: byKey('unanswered', file.unanswered) },
      audit: { entries: byKey('audit', file.audit) },
    },
  }
}

/** The tables of a state as they are written. */
export function tablesOf({ digest, office }: State): Tables {
  return {
    subscriptions: digest.subscriptions,
    issueLogs: digest.issueLogs,
    editions: digest.editions,
    grants: office.access.grants,
    accessRequests: office.access.requests,
    progress: office.records.progress,
    assignments: office.records.assignments,
    unanswered: office.unanswered.questions,
    audit: office.audit.entries,
  }
}

function byKey<Name extends TableName>(name: Name, rows: readonly RowOf<Name>[]): ReadonlyMap<string, RowOf<Name>> {
  const table: { key(row: RowOf<Name>): string } = TABLES[name] as never
  const map = new Map(rows.map((row) => [table.key(row), row]))
  if (map.size < rows.length) throw new Error(`two rows of ${name} have the same key`)
  return map
}
