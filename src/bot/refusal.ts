import type { Chat, User } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { groupNotAllowed } from '../messages/group-welcome.ts'
import { html } from '../messages/html.ts'
import { plainMessage } from '../messages/message.ts'
import type { Reply } from './reply.ts'

const PERSON = {
  vi: 'Bạn chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã của bạn:',
  en: 'You may not use the bot yet. Please ask an admin of the bot to approve you; your id:',
} as const

/** For a chat that may not ask: one line on how to be allowed, with the id that an admin of the bot needs. */
export function refusalReply(
  chat: Pick<Chat, 'id' | 'type'>,
  user: Pick<User, 'id'> | undefined,
  language: Language,
): Reply {
  if (chat.type !== 'private') return { message: groupNotAllowed(chat.id, catalogueFor(language)), language }
  const blocks = [html`${PERSON[language]} <code>${user?.id ?? chat.id}</code>`]
  return { message: { blocks, buttons: [] }, language }
}

/** The same as a short text for a pressed button. */
export function refusalText(chat: Pick<Chat, 'id' | 'type'>, user: Pick<User, 'id'>, language: Language): string {
  return plainMessage(refusalReply(chat, user, language).message)
}
