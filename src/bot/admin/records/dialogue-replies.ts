import type { Language } from '../../../answers/answer.ts'
import { OFFICE_ZONE } from '../../../calendar/civil-date.ts'
import { recordedOn } from '../../../duties/recorded.ts'
import type { Passage } from '../../../knowledge/edition.ts'
import { catalogueFor } from '../../../messages/catalogue.ts'
import type { Message } from '../../../messages/message.ts'
import { askingMessage, recordNotice, type SavedRecord, savedMessage } from '../../../messages/record-message.ts'
import type { RecordProblem } from '../../../messages/record-problem.ts'
import { dayOf } from '../../day-of.ts'
import { keyboardOf } from '../../keyboard.ts'
import { recordedToday } from '../../office-view.ts'
import type { Reply } from '../../reply.ts'
import type { Dialogue } from './dialogue.ts'
import type { RecordDeps } from './record-deps.ts'
import { type Entry, previewBook } from './saving.ts'

/** The question at which a dialogue stands; at the last one what would be saved as `entry`. */
export function questionReply(
  { id: draftId, draft, language }: Dialogue,
  entry: Entry,
  problem: RecordProblem | null,
  deps: RecordDeps,
): Reply {
  const { passage } = entry
  const { zone = OFFICE_ZONE } = deps
  const edition = deps.edition()
  const proposed =
    draft.step === 'confirm' ? recordedOn(dayOf(deps), edition, previewBook(draft, entry), zone)(passage) : null
  const current = recordedToday(deps)(passage)
  const message = askingMessage(
    { draftId, draft, passage, edition, problem, current, proposed },
    catalogueFor(language),
  )
  return replyOf(message, language, deps)
}

/** What was saved. */
export function savedReply(saved: Omit<SavedRecord, 'recorded'>, language: Language, deps: RecordDeps): Reply {
  const recorded = recordedToday(deps)(saved.passage)
  return replyOf(savedMessage({ ...saved, recorded }, catalogueFor(language)), language, deps)
}

/** A line about a recording, with the way to the card if the passage is known. */
export function noticeReply(line: string, passage: Passage | null, language: Language, deps: RecordDeps): Reply {
  return replyOf(recordNotice(line, passage, catalogueFor(language)), language, deps)
}

function replyOf(message: Message, language: Language, { edition }: RecordDeps): Reply {
  return { message, language, markup: keyboardOf(message, { edition: edition(), language, mode: 'open' }) }
}
