import { Composer, type Context } from 'grammy'
import { linkedPassage } from './deep-link.ts'
import { goneReply, helpReply, sourcesReply } from './edition-replies.ts'
import { languageFor } from './language-for.ts'
import type { OfficeViewDeps } from './office-view.ts'
import { cardReply } from './passage-replies.ts'
import type { Reply } from './reply.ts'
import { type RespondDeps, respond } from './respond.ts'
import { wantedBy } from './wanted.ts'

export interface CommandsDeps extends RespondDeps, OfficeViewDeps {}

/** /start, also with a deep link to a passage; /trogiup and /nguon with their English twins. */
export function commandsComposer(deps: CommandsDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    const edition = deps.edition()
    switch (wanted.kind) {
      case 'help':
        return respond(ctx, deps, helpReply(edition, ctx.me.username, languageFor(ctx.from, wanted.language)))
      case 'sources':
        return respond(ctx, deps, sourcesReply(edition, languageFor(ctx.from, wanted.language)))
      case 'start': {
        // A link that adds the bot to a group ends with /start there; the group is welcomed anyhow.
        if (ctx.chat.type !== 'private') return
        return respond(ctx, deps, startReply(wanted.payload, ctx, deps))
      }
      default:
        return next()
    }
  })
  return composer
}

function startReply(payload: string, ctx: Context, deps: CommandsDeps): Reply {
  const { from, me } = ctx
  const language = languageFor(from)
  const edition = deps.edition()
  if (payload === '') return helpReply(edition, me.username, language)
  const passage = edition.passageById.get(linkedPassage(payload) ?? '')
  return passage === undefined ? goneReply(edition, language) : cardReply(passage, ctx, deps, language)
}
