import { Composer, type Context } from 'grammy'
import type { Language } from '../../answers/answer.ts'
import { forgetPerson as forgetInDigest } from '../../digest/forgetting.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { inPrivate } from '../../messages/commands.ts'
import { html } from '../../messages/html.ts'
import { forgetQuestion, forgottenMessage, privacyMessage } from '../../messages/privacy-message.ts'
import type { Access } from '../access.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { errorFields } from '../error-words.ts'
import { languageFor } from '../language-for.ts'
import type { Log } from '../log.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { answerPress, showAfterPress } from '../press.ts'
import type { Reply } from '../reply.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import { decodeForget, forgetKeyboard, isForgetData } from './forget-data.ts'
import { forgetPerson as forgetInOffice } from './forgetting.ts'

export interface PersonalDeps extends RespondDeps {
  readonly access: Access
  readonly office: OfficeDesk
  readonly desk: DigestDesk
  readonly log: Log
  readonly token: string
}

const FORGET = { vi: 'xoadulieu', en: 'forgetme' } as const

/**
 * /quyenriengtu and /xoadulieu with their English twins: in private, for everybody, so it stands before the gate; in groups
 * that may ask one line that says so.
 */
export function personalComposer(deps: PersonalDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'personal') return next()
    const language = languageFor(ctx.from, wanted.language)
    const catalogue = catalogueFor(language)
    if (ctx.chat.type !== 'private') {
      if (!deps.access.mayAsk(ctx.chat, ctx.from)) return next()
      return respond(ctx, deps, line(catalogue.notice.onlyInPrivate, language))
    }
    if (wanted.command === 'privacy') {
      return respond(ctx, deps, { message: privacyMessage(inPrivate(FORGET[language]), catalogue), language })
    }
    return respond(ctx, deps, { message: forgetQuestion(catalogue), language, markup: forgetKeyboard(language) })
  })

  composer.on('callback_query:data', async (ctx, next) => {
    if (!isForgetData(ctx.callbackQuery.data)) return next()
    const press = decodeForget(ctx.callbackQuery.data)
    const language = press?.language ?? languageFor(ctx.from)
    const { privacy } = catalogueFor(language)
    // A private chat has the number of its person.
    if (press === null || ctx.chat?.id !== ctx.from.id) return answerPress(ctx, privacy.stale)
    if (!press.isWanted) {
      await answerPress(ctx, undefined)
      return showAfterPress(ctx, deps, 'turn', line(privacy.left, language))
    }
    const reply = await forget(ctx.from, language)
    await answerPress(ctx, undefined)
    return showAfterPress(ctx, deps, 'turn', reply)
  })

  async function forget(
    user: { readonly id: number; readonly first_name: string; readonly last_name?: string },
    language: Language,
  ): Promise<Reply> {
    const catalogue = catalogueFor(language)
    const [digest, office] = [await deps.desk.book(), deps.office.book]
    if (digest === null || office === null) return line(catalogue.privacy.notReady, language)
    const names = [[user.first_name, user.last_name].filter((part) => part !== undefined).join(' ')]
    try {
      const [inDigest, inOffice] = await Promise.all([
        digest.change((state) => forgetInDigest(state, user.id)),
        office.change((state) => forgetInOffice(state, { id: user.id, names })),
      ])
      const forgotten = {
        ...inOffice,
        ...inDigest,
        names: inDigest.names + inOffice.names,
        isAdmin: deps.office.isAdmin(user.id),
      }
      return { message: forgottenMessage(forgotten, catalogue), language }
    } catch (error) {
      deps.log.error('a person’s data was not deleted', errorFields(error, deps.token))
      return line(catalogue.privacy.notSaved, language)
    }
  }
  return composer
}

function line(text: string, language: Language): Reply {
  return { message: { blocks: [html`${text}`], buttons: [] }, language }
}
