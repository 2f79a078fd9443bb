import { Composer, type Context } from 'grammy'
import type { Edition } from '../knowledge/edition.ts'
import { textOnlyReply } from './edition-replies.ts'
import { languageFor } from './language-for.ts'
import { oncePer } from './once-per.ts'
import { type RespondDeps, respond } from './respond.ts'
import { askerOf, type QuestionLimit } from './too-many.ts'
import { wantedBy } from './wanted.ts'

export interface NotTextDeps extends RespondDeps {
  edition(): Edition
  readonly limit: QuestionLimit
}

/** The photos of an album arrive within seconds. */
const ALBUM_MS = 60_000

/** A sticker, a photo, a voice message in a private chat: one line on how to ask, with questions to press. */
export function notText(deps: NotTextDeps): Composer<Context> {
  const isFirst = oncePer(ALBUM_MS, deps.now)
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    if (wantedBy(ctx.message, ctx.me).kind !== 'not-text') return next()
    const album = ctx.message.media_group_id
    if (album !== undefined && !isFirst(album)) return
    if (deps.limit(askerOf(ctx.message)) !== 'answer') return
    return respond(ctx, deps, textOnlyReply(deps.edition(), languageFor(ctx.from)))
  })
  return composer
}
