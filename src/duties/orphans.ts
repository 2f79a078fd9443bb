import type { Edition } from '../knowledge/edition.ts'
import { passageOf, type RecordedPassage } from './follow.ts'
import type { AssignmentRecord, ProgressRecord, RecordsState } from './records.ts'

/** A passage that an edition no longer has, and what was recorded about it; oldest first. */
export interface Orphan extends RecordedPassage {
  readonly progress: readonly ProgressRecord[]
  readonly assignments: readonly AssignmentRecord[]
}

/**
 * The records that count and that no passage of the edition can be found for, by the passage that they were about, in the
 * order of recording. They are kept as they are: an edition that has the words again has its records again.
 */
export function orphanedRecords(records: RecordsState, edition: Edition): readonly Orphan[] {
  const orphans = new Map<string, { progress: ProgressRecord[]; assignments: AssignmentRecord[] } & RecordedPassage>()
  const orphanOf = (record: ProgressRecord | AssignmentRecord) => {
    if (record.undone !== null || passageOf(record, edition) !== null) return null
    const { passageId, conferenceId, quote } = record
    const orphan = orphans.get(passageId) ?? { passageId, conferenceId, quote, progress: [], assignments: [] }
    orphans.set(passageId, orphan)
    return orphan
  }
  for (const record of records.progress.values()) orphanOf(record)?.progress.push(record)
  for (const record of records.assignments.values()) orphanOf(record)?.assignments.push(record)
  return [...orphans.values()]
}
