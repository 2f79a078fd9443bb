import type { Chat, User } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { groupNotAllowed, personNotAllowed } from '../messages/group-welcome.ts'
import { plainMessage } from '../messages/message.ts'
import type { Reply } from './reply.ts'

/** For a chat that may not ask: one line on how to be allowed, with the id that an admin of the bot needs. */
export function refusalReply(
  chat: Pick<Chat, 'id' | 'type'>,
  user: Pick<User, 'id'> | undefined,
  language: Language,
): Reply {
  const catalogue = catalogueFor(language)
  const isPrivate = chat.type === 'private'
  const message = isPrivate ? personNotAllowed(user?.id ?? chat.id, catalogue) : groupNotAllowed(chat.id, catalogue)
  return { message, language }
}

/** The same as a short text for a pressed button. */
export function refusalText(chat: Pick<Chat, 'id' | 'type'>, user: Pick<User, 'id'>, language: Language): string {
  return plainMessage(refusalReply(chat, user, language).message)
}
