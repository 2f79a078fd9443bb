import { Composer, type Context, type Transformer } from 'grammy'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeBook } from '../office-state.ts'
import { moveAccess } from './access-changes.ts'

export interface MovedGroupsDeps {
  /** Null if the state cannot be used. */
  readonly book: OfficeBook | null
  readonly log: Log
  readonly token: string
}

/** Notes that a group has become a supergroup with another id. Telling it twice changes nothing. Never rejects. */
export type NoteMove = (from: number, to: number) => Promise<void>

/** What a group may do moves with it. Telegram tells it by several ways, so a failure to save is no loss. */
export function accessMover({ book, log, token }: MovedGroupsDeps): NoteMove {
  return async (from, to) => {
    try {
      await book?.change((state) => [moveAccess(state, from, to), undefined])
    } catch (error) {
      log.error('that a group moved was not saved', errorFields(error, token))
    }
  }
}

/** The two messages, in the old chat and in the new one, that tell of a move. Every update goes on to the others. */
export function movedGroups(noteMove: NoteMove): Composer<Context> {
  const composer = new Composer()
  composer.on('message:migrate_to_chat_id', (ctx, next) => {
    return noteMove(ctx.chat.id, ctx.message.migrate_to_chat_id).then(next)
  })
  composer.on('message:migrate_from_chat_id', (ctx, next) => {
    return noteMove(ctx.message.migrate_from_chat_id, ctx.chat.id).then(next)
  })
  return composer
}

/** The refusal of a call to the old id tells of the move too; noted before the caller hears of it. */
export function notingMoves(noteMove: NoteMove): Transformer {
  return async (prev, method, payload, signal) => {
    const response = await prev(method, payload, signal)
    if (!response.ok && response.parameters?.migrate_to_chat_id !== undefined) {
      const { chat_id: from } = payload as { readonly chat_id?: unknown }
      if (typeof from === 'number') await noteMove(from, response.parameters.migrate_to_chat_id)
    }
    return response
  }
}
