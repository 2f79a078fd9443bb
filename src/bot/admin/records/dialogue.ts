import type { Context } from 'grammy'
import type { User } from 'grammy/types'
import type { Language } from '../../../answers/answer.ts'
import { bodiesNamed } from '../../../answers/bodies-named.ts'
import { type Draft, newDraft, type WholeDraft } from '../../../duties/draft.ts'
import { answered, type DraftWorld, type Reply as Said } from '../../../duties/draft-steps.ts'
import { passageOf } from '../../../duties/follow.ts'
import type { Recording } from '../../../duties/recording.ts'
import type { Edition, Passage } from '../../../knowledge/edition.ts'
import { catalogueFor } from '../../../messages/catalogue.ts'
import type { RecordPress } from '../../../messages/record-press.ts'
import type { RecordProblem } from '../../../messages/record-problem.ts'
import { conferenceOf } from '../../../messages/source-line.ts'
import { dayOf } from '../../day-of.ts'
import { errorFields } from '../../error-words.ts'
import { NotKept } from '../../not-kept.ts'
import { recorderOf } from '../../recorder.ts'
import type { Reply } from '../../reply.ts'
import { noticeReply, questionReply, savedReply } from './dialogue-replies.ts'
import { decodeRecord } from './record-data.ts'
import type { RecordDeps } from './record-deps.ts'
import { type Entry, newestOf, save } from './saving.ts'

/** What a person is recording in the chat, between two of their messages. Plain data. */
export interface Dialogue {
  /** Also the id of the record that comes of it: saving it twice is saving it once. */
  readonly id: string
  readonly language: Language
  readonly passageId: string
  readonly draft: Draft
  /** The newest record of this kind that the person was shown before saving, or null. */
  readonly seen: string | null
}

/** How a dialogue begins. `dropped`: another one was left for it, which has to be said. */
export interface Opening {
  readonly what: Draft['what']
  readonly passageId: string
  readonly language: Language
  readonly dropped: boolean
}

/** What comes of an answer. */
export interface Heard {
  /** How the dialogue stands now; null when it is over. */
  readonly dialogue: Dialogue | null
  /** What is shown; null for nothing. */
  readonly reply: Reply | null
  /** The short text that answers a press. */
  readonly note?: string
}

/** A message or press in the chat, and whose it is. */
export type Turn = Pick<Context, 'update' | 'message' | 'callbackQuery'> & { readonly from: User }

/** A press within a dialogue. */
export type DialoguePress = Extract<RecordPress, { readonly kind: 'answer' | 'cancel' }>

/** The first question. */
export function begin({ what, passageId, language, dropped }: Opening, turn: Turn, deps: RecordDeps): Heard {
  // Both count up, so that no two dialogues of this bot are alike.
  const id = `${deps.now().toString(36)}${turn.update.update_id.toString(36)}`
  const dialogue = { id, language, passageId, draft: newDraft(what), seen: null }
  const passage = deps.edition().passageById.get(passageId)
  if (passage === undefined) return gone(dialogue, deps)
  return asks(dialogue, passage, dropped ? { kind: 'dropped' } : null, turn, deps)
}

/** Takes an answer. What it changes is durable when this resolves. */
export async function hear(dialogue: Dialogue, turn: Turn, deps: RecordDeps): Promise<Heard> {
  const { language } = dialogue
  const words = catalogueFor(language).records
  const press = pressIn(turn, deps.edition())
  if (press !== null && press.draftId !== dialogue.id) return { ...lost(press, language, deps), dialogue }
  const passage = deps.edition().passageById.get(dialogue.passageId)
  if (passage === undefined) return gone(dialogue, deps)
  if (press?.kind === 'cancel') return over(noticeReply(words.cancelled, passage, language, deps))
  if (press !== null && press.step !== dialogue.draft.step) return { dialogue, reply: null, note: words.passed }
  const step = answered(dialogue.draft, press?.choice ?? saidIn(turn), worldOf(passage, deps))
  if (step.kind === 'asks') return asks({ ...dialogue, draft: step.draft }, passage, step.problem, turn, deps)
  const outcome = await saved(dialogue, step.draft, entryOf(dialogue, passage, turn, deps), deps)
  switch (outcome) {
    case 'recorded':
    case 'already': {
      const record = { what: step.draft.what, recordId: dialogue.id, passage, before: outcome === 'already' }
      return over(savedReply(record, language, deps))
    }
    case 'overtaken':
    case 'not-saved':
      return asks(dialogue, passage, { kind: outcome }, turn, deps)
  }
}

/** What a button of a dialogue that is no longer open brings: what was saved of it, or that it has to be begun again. */
export function lost({ draftId }: DialoguePress, language: Language, deps: RecordDeps): Heard {
  const { records: words } = catalogueFor(language)
  const records = deps.office.book?.current().records
  const record = records?.progress.get(draftId) ?? records?.assignments.get(draftId)
  const passage = record === undefined ? null : passageOf(record, deps.edition())
  if (record === undefined || record.undone !== null || passage === null) {
    return { dialogue: null, reply: noticeReply(words.lost, null, language, deps), note: words.lost }
  }
  const what = 'status' in record ? 'progress' : 'assignment'
  return over(savedReply({ what, recordId: record.id, passage, before: true }, language, deps))
}

async function saved(
  { seen }: Dialogue,
  draft: WholeDraft,
  entry: Entry,
  deps: RecordDeps,
): Promise<Recording | 'not-saved'> {
  const { book } = deps.office
  if (book === null) return 'not-saved'
  try {
    return await save(book, draft, entry, seen, deps.edition())
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    deps.log.error('a record was not saved', errorFields(error.cause, deps.token))
    return 'not-saved'
  }
}

/** The next question, or the same one again. Before saving, what is recorded by now is looked up. */
function asks(
  dialogue: Dialogue,
  passage: Passage,
  problem: RecordProblem | null,
  turn: Turn,
  deps: RecordDeps,
): Heard {
  const records = deps.office.book?.current().records
  const { draft } = dialogue
  const isLast = draft.step === 'confirm' && records !== undefined
  const seen = isLast ? newestOf(draft.what, records, passage.id, deps.edition()) : null
  const entry = entryOf(dialogue, passage, turn, deps)
  return { dialogue: { ...dialogue, seen }, reply: questionReply(dialogue, entry, problem, deps) }
}

function entryOf({ id }: Dialogue, passage: Passage, { from }: Turn, { now }: RecordDeps): Entry {
  return { id, passage, by: recorderOf(from), at: now() }
}

function worldOf(passage: Passage, deps: RecordDeps): DraftWorld {
  const edition = deps.edition()
  return {
    today: dayOf(deps),
    conference: conferenceOf(passage, edition).date,
    bodiesNamed: (name) => bodiesNamed(name, edition),
  }
}

function pressIn({ callbackQuery }: Turn, edition: Edition): DialoguePress | null {
  const press = decodeRecord(callbackQuery?.data ?? '', edition)?.press
  return press?.kind === 'answer' || press?.kind === 'cancel' ? press : null
}

function saidIn({ message }: Turn): Said {
  return message?.text === undefined ? { kind: 'not-text' } : { kind: 'text', text: message.text }
}

function gone({ language }: Dialogue, deps: RecordDeps): Heard {
  return over(noticeReply(catalogueFor(language).records.gone, null, language, deps))
}

function over(reply: Reply): Heard {
  return { dialogue: null, reply }
}
