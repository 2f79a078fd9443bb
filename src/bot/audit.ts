import type { Recorder } from '../duties/progress.ts'

/** Something that an admin changed. */
export interface AuditEntry {
  /** Counts up from 1. */
  readonly number: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly by: Recorder
  /** What was done: a word for the catalogue. */
  readonly what: AuditedAct
  /** To what: an edition's id, a file, a name, a passage's title. Never a question's text. */
  readonly about: string
}

/** The acts that are written down. */
export const AUDITED_ACTS = [
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
] as const
export type AuditedAct = (typeof AUDITED_ACTS)[number]

/** The last changes, oldest first. Immutable. */
export interface AuditState {
  /** By number as text. */
  readonly entries: ReadonlyMap<string, AuditEntry>
}

export const emptyAudit: AuditState = { entries: new Map() }

/** So many entries are kept. */
const KEPT = 1000

/** The state with one more entry; the oldest goes when there are too many. */
export function audited(state: AuditState, entry: Omit<AuditEntry, 'number'>): AuditState {
  const last = [...state.entries.values()].at(-1)?.number ?? 0
  const number = last + 1
  const entries = new Map(state.entries).set(String(number), { number, ...entry })
  for (const key of entries.keys()) {
    if (entries.size <= KEPT) break
    entries.delete(key)
  }
  return { entries }
}
