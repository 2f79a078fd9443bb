import type { Chat, User } from 'grammy/types'

/** Who may use the bot. Asked again at every message and every press. */
export interface Access {
  /** `user` is undefined for what nobody in particular does. */
  mayAsk(chat: Pick<Chat, 'id' | 'type'>, user: Pick<User, 'id'> | undefined): boolean
}

/**
 * The rule as long as nobody can be let in from the chat: `open` is for everybody; `approved` for the admins, each in
 * their private chat with the bot, and for no group.
 */
export function accessOf(settings: {
  readonly access: 'approved' | 'open'
  readonly adminIds: readonly number[]
}): Access {
  const admins = new Set(settings.adminIds)
  return {
    mayAsk(chat, user) {
      if (settings.access === 'open') return true
      return chat.type === 'private' && user !== undefined && admins.has(user.id)
    },
  }
}
