import type { Context } from 'grammy'
import type { Language } from '../../../answers/answer.ts'
import { passageOf } from '../../../duties/follow.ts'
import { catalogueFor } from '../../../messages/catalogue.ts'
import { errorFields } from '../../error-words.ts'
import { NotKept } from '../../not-kept.ts'
import { cardReply } from '../../passage-replies.ts'
import { answerPress, showAfterPress } from '../../press.ts'
import { recorderOf } from '../../recorder.ts'
import { noticeReply } from './dialogue-replies.ts'
import type { RecordDeps } from './record-deps.ts'
import { undo } from './saving.ts'

/** Takes a record back, and shows the card as it is then; or says why not. */
export async function takeBack(ctx: Context, recordId: string, language: Language, deps: RecordDeps): Promise<void> {
  const { records: words } = catalogueFor(language)
  const { book } = deps.office
  if (book === null || ctx.from === undefined) return answerPress(ctx, words.notReady)
  try {
    const outcome = await undo(book, recordId, { by: recorderOf(ctx.from), at: deps.now() }, deps.edition())
    switch (outcome.kind) {
      case 'unknown':
        return await answerPress(ctx, words.stale)
      case 'too-late':
        return await answerPress(ctx, words.tooLate)
      case 'undone-before':
        return await answerPress(ctx, words.undoneBefore)
      case 'undone': {
        const passage = passageOf(outcome.record, deps.edition())
        await answerPress(ctx, words.undone)
        const gone = (): ReturnType<typeof noticeReply> => noticeReply(words.undone, null, language, deps)
        const reply = passage === null ? gone() : cardReply(passage, ctx, deps, language)
        return await showAfterPress(ctx, deps, 'turn', reply)
      }
    }
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    deps.log.error('a record was not taken back', errorFields(error.cause, deps.token))
    await answerPress(ctx, words.notUndone)
  }
}
