import { Composer, type Context } from 'grammy'
import type { DigestState } from '../digest/digest-state.ts'
import { migrateChat } from '../digest/migration.ts'
import { offerWaking, sleepChat } from '../digest/sleeping.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { wakeOffer } from '../messages/subscription-message.ts'
import type { Access } from './access.ts'
import { errorFields } from './error-words.ts'
import type { Log } from './log.ts'
import { isInside } from './membership-change.ts'
import { placeIn } from './place.ts'
import { sendReply } from './reply.ts'
import { choiceReply, type ShowDeps } from './subscription-place.ts'

export interface SubscribedChatsDeps extends ShowDeps {
  readonly access: Access
  readonly log: Log
  readonly token: string
  sleep(milliseconds: number): Promise<void>
}

/**
 * What happens to a chat that subscribes: thrown out or blocked, its digest sleeps; back again, waking it is offered once;
 * a group that became a supergroup takes its subscriptions along. Every update goes on to the others.
 */
export function subscribedChats(deps: SubscribedChatsDeps): Composer<Context> {
  const { desk, now, log, token } = deps
  const composer = new Composer()

  /** Telegram tells it again by other ways (403, `migrate_to_chat_id`), so a failure to save is no loss. */
  async function note(step: (state: DigestState) => DigestState): Promise<void> {
    try {
      const book = await desk.book()
      await book?.change((state) => [step(state), undefined])
    } catch (error) {
      log.error('what became of a chat was not saved', errorFields(error, token))
    }
  }

  composer.on('my_chat_member', async (ctx, next) => {
    const { chat, from, old_chat_member, new_chat_member } = ctx.myChatMember
    const [was, is] = [isInside(old_chat_member), isInside(new_chat_member)]
    if (was && !is) await note((state) => sleepChat(state, chat.id, 'refused', now())[0])
    await next()
    if (!was && is && deps.access.mayAsk(chat, from)) await offer(ctx.api, chat)
  })
  composer.on('message:migrate_to_chat_id', (ctx, next) => {
    return note((state) => migrateChat(state, ctx.chat.id, ctx.message.migrate_to_chat_id)).then(next)
  })
  composer.on('message:migrate_from_chat_id', (ctx, next) => {
    return note((state) => migrateChat(state, ctx.message.migrate_from_chat_id, ctx.chat.id)).then(next)
  })

  async function offer(api: Context['api'], chat: Parameters<typeof placeIn>[0]): Promise<void> {
    const book = await desk.book()
    if (book === null) return
    const offered = await book.change((state) => offerWaking(state, chat.id))
    for (const { threadId, language } of offered) {
      const place = { ...placeIn(chat), threadId: threadId ?? undefined }
      try {
        await sendReply({ api, sleep: deps.sleep }, place, choiceReply(wakeOffer(catalogueFor(language)), language))
      } catch (error) {
        // A topic that is gone must not keep the others from being asked.
        log.warn('waking a subscription could not be offered', { chat: chat.id, ...errorFields(error, token) })
      }
    }
  }
  return composer
}
