import type { Assignment, Progress, ProgressBook, Recorder } from './progress.ts'

/** The passage that a record is about, as it stood when it was recorded: a reload may change or remove it. */
export interface RecordedPassage {
  readonly passageId: string
  readonly conferenceId: string
  readonly quote: string
}

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

/** What counts of the records, by passage. `current` gives the newest records. */
export function progressBookOf(current: () => RecordsState): ProgressBook {
  return {
    progressOf: (passageId) => progressBook(current()).progressOf(passageId),
    assignmentsOf: (passageId) => progressBook(current()).assignmentsOf(passageId),
  }
}

// Records are immutable, and a board asks for thousands of passages.
const books = new WeakMap<RecordsState, ProgressBook>()

function progressBook(records: RecordsState): ProgressBook {
  const known = books.get(records)
  if (known !== undefined) return known
  const [progress, assignments] = [countingByPassage(records.progress), countingByPassage(records.assignments)]
  const made: ProgressBook = {
    progressOf: (passageId) => progress.get(passageId) ?? NOTHING,
    assignmentsOf: (passageId) => assignments.get(passageId) ?? NOTHING,
  }
  books.set(records, made)
  return made
}

const NOTHING: readonly never[] = []

function countingByPassage<Row extends Kept>(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, readonly Row[]> {
  const byPassage = new Map<string, Row[]>()
  for (const row of rows.values()) {
    if (row.undone !== null) continue
    const others = byPassage.get(row.passageId)
    if (others === undefined) byPassage.set(row.passageId, [row])
    else others.push(row)
  }
  return byPassage
}
