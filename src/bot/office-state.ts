import { emptyUnanswered, type UnansweredState } from '../answers/unanswered.ts'
import type { Book } from '../duties/book.ts'
import { emptyRecords, type RecordsState } from '../duties/records.ts'
import { type AccessState, emptyAccess } from './access-state.ts'
import { type AuditState, emptyAudit } from './audit.ts'

/** What the office has decided and recorded, and what it has to look at. Immutable. */
export interface OfficeState {
  readonly access: AccessState
  readonly records: RecordsState
  readonly unanswered: UnansweredState
  readonly audit: AuditState
}

export const emptyOffice: OfficeState = {
  access: emptyAccess,
  records: emptyRecords,
  unanswered: emptyUnanswered,
  audit: emptyAudit,
}

/** Port: where the office's part of the state is kept. A change and its audit entry are one step. */
export type OfficeBook = Book<OfficeState>
