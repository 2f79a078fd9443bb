import { Composer, type Context } from 'grammy'
import type { Language } from '../../answers/answer.ts'
import { accessNotice } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { languageFor } from '../language-for.ts'
import type { OfficeDesk } from '../office-desk.ts'
import type { OfficeBook } from '../office-state.ts'
import type { Reply } from '../reply.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import { accessReply } from './access-data.ts'
import { knownChat } from './access-entries.ts'
import { type AccessViewDeps, chatReply, listReply } from './access-replies.ts'
import { findChat } from './find-chat.ts'

export interface AccessCommandDeps extends RespondDeps, AccessViewDeps {
  readonly office: OfficeDesk
}

/** /quyen: who asked and who was let in; with a number, that person or group. Stands behind `adminsOnly`. */
export function accessCommand(deps: AccessCommandDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'admin' || wanted.command !== 'access') return next()
    const language = languageFor(ctx.from, wanted.language)
    const { book } = deps.office
    const words = catalogueFor(language).access
    if (book === null) return respond(ctx, deps, accessReply(accessNotice(words.notReady), language))
    if (wanted.rest === '') return respond(ctx, deps, listReply(book, 0, language, deps))
    await respond(ctx, deps, await replyAbout(ctx.api, wanted.rest, book, language))
  })

  async function replyAbout(api: Context['api'], typed: string, book: OfficeBook, language: Language): Promise<Reply> {
    const words = catalogueFor(language).access
    const say = (line: string): Reply => accessReply(accessNotice(line), language)
    const card = (known: Parameters<typeof chatReply>[1]): Reply =>
      chatReply(book, known, { page: 0, asks: false, news: null }, language, deps)
    // People copy the minus of a group's number as a dash, too.
    const chatId = Number(/^[-–−]?[1-9]\d{0,15}$/.exec(typed)?.[0].replace(/^[–−]/, '-'))
    if (!Number.isSafeInteger(chatId)) return say(words.noNumber)
    if (deps.office.isAdmin(chatId)) return say(words.always)
    const known = knownChat(book.current().access, chatId)
    if (known !== null) return card(known)
    const found = await findChat(api, chatId)
    switch (found.kind) {
      case 'found':
        return card(found.chat)
      case 'channel':
        return say(words.channel)
      case 'unknown':
        return say(words.notKnown)
    }
  }
  return composer
}
