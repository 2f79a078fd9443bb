import type { Context } from 'grammy'
import { OFFICE_ZONE } from '../calendar/civil-date.ts'
import { emptyProgressBook } from '../duties/progress.ts'
import { type Recorded, type RecordedOf, recordedOn } from '../duties/recorded.ts'
import { isUndoable } from '../duties/recording.ts'
import { recordBook } from '../duties/records.ts'
import type { Passage } from '../knowledge/edition.ts'
import type { AnswerExtras } from '../messages/answer-message.ts'
import { recordButtons } from '../messages/buttons.ts'
import type { Button } from '../messages/message.ts'
import { undoButton } from '../messages/record-message.ts'
import type { Catalogue } from '../messages/vi.ts'
import type { BoardDeps } from './board-replies.ts'
import { dayOf } from './day-of.ts'
import type { OfficeDesk } from './office-desk.ts'

export interface OfficeViewDeps extends BoardDeps {
  readonly office: OfficeDesk
}

/** What a card shows that is not the document's. */
export interface CardExtras {
  readonly recorded: Recorded | null
  /** Rows for an admin, in private; none for others. */
  readonly buttons: readonly (readonly Button[])[]
}

/** Where something is shown, and to whom. */
export type Viewer = Pick<Context, 'chat' | 'from'>

/** What was recorded about passages, as it counts today. */
export function recordedToday(deps: BoardDeps): RecordedOf {
  const { progress = emptyProgressBook, zone = OFFICE_ZONE } = deps
  return recordedOn(dayOf(deps), deps.edition(), progress, zone)
}

/** Whether something may be recorded by this person at this place: by an admin, in private. */
export function mayRecord({ chat, from }: Viewer, office: OfficeDesk): boolean {
  return chat?.type === 'private' && from !== undefined && office.isAdmin(from.id)
}

/** What an answer shows beside the document's words. */
export function answerExtras(viewer: Viewer, deps: OfficeViewDeps): AnswerExtras {
  return { recordedOf: recordedToday(deps), mayRecord: mayRecord(viewer, deps.office) }
}

/** What a card shows beside the document's words; for an admin the ways to record, and to take back what is new. */
export function cardExtras(passage: Passage, viewer: Viewer, deps: OfficeViewDeps, catalogue: Catalogue): CardExtras {
  const recorded = recordedToday(deps)(passage)
  if (!mayRecord(viewer, deps.office)) return { recorded, buttons: [] }
  return { recorded, buttons: [...recordButtons(passage, catalogue), ...undoRows(passage, deps, catalogue)] }
}

function undoRows({ id }: Passage, deps: OfficeViewDeps, catalogue: Catalogue): readonly (readonly Button[])[] {
  const { book } = deps.office
  if (book === null) return []
  const records = recordBook(book.current().records, deps.edition())
  const newest = [
    { what: 'progress' as const, record: records.progressOf(id).at(-1) },
    { what: 'assignment' as const, record: records.assignmentsOf(id).at(-1) },
  ]
  return newest.flatMap(({ what, record }) =>
    record !== undefined && isUndoable(record, deps.now()) ? [[undoButton(what, record.id, catalogue)]] : [],
  )
}
