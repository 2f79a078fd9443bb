import { Composer, type Context } from 'grammy'
import type { Access } from './access.ts'
import { languageFor } from './language-for.ts'
import type { OncePer } from './once-per.ts'
import { answerPress } from './press.ts'
import { type RefusalDeps, refusalReply, refusalText } from './refusal.ts'
import { type RespondDeps, respond } from './respond.ts'
import { wantedBy } from './wanted.ts'

export interface GateDeps extends RespondDeps, RefusalDeps {
  readonly access: Access
  /** By chat id: a chat that may not ask is told so once an hour. */
  readonly mayRefuse: OncePer
}

/**
 * Lets through what the bot may answer. Others get one line on how to be let in, then silence. What everybody may do, in
 * private (learn what is kept of them, delete it), stands before it.
 */
export function gate(deps: GateDeps): Composer<Context> {
  const { access, mayRefuse } = deps
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    if (access.mayAsk(ctx.chat, ctx.from)) return next()
    const { kind } = wantedBy(ctx.message, ctx.me)
    if (kind === 'nothing' || !mayRefuse(String(ctx.chat.id))) return
    return respond(ctx, deps, refusalReply(ctx.chat, ctx.from, languageFor(ctx.from), deps))
  })
  composer.on('callback_query', async (ctx, next) => {
    const chat = ctx.chat ?? { id: ctx.from.id, type: 'private' }
    if (access.mayAsk(chat, ctx.from)) return next()
    await answerPress(ctx, refusalText(chat, ctx.from, languageFor(ctx.from), deps))
  })
  return composer
}
