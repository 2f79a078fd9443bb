import { Composer, type Context } from 'grammy'
import type { Edition } from '../knowledge/edition.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { groupWelcome } from '../messages/group-welcome.ts'
import type { Access } from './access.ts'
import { commandWords } from './command-list.ts'
import { isInside } from './membership-change.ts'
import type { OncePer } from './once-per.ts'
import { placeIn } from './place.ts'
import { type RefusalDeps, refusalReply } from './refusal.ts'
import { sendReply } from './reply.ts'

export interface MembershipDeps extends RefusalDeps {
  edition(): Edition
  readonly access: Access
  /** By chat id, shared with the gate. */
  readonly mayRefuse: OncePer
  sleep(milliseconds: number): Promise<void>
}

/** The bot was added to a group: one message on how to ask, or on how the group can be allowed. Rights alone change nothing. */
export function membership(deps: MembershipDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('my_chat_member', async (ctx) => {
    const { chat, from, old_chat_member, new_chat_member } = ctx.myChatMember
    if (chat.type === 'private' || chat.type === 'channel') return
    if (isInside(old_chat_member) || !isInside(new_chat_member)) return
    const language = 'vi'
    const sending = { api: ctx.api, sleep: deps.sleep }
    if (!deps.access.mayAsk(chat, from)) {
      if (!deps.mayRefuse(String(chat.id))) return
      return sendReply(sending, placeIn(chat), refusalReply(chat, from, language, deps))
    }
    const message = groupWelcome(deps.edition(), commandWords(ctx.me.username, language), catalogueFor(language))
    await sendReply(sending, placeIn(chat), { message, language })
  })
  return composer
}
