import { Composer, type Context } from 'grammy'
import { catalogueFor } from '../messages/catalogue.ts'
import { failureNotice } from '../messages/notices.ts'
import { errorFields, withoutWordsOf } from './error-words.ts'
import { languageFor } from './language-for.ts'
import type { Log } from './log.ts'
import { placeOf } from './place.ts'
import { sendReply } from './reply.ts'
import { troubleOf } from './telegram-error.ts'

export interface ErrorBoundaryDeps {
  readonly token: string
  readonly log: Log
  sleep(milliseconds: number): Promise<void>
}

/**
 * Ends the handling of an update that failed: logs what may be logged, and says that something went wrong where the
 * failure is ours. Only `never-sent` goes on upwards: such an update is tried again.
 */
export function errorBoundary(deps: ErrorBoundaryDeps): Composer<Context> {
  const composer = new Composer()
  composer.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const { kind } = troubleOf(error)
      if (kind === 'never-sent') throw error
      const words = withoutWordsOf(errorFields(error, deps.token), ctx.update)
      const fields = { update: ctx.update.update_id, chat: ctx.chat?.id, ...words }
      // In a private chat there is little that Telegram could refuse but a fault in what we send.
      const isOurs = kind === 'ours' || (kind === 'refused' && ctx.chat?.type === 'private')
      if (isOurs) deps.log.error('handling an update failed', fields)
      else deps.log.warn('Telegram did not take a reply', fields)
      if (isOurs) await apologise(ctx, deps)
    }
  })
  return composer
}

async function apologise(ctx: Context, { log, sleep, token }: ErrorBoundaryDeps): Promise<void> {
  const language = languageFor(ctx.from)
  const message = failureNotice(catalogueFor(language))
  try {
    if (ctx.message !== undefined) await sendReply({ api: ctx.api, sleep }, placeOf(ctx.message), { message, language })
    else if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery(catalogueFor(language).notice.failure)
  } catch (error) {
    log.warn('the apology was not taken either', errorFields(error, token))
  }
}
