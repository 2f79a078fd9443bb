import type { Edition } from '../knowledge/edition.ts'
import type { RecordedPassage } from './follow.ts'
import type { Recorder } from './progress.ts'
import { type AssignmentRecord, type ProgressRecord, type RecordsState, recordBook } from './records.ts'

/** A record can be taken back for so long; milliseconds. */
export const UNDO_MS = 86_400_000

/**
 * What became of a record. `already`: it was recorded before, by the same press. `overtaken`: somebody recorded or took
 * something back since, which the person has not seen; nothing has changed.
 */
export type Recording = 'recorded' | 'already' | 'overtaken'

/**
 * Adds a record about the progress of a passage of the edition. `seen`: the id of the newest such record that the person
 * knows of, null for none.
 */
export function recordProgress(
  records: RecordsState,
  record: ProgressRecord,
  seen: string | null,
  edition: Edition,
): readonly [RecordsState, Recording] {
  if (records.progress.has(record.id)) return [records, 'already']
  if (newestProgress(records, record.passageId, edition) !== seen) return [records, 'overtaken']
  return [{ ...records, progress: new Map(records.progress).set(record.id, record) }, 'recorded']
}

/** Adds a decision who does the duty of a passage; the same rules as for `recordProgress`. */
export function recordAssignment(
  records: RecordsState,
  record: AssignmentRecord,
  seen: string | null,
  edition: Edition,
): readonly [RecordsState, Recording] {
  if (records.assignments.has(record.id)) return [records, 'already']
  if (newestAssignment(records, record.passageId, edition) !== seen) return [records, 'overtaken']
  return [{ ...records, assignments: new Map(records.assignments).set(record.id, record) }, 'recorded']
}

/** The id of the newest record about a passage's progress that counts, or null. */
export function newestProgress(records: RecordsState, passageId: string, edition: Edition): string | null {
  return recordBook(records, edition).progressOf(passageId).at(-1)?.id ?? null
}

/** The id of the newest assignment of a passage that counts, or null. */
export function newestAssignment(records: RecordsState, passageId: string, edition: Edition): string | null {
  return recordBook(records, edition).assignmentsOf(passageId).at(-1)?.id ?? null
}

/** What became of taking a record back. */
export type Undoing =
  | { readonly kind: 'undone'; readonly what: 'progress' | 'assignment'; readonly record: RecordedPassage }
  /** A day has gone by. */
  | { readonly kind: 'too-late' }
  | { readonly kind: 'undone-before' }
  | { readonly kind: 'unknown' }

/** Takes a record back within a day: it is kept, and no longer counts. `at`: epoch milliseconds. */
export function undoRecord(
  records: RecordsState,
  id: string,
  by: Recorder,
  at: number,
): readonly [RecordsState, Undoing] {
  const progress = records.progress.get(id)
  const assignment = records.assignments.get(id)
  const record = progress ?? assignment
  if (record === undefined) return [records, { kind: 'unknown' }]
  if (record.undone !== null) return [records, { kind: 'undone-before' }]
  if (!isUndoable(record, at)) return [records, { kind: 'too-late' }]
  const undone = { by, at }
  if (progress !== undefined) {
    const next = new Map(records.progress).set(id, { ...progress, undone })
    return [
      { ...records, progress: next },
      { kind: 'undone', what: 'progress', record },
    ]
  }
  const next = new Map(records.assignments)
  if (assignment !== undefined) next.set(id, { ...assignment, undone })
  return [
    { ...records, assignments: next },
    { kind: 'undone', what: 'assignment', record },
  ]
}

/** Whether a record can still be taken back. `at`: epoch milliseconds. */
export function isUndoable({ recordedAt }: Pick<ProgressRecord, 'recordedAt'>, at: number): boolean {
  return at - recordedAt < UNDO_MS
}
