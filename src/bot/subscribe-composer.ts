import { Composer, type Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { DigestBook } from '../digest/digest-book.ts'
import { LONGEST_PAUSE, pause } from '../digest/pausing.ts'
import { subscribe, unsubscribe } from '../digest/subscribing.ts'
import { destinationKey } from '../digest/subscription.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { inGroup, inPrivate } from '../messages/commands.ts'
import { menuMessage } from '../messages/subscription-menu.ts'
import { panelMessage, scheduleMessage, subscriptionNotice } from '../messages/subscription-message.ts'
import { wisherOf } from './chat-admin.ts'
import { commandWords } from './command-list.ts'
import { errorFields } from './error-words.ts'
import { languageFor } from './language-for.ts'
import type { Log } from './log.ts'
import { kept, NotKept } from './not-kept.ts'
import { oncePer } from './once-per.ts'
import { type PreviewDeps, sendPreview } from './preview.ts'
import type { Reply } from './reply.ts'
import { type RespondDeps, respond } from './respond.ts'
import { choiceReply, destinationOf, type ShowDeps, shownNow, subscriberOf } from './subscription-place.ts'
import { type Wanted, wantedBy } from './wanted.ts'

export interface SubscribeDeps extends RespondDeps, ShowDeps, PreviewDeps {
  readonly log: Log
  readonly token: string
}

type DigestWish = Extract<Wanted, { readonly kind: 'digest' }>

const HOUR_MS = 3_600_000

/**
 * /dangky, /huydangky, /tamdung, /lich and /xemtruoc with their English twins, each for the topic in which it is given. The
 * first three are for admins; the refusal is said to a person once an hour.
 */
export function subscribeComposer(deps: SubscribeDeps): Composer<Context> {
  const mayRefuse = oncePer(HOUR_MS, deps.now)
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'digest') return next()
    const language = languageFor(ctx.from, wanted.language)
    const words = catalogueFor(language).subscription
    const say = (line: string): Promise<void> => respond(ctx, deps, choiceReply(subscriptionNotice(line), language))
    const book = await deps.desk.book()
    if (book === null) return say(words.notReady)
    if (wanted.command === 'preview') return sendPreview(ctx, deps, book, language)
    if (wanted.command === 'schedule') return respond(ctx, deps, scheduleReply(ctx.message, ctx.me.username, book))
    const { mayChoose, by } = await wisherOf(ctx.api, ctx.message)
    if (!mayChoose) return mayRefuse(String(ctx.from.id)) ? say(words.adminsOnly) : undefined
    try {
      await respond(ctx, deps, await obey(wanted, ctx.message, ctx.me.username, book, by))
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      deps.log.error('a subscription was not saved', errorFields(error.cause, deps.token))
      await say(words.notSaved)
    }
  })

  function scheduleReply(message: Message, username: string, book: DigestBook): Reply {
    const state = book.current()
    const language = languageFor(message.from)
    const catalogue = catalogueFor(language)
    const subscription = state.subscriptions.get(destinationKey(destinationOf(message)))
    if (subscription === undefined) return choiceReply(subscriptionNotice(noneLine(message, username)), language)
    return choiceReply(scheduleMessage(shownNow(state, subscription, deps), catalogue), language)
  }

  function noneLine({ chat, from }: Message, username: string): string {
    const language = languageFor(from)
    const commands = commandWords(username, language)
    const command = chat.type === 'private' ? inPrivate(commands.subscribe) : inGroup(commands.subscribe, commands)
    return catalogueFor(language).subscription.none(command)
  }

  async function obey(
    { command, rest, language: used }: DigestWish,
    message: Message,
    username: string,
    book: DigestBook,
    by: Parameters<typeof subscribe>[2]['by'],
  ): Promise<Reply> {
    const language = languageFor(message.from, used)
    const catalogue = catalogueFor(language)
    const words = catalogue.subscription
    const destination = destinationOf(message)
    const choosing = { by, now: deps.now(), zone: deps.desk.zone }
    const none = (): Reply => choiceReply(subscriptionNotice(noneLine(message, username)), language)
    const panel = (subscription: Parameters<typeof shownNow>[1], news: string): Reply =>
      choiceReply(panelMessage(shownNow(book.current(), subscription, deps), news, catalogue), language)
    switch (command) {
      case 'subscribe': {
        const { what, subscription } = await kept(
          book.change((state) => subscribe(state, subscriberOf(message), choosing, { language })),
        )
        const news = { new: words.subscribed, woken: words.woken, kept: words.kept }[what]
        return panel(subscription, news)
      }
      case 'unsubscribe': {
        const ended = await kept(book.change((state) => unsubscribe(state, destination)))
        return ended === null ? none() : choiceReply(subscriptionNotice(words.ended), language)
      }
      case 'pause': {
        const subscription = book.current().subscriptions.get(destinationKey(destination))
        if (subscription === undefined) return none()
        if (rest === '') return choiceReply(menuMessage('pause', 0, subscription, deps.edition(), catalogue), language)
        const weeks = Number(/^\d{1,3}/.exec(rest)?.[0])
        if (!(weeks >= 1 && weeks <= LONGEST_PAUSE)) return choiceReply(subscriptionNotice(words.pauseRange), language)
        const paused = await kept(book.change((state) => pause(state, destination, weeks, choosing)))
        return paused === null ? none() : panel(paused, words.paused(weeks))
      }
      case 'schedule':
      case 'preview':
        throw new Error(`subscribeComposer: /${command} changes nothing and is not obeyed here`)
    }
  }
  return composer
}
