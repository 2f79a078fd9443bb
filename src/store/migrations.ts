/** Makes the content of one version from that of the version before; `version` itself is set by `migrate`. */
export type Migration = (content: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/**
 * All changes that `state.json` has seen, oldest first: the first makes version 2 from version 1. One is added for every
 * change to what is stored and none is ever changed or removed, so that a state of any age can be read.
 */
export const MIGRATIONS: readonly Migration[] = [withOffice]

export type Migrated =
  | { readonly kind: 'migrated'; readonly content: Readonly<Record<string, unknown>>; readonly from: number }
  /** Written by a newer program: to be left alone. */
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'no-version' }

/** The version that a list of migrations leads to. */
export function newestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.length + 1
}

/** Brings content of any version up to the newest. Throws what a migration throws. */
export function migrate(content: Readonly<Record<string, unknown>>, migrations = MIGRATIONS): Migrated {
  const known = newestVersion(migrations)
  const { version } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'no-version' }
  if (version > known) return { kind: 'newer', version, known }
  const newest = migrations.slice(version - 1).reduce((sum, step) => step(sum), content)
  return { kind: 'migrated', content: { ...newest, version: known }, from: version }
}

/** To version 2: who may ask, what was recorded about duties, unanswered questions, the audit. */
function withOffice(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const tables = ['grants', 'accessRequests', 'progress', 'assignments', 'unanswered', 'audit']
  return { ...content, ...Object.fromEntries(tables.map((name) => [name, []])) }
}
