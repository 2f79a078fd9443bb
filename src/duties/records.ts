import type { Edition } from '../knowledge/edition.ts'
import { passageOf, type RecordedPassage } from './follow.ts'
import type { Assignment, Progress, ProgressBook, Recorder } from './progress.ts'

interface Kept extends RecordedPassage {
  /** Of the record itself, unique in its table. */
  readonly id: string
  /** Who took it back, and when (epoch milliseconds); null as long as it counts. */
  readonly undone: { readonly by: Recorder; readonly at: number } | null
}

export type ProgressRecord = Progress & Kept
export type AssignmentRecord = Assignment & Kept

/** All that was recorded about duties, in the order of recording. Immutable. */
export interface RecordsState {
  /** By record id. */
  readonly progress: ReadonlyMap<string, ProgressRecord>
  /** By record id. */
  readonly assignments: ReadonlyMap<string, AssignmentRecord>
}

export const emptyRecords: RecordsState = { progress: new Map(), assignments: new Map() }

/** What counts of the records, by passage; of each the record itself. */
export interface RecordBook extends ProgressBook {
  progressOf(passageId: string): readonly ProgressRecord[]
  assignmentsOf(passageId: string): readonly AssignmentRecord[]
}

/** The records of this moment by the passages of this moment's edition, which they follow (see `passageOf`). */
export function recordBookOf(current: () => RecordsState, edition: () => Edition): RecordBook {
  return {
    progressOf: (passageId) => recordBook(current(), edition()).progressOf(passageId),
    assignmentsOf: (passageId) => recordBook(current(), edition()).assignmentsOf(passageId),
  }
}

// Records and editions are immutable, and a board asks for thousands of passages.
const books = new WeakMap<RecordsState, WeakMap<Edition, RecordBook>>()

/** What counts of these records, by passage of this edition. */
export function recordBook(records: RecordsState, edition: Edition): RecordBook {
  const ofRecords = books.get(records) ?? new WeakMap<Edition, RecordBook>()
  books.set(records, ofRecords)
  const known = ofRecords.get(edition)
  if (known !== undefined) return known
  const progress = countingByPassage(records.progress, edition)
  const assignments = countingByPassage(records.assignments, edition)
  const made: RecordBook = {
    progressOf: (passageId) => progress.get(passageId) ?? NOTHING,
    assignmentsOf: (passageId) => assignments.get(passageId) ?? NOTHING,
  }
  ofRecords.set(edition, made)
  return made
}

const NOTHING: readonly never[] = []

function countingByPassage<Row extends Kept>(
  rows: ReadonlyMap<string, Row>,
  edition: Edition,
): ReadonlyMap<string, readonly Row[]> {
  const byPassage = new Map<string, Row[]>()
  for (const row of rows.values()) {
    const passage = row.undone === null ? passageOf(row, edition) : null
    if (passage === null) continue
    const others = byPassage.get(passage.id)
    if (others === undefined) byPassage.set(passage.id, [row])
    else others.push(row)
  }
  return byPassage
}
