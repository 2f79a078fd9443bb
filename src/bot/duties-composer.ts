import { Composer, type Context } from 'grammy'
import { type BoardDeps, namedBoardReply } from './board-replies.ts'
import { languageFor } from './language-for.ts'
import { type RespondDeps, respond } from './respond.ts'
import { wantedBy } from './wanted.ts'

export interface DutiesDeps extends RespondDeps, BoardDeps {}

/** /hanchot (/deadlines): what comes, by month. /nhiemvu (/duties): every duty. Both also with a period, topic or body. */
export function dutiesComposer(deps: DutiesDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'deadlines' && wanted.kind !== 'duties') return next()
    const list = wanted.kind === 'deadlines' ? 'upcoming' : 'all'
    await respond(ctx, deps, namedBoardReply(list, wanted.name, deps, languageFor(ctx.from, wanted.language)))
  })
  return composer
}
