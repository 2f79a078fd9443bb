import type { WholeDraft } from '../../../duties/draft.ts'
import { passageOf } from '../../../duties/follow.ts'
import type { ProgressBook, Recorder } from '../../../duties/progress.ts'
import {
  newestAssignment,
  newestProgress,
  type Recording,
  recordAssignment,
  recordProgress,
  type Undoing,
  undoRecord,
} from '../../../duties/recording.ts'
import type { AssignmentRecord, ProgressRecord, RecordsState } from '../../../duties/records.ts'
import type { Edition, Passage } from '../../../knowledge/edition.ts'
import { shortened } from '../../../messages/quoted.ts'
import { type AuditedAct, audited } from '../../audit.ts'
import { kept } from '../../not-kept.ts'
import type { OfficeBook, OfficeState } from '../../office-state.ts'

/** Who records something about which passage, and when (epoch milliseconds). `id`: of the record to be. */
export interface Entry {
  readonly id: string
  readonly passage: Passage
  readonly by: Recorder
  readonly at: number
}

/** How much of a quote an audit entry shows where its passage is gone, in UTF-16 units. */
const ABOUT = 80

/** The id of the newest record of a kind about a passage, or null. */
export function newestOf(
  what: WholeDraft['what'],
  records: RecordsState,
  passageId: string,
  edition: Edition,
): string | null {
  return what === 'progress'
    ? newestProgress(records, passageId, edition)
    : newestAssignment(records, passageId, edition)
}

/** A book that holds nothing but what a draft would record. */
export function previewBook(draft: WholeDraft, entry: Entry): ProgressBook {
  return draft.what === 'progress'
    ? { progressOf: () => [progressRecord(draft, entry)], assignmentsOf: () => [] }
    : { progressOf: () => [], assignmentsOf: () => [assignmentRecord(draft, entry)] }
}

/**
 * Saves a draft with its audit entry, durably. `seen`: the newest record of this kind that the person knows of. Rejects with
 * `NotKept` if it could not be saved; then nothing has changed.
 */
export function save(
  book: OfficeBook,
  draft: WholeDraft,
  entry: Entry,
  seen: string | null,
  edition: Edition,
): Promise<Recording> {
  const step = (records: RecordsState): readonly [RecordsState, Recording] =>
    draft.what === 'progress'
      ? recordProgress(records, progressRecord(draft, entry), seen, edition)
      : recordAssignment(records, assignmentRecord(draft, entry), seen, edition)
  return kept(
    book.change((state) => {
      const [records, outcome] = step(state.records)
      if (outcome !== 'recorded') return [state, outcome]
      const act = draft.what === 'progress' ? 'progress-recorded' : 'assignment-recorded'
      return [noted({ ...state, records }, act, entry.passage.title.vi, entry), outcome]
    }),
  )
}

/** Takes a record back, with an audit entry, durably. Rejects with `NotKept` if it could not be saved. */
export function undo(
  book: OfficeBook,
  recordId: string,
  who: Pick<Entry, 'by' | 'at'>,
  edition: Edition,
): Promise<Undoing> {
  return kept(
    book.change<Undoing>((state) => {
      const [records, outcome] = undoRecord(state.records, recordId, who.by, who.at)
      if (outcome.kind !== 'undone') return [state, outcome]
      const act = outcome.what === 'progress' ? 'progress-undone' : 'assignment-undone'
      const about = passageOf(outcome.record, edition)?.title.vi ?? shortened(outcome.record.quote, ABOUT)
      return [noted({ ...state, records }, act, about, who), outcome]
    }),
  )
}

function noted(state: OfficeState, what: AuditedAct, about: string, { by, at }: Pick<Entry, 'by' | 'at'>): OfficeState {
  return { ...state, audit: audited(state.audit, { at, by, what, about }) }
}

type Draft<What> = Extract<WholeDraft, { readonly what: What }>

function progressRecord({ status, on, paper, note }: Draft<'progress'>, entry: Entry): ProgressRecord {
  return { ...keptOf(entry), status, on, paper, note }
}

function assignmentRecord(
  { leadIds, coordinatingIds, paper, note }: Draft<'assignment'>,
  entry: Entry,
): AssignmentRecord {
  return { ...keptOf(entry), leadIds, coordinatingIds, paper, note }
}

function keptOf({ id, passage, by, at }: Entry) {
  const { id: passageId, conferenceId, quote } = passage
  return { id, passageId, conferenceId, quote, recordedBy: by, recordedAt: at, undone: null }
}
