import { Composer, type Context } from 'grammy'
import type { Edition } from '../../knowledge/edition.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { html } from '../../messages/html.ts'
import { helpReply } from '../edition-replies.ts'
import { languageFor } from '../language-for.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'

export interface AdminsOnlyDeps extends RespondDeps {
  readonly office: OfficeDesk
  edition(): Edition
}

/**
 * Lets an admin's command through only from an admin in private: whoever stands behind it need not ask again. For others
 * there is no such command.
 */
export function adminsOnly(deps: AdminsOnlyDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'admin') return next()
    const isPrivate = ctx.chat.type === 'private'
    const language = languageFor(ctx.from, wanted.language)
    if (deps.office.isAdmin(ctx.from.id)) {
      if (isPrivate) return next()
      const message = { blocks: [html`${catalogueFor(language).notice.onlyInPrivate}`], buttons: [] }
      return respond(ctx, deps, { message, language })
    }
    if (isPrivate) await respond(ctx, deps, helpReply(deps.edition(), ctx.me.username, languageFor(ctx.from)))
  })
  return composer
}
