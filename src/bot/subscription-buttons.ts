import { Composer, type Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import type { DigestBook } from '../digest/digest-book.ts'
import { destinationKey } from '../digest/subscription.ts'
import { dismiss } from '../digest/unresolved-issues.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import type { SubscriptionChoice } from '../messages/subscription-choice.ts'
import { menuMessage } from '../messages/subscription-menu.ts'
import { panelMessage, subscriptionNotice } from '../messages/subscription-message.ts'
import { presser } from './chat-admin.ts'
import { errorFields } from './error-words.ts'
import { languageFor } from './language-for.ts'
import type { Log } from './log.ts'
import { kept, NotKept } from './not-kept.ts'
import { answerPress, showAfterPress } from './press.ts'
import { chosen, type OwnChoice } from './subscription-changes.ts'
import { decodeChoice, isChoiceData } from './subscription-data.ts'
import { choiceReply, destinationOf, type ShowDeps, shownNow } from './subscription-place.ts'

/** Behind a morning's digests an issue may wait longer than a press lives; milliseconds. */
const LONGEST_RESEND_MS = 4000

export interface SubscriptionButtonsDeps extends ShowDeps {
  readonly log: Log
  readonly token: string
  sleep(milliseconds: number): Promise<void>
}

/**
 * The buttons under messages about the digest. What a button means stands in its callback data, and the chat and topic are
 * those of its message; who presses is checked at every press.
 */
export function subscriptionButtons(deps: SubscriptionButtonsDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('callback_query:data', async (ctx, next) => {
    const { data, message } = ctx.callbackQuery
    if (!isChoiceData(data)) return next()
    const press = decodeChoice(data, deps.edition())
    const words = catalogueFor(press?.language ?? languageFor(ctx.from)).subscription
    const book = await deps.desk.book()
    // Of a message that is gone we do not know the topic.
    if (press === null || message === undefined || !isThere(message)) return answerPress(ctx, words.stale)
    if (book === null) return answerPress(ctx, words.notReady)
    const { choice } = press
    try {
      if (choice.kind === 'resend' || choice.kind === 'dismiss') await settle(ctx, choice, book)
      else await choose(ctx, message, choice, press.language, book)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      deps.log.error('a subscription was not saved', errorFields(error.cause, deps.token))
      await answerPress(ctx, words.notSaved)
    }
  })

  async function choose(
    ctx: Context,
    message: Message,
    choice: OwnChoice,
    before: Language,
    book: DigestBook,
  ): Promise<void> {
    const words = catalogueFor(before).subscription
    if (ctx.from === undefined) return
    const { mayChoose, by } = await presser(ctx.api, message.chat, ctx.from)
    if (!mayChoose) return answerPress(ctx, words.adminsOnly)
    const destination = destinationOf(message)
    const choosing = { by, now: deps.now(), zone: deps.desk.zone }
    const subscription = await kept(book.change((state) => chosen(state, destination, choice, choosing)))
    const show = (shown: Parameters<typeof choiceReply>[0], language = before): Promise<void> =>
      showAfterPress(ctx, deps, 'turn', choiceReply(shown, language))
    if (subscription === null) {
      const isEnded = choice.kind === 'end'
      await answerPress(ctx, isEnded ? undefined : words.stale)
      if (isEnded) await show(subscriptionNotice(words.ended))
      return
    }
    const isLooking = choice.kind === 'menu' || choice.kind === 'panel'
    await answerPress(ctx, isLooking ? undefined : words.saved)
    const language = choice.kind === 'language' ? choice.language : before
    const catalogue = catalogueFor(language)
    const edition = deps.edition()
    if (choice.kind === 'menu') return show(menuMessage(choice.menu, choice.page, subscription, edition, catalogue))
    if (choice.kind === 'limit') return show(menuMessage(choice.by, choice.page, subscription, edition, catalogue))
    const current = book.current().subscriptions.get(destinationKey(destination)) ?? subscription
    return show(panelMessage(shownNow(book.current(), current, deps), null, catalogue), language)
  }

  async function settle(
    ctx: Context,
    choice: Extract<SubscriptionChoice, { readonly kind: 'resend' | 'dismiss' }>,
    book: DigestBook,
  ): Promise<void> {
    // The notice is in both languages.
    const words = catalogueFor(languageFor(ctx.from)).subscription.admin
    if (ctx.from === undefined || !deps.desk.isBotAdmin(ctx.from.id)) return answerPress(ctx, words.notAdmin)
    const { chatId, threadId, week } = choice
    if (choice.kind === 'dismiss') {
      const isDone = await kept(book.change((state) => dismiss(state, { chatId, threadId }, week)))
      return answerPress(ctx, isDone ? words.dismissed : words.notUnresolved)
    }
    const resending = kept(deps.desk.resend({ chatId, threadId }, week))
    const end = await Promise.race([resending, deps.sleep(LONGEST_RESEND_MS)])
    if (end === undefined) {
      resending.catch((error) => deps.log.error('a digest was not sent again', errorFields(error, deps.token)))
      return answerPress(ctx, words.resending)
    }
    switch (end.kind) {
      case 'sent':
        return answerPress(ctx, words.resent)
      case 'not-owed':
        return answerPress(ctx, words.notUnresolved)
      default:
        return answerPress(ctx, words.notResent)
    }
  }
  return composer
}

/** An inaccessible message has the date 0. */
function isThere(message: { readonly date: number }): message is Message {
  return message.date !== 0
}
