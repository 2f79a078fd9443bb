import type { Draft, DraftStep } from '../duties/draft.ts'
import type { DraftChoice } from '../duties/draft-steps.ts'

/** What pressing a button about records is for; only an admin, in private, may press it. */
export type RecordPress =
  /** Begin to record something about a passage. */
  | { readonly kind: 'begin'; readonly what: Draft['what']; readonly passageId: string }
  /** Take a record back. */
  | { readonly kind: 'undo'; readonly recordId: string }
  /** Answer the question of a draft that stands at this step. */
  | { readonly kind: 'answer'; readonly draftId: string; readonly step: DraftStep; readonly choice: DraftChoice }
  | { readonly kind: 'cancel'; readonly draftId: string }
