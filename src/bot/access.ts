import type { Chat, User } from 'grammy/types'
import type { AccessState } from './access-state.ts'

/** Who may use the bot. Asked again at every message and every press. */
export interface Access {
  /** Whether everybody may ask, whoever was let in. */
  readonly isOpen: boolean
  /** `user` is undefined for what nobody in particular does. */
  mayAsk(chat: Pick<Chat, 'id' | 'type'>, user: Pick<User, 'id'> | undefined): boolean
}

/**
 * `open` is for everybody. `approved` is for the admins and for those whom they let in, each in their private chat with
 * the bot, and for groups that were let in, whoever writes there. A channel is never answered. `granted`: the newest
 * decisions.
 */
export function accessOf(
  settings: { readonly access: 'approved' | 'open'; readonly adminIds: readonly number[] },
  granted: () => AccessState,
): Access {
  const admins = new Set(settings.adminIds)
  return {
    isOpen: settings.access === 'open',
    mayAsk(chat, user) {
      if (chat.type === 'channel') return false
      if (settings.access === 'open') return true
      if (chat.type !== 'private') return granted().grants.has(String(chat.id))
      return user !== undefined && (admins.has(user.id) || granted().grants.has(String(user.id)))
    },
  }
}
