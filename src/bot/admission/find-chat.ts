import { type Api, GrammyError } from 'grammy'
import type { Known } from '../access-state.ts'
import { groupName, personName } from './chat-name.ts'

/** What a number means to Telegram. */
export type FoundChat =
  | { readonly kind: 'found'; readonly chat: Known }
  | { readonly kind: 'channel' }
  /** The bot has never met it. */
  | { readonly kind: 'unknown' }

/** Asks Telegram who a person or a group is. Throws what is no answer to that question. */
export async function findChat(api: Pick<Api, 'getChat'>, chatId: number): Promise<FoundChat> {
  try {
    const chat = await api.getChat(chatId)
    if (chat.type === 'channel') return { kind: 'channel' }
    if (chat.type === 'private')
      return { kind: 'found', chat: { chatId: chat.id, kind: 'person', name: personName(chat) } }
    return { kind: 'found', chat: { chatId: chat.id, kind: 'group', name: groupName(chat.title) } }
  } catch (error) {
    // "chat not found", and groups that the bot was thrown out of.
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403))
      return { kind: 'unknown' }
    throw error
  }
}
