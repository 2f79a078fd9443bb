import { type Api, GrammyError } from 'grammy'
import type { Chat, Message, User } from 'grammy/types'
import type { Recorder } from '../duties/progress.ts'
import { recorderOf } from './recorder.ts'

/** Whose wish it is, and whether that person may set the digest of the chat. */
export interface Wisher {
  readonly mayChoose: boolean
  readonly by: Recorder
}

/**
 * Who wrote a message. In private everybody decides for themselves, in groups its admins do. An anonymous admin
 * (`sender_chat` is the group itself) is one; who writes in the name of another chat is none.
 */
export async function wisherOf(api: Pick<Api, 'getChatMember'>, message: Message): Promise<Wisher> {
  const { chat, sender_chat, from } = message
  if (sender_chat !== undefined) {
    return { mayChoose: sender_chat.id === chat.id, by: { id: sender_chat.id, name: null } }
  }
  if (from === undefined) return { mayChoose: false, by: { id: 0, name: null } }
  return presser(api, chat, from)
}

/** Who pressed a button: always a real person, also when an anonymous admin pressed it. */
export async function presser(
  api: Pick<Api, 'getChatMember'>,
  chat: Pick<Chat, 'id' | 'type'>,
  user: User,
): Promise<Wisher> {
  const by = recorderOf(user)
  if (chat.type === 'private') return { mayChoose: true, by }
  return { mayChoose: await isAdmin(api, chat.id, user.id), by }
}

/** Asked of Telegram every time: rights are taken away without a word to us. */
async function isAdmin(api: Pick<Api, 'getChatMember'>, chatId: number, userId: number): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chatId, userId)
    return status === 'creator' || status === 'administrator'
  } catch (error) {
    // "user not found", "member list is inaccessible": not known to be one.
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return false
    throw error
  }
}
