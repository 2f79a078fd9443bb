import type { Context } from 'grammy'
import { wantedBy } from '../../wanted.ts'
import { decodeRecord, type PressedRecord } from './record-data.ts'
import type { RecordDeps } from './record-deps.ts'

/** The press about records that an update is; null for what is none, or forged. */
export function recordPressIn({ callbackQuery }: Context, { edition }: RecordDeps): PressedRecord | null {
  return decodeRecord(callbackQuery?.data ?? '', edition())
}

/** Something that a person said (no service message), or a press within a conversation. */
export function isAnswer(ctx: Context, deps: RecordDeps): boolean {
  const { message, me } = ctx
  if (message !== undefined) return wantedBy(message, me).kind !== 'nothing'
  const kind = recordPressIn(ctx, deps)?.press.kind
  return kind === 'answer' || kind === 'cancel'
}

/** A press to record something about a duty that there is. */
export function isBeginning(ctx: Context, deps: RecordDeps): boolean {
  const press = recordPressIn(ctx, deps)?.press
  return press?.kind === 'begin' && deps.edition().passageById.get(press.passageId)?.kind === 'duty'
}
