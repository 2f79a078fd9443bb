import { type CivilDate, today } from '../calendar/civil-date.ts'
import type { Bilingual, Edition, Passage } from '../knowledge/edition.ts'
import { type DutyState, dutyState } from './duty-state.ts'
import type { Assignment, Progress, ProgressBook } from './progress.ts'

/** The bodies that the office assigned, by name, and on what. */
export interface Assigned {
  readonly leads: readonly Bilingual[]
  readonly coordinating: readonly Bilingual[]
  readonly assignment: Assignment
}

/** What the office recorded about a passage, as it counts on a day. One of the two is not null. */
export interface Recorded {
  /** The last word about its progress, and how the duty stands by it. */
  readonly progress: { readonly last: Progress; readonly state: DutyState } | null
  /** The last decision who does it, and on which day it was recorded. */
  readonly assigned: (Assigned & { readonly on: CivilDate }) | null
}

/** What was recorded about a passage; null if nothing was. */
export type RecordedOf = (passage: Passage) => Recorded | null

/** For views where nothing is known of any record. */
export const nothingRecorded: RecordedOf = () => null

/** What the book says about the passages of an edition on a day. `zone`: the office's, of the IANA database. */
export function recordedOn(day: CivilDate, edition: Edition, book: ProgressBook, zone: string): RecordedOf {
  return (passage) => {
    const words = book.progressOf(passage.id)
    const last = words.at(-1)
    const assigned = assignedTo(passage.id, edition, book)
    if (last === undefined && assigned === null) return null
    return {
      progress: last === undefined ? null : { last, state: dutyState(passage, day, words) },
      assigned: assigned === null ? null : { ...assigned, on: today(assigned.assignment.recordedAt, zone) },
    }
  }
}

/** The last decision who does the duty of a passage; null if there is none. */
export function assignedTo(passageId: string, edition: Edition, book: ProgressBook): Assigned | null {
  const assignment = book.assignmentsOf(passageId).at(-1)
  if (assignment === undefined) return null
  const { leadIds, coordinatingIds } = assignment
  return { leads: namesOf(leadIds, edition), coordinating: namesOf(coordinatingIds, edition), assignment }
}

/** A body that the edition no longer has is called by its id. */
function namesOf(ids: readonly string[], { bodies }: Edition): readonly Bilingual[] {
  return ids.map((id) => bodies.get(id)?.name ?? { vi: id, en: id })
}
