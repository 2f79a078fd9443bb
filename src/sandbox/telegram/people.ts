import type { User, UserFromGetMe } from 'grammy/types'

/** How the bot under test presents itself. */
export interface BotIdentity {
  readonly id: number
  /** `<id>:<secret>`, as BotFather gives it. */
  readonly token: string
  readonly username: string
  first_name: string
  /** BotFather's group privacy: true (the default) keeps plain group messages away from the bot. */
  privacy: boolean
  /** BotFather's inline mode. */
  inline: boolean
  can_join_groups: boolean
}

/** The sender that Telegram shows for an anonymous administrator; `sender_chat` is then the group itself. */
export const ANONYMOUS_ADMIN: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

/** The sender that Telegram shows for somebody who writes in a group as a channel. */
export const CHANNEL_SPEAKER: User = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }

/** The bot as a sender of messages. */
export function botUser(bot: BotIdentity): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username }
}

/** The bot as it sees itself. Bot API, getMe. */
export function botProfile(bot: BotIdentity): UserFromGetMe {
  return {
    id: bot.id,
    is_bot: true,
    first_name: bot.first_name,
    username: bot.username,
    can_join_groups: bot.can_join_groups,
    can_read_all_group_messages: !bot.privacy,
    supports_inline_queries: bot.inline,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}
