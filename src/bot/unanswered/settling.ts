import type { Context } from 'grammy'
import { withoutQuestions } from '../../answers/unanswered.ts'
import type { Recorder } from '../../duties/progress.ts'
import { type AuditedAct, audited } from '../audit.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeBook } from '../office-state.ts'

export interface SettleDeps {
  readonly log: Log
  readonly token: string
  /** Milliseconds since 1970. */
  now(): number
}

/** Takes questions out of the list and writes down who did what, in one step. False if that could not be saved. */
export async function settleQuestions(
  ctx: Context,
  book: OfficeBook,
  ids: readonly string[],
  what: AuditedAct,
  about: string,
  { log, token, now }: SettleDeps,
): Promise<boolean> {
  const entry = { at: now(), by: personOf(ctx), what, about }
  try {
    await book.change((state) => {
      const unanswered = withoutQuestions(state.unanswered, ids)
      return [{ ...state, unanswered, audit: audited(state.audit, entry) }, undefined]
    })
    return true
  } catch (error) {
    log.error('what became of unanswered questions was not saved', errorFields(error, token))
    return false
  }
}

/** Whoever wrote or pressed, as they are written down. */
export function personOf({ from }: Context): Recorder {
  const name = [from?.first_name, from?.last_name].filter((part) => part !== undefined).join(' ')
  return { id: from?.id ?? 0, name: name === '' ? null : name }
}
