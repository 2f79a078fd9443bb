import type { Chat, ChatFullInfo, Message, User } from 'grammy/types'
import type { Member } from './members.ts'
import type { ReplyMarkup } from './parameters.ts'

/** A topic of a forum; its id is the id of the service message that opened it. */
export interface Topic {
  readonly id: number
  readonly name: string
  closed: boolean
}

interface RoomBase {
  readonly id: number
  readonly messages: Map<number, Message>
  /** Message ids in supergroups and channels count per chat; elsewhere over the whole account. */
  lastMessageId: number
  readonly pinned: number[]
  /** The reply keyboard or forced reply that stands below the chat; the Bot API never shows it in a message. */
  keyboard: ReplyMarkup | undefined
  /** The message that brought `keyboard`. */
  keyboardFrom: number | undefined
  /** Messages that came without a sound (`disable_notification`); the Bot API never shows it either. */
  readonly silent: Set<number>
}

/** The chat of one person with the bot. */
export interface PrivateRoom extends RoomBase {
  readonly kind: 'private'
  readonly person: User
  /** The person blocked the bot. */
  blocked: boolean
  /** The account is deleted. */
  deactivated: boolean
}

/** A group, supergroup or channel. */
export interface GroupRoom extends RoomBase {
  readonly kind: 'group' | 'supergroup' | 'channel'
  title: string
  readonly username: string | undefined
  readonly members: Map<number, Member>
  /** Defined for forums. */
  readonly topics: Map<number, Topic> | undefined
  generalTopicClosed: boolean
  /** False when ordinary members, the bot among them, may not write. */
  membersMaySend: boolean
  /** The supergroup that this group became. */
  migratedTo: number | undefined
}

/** Any chat of the world. Plain state, changed only by the fake itself: read it freely. */
export type Room = PrivateRoom | GroupRoom

/** The chat as it stands in messages, Bot API type Chat. */
export function toChat(room: Room): Chat {
  switch (room.kind) {
    case 'private': {
      const { first_name, last_name, username } = room.person
      return {
        id: room.id,
        type: 'private',
        first_name,
        ...(last_name === undefined ? {} : { last_name }),
        ...(username === undefined ? {} : { username }),
      }
    }
    case 'group':
      return { id: room.id, type: 'group', title: room.title }
    case 'supergroup':
      return {
        id: room.id,
        type: 'supergroup',
        title: room.title,
        ...(room.username === undefined ? {} : { username: room.username }),
        ...(room.topics === undefined ? {} : { is_forum: true }),
      }
    case 'channel':
      return {
        id: room.id,
        type: 'channel',
        title: room.title,
        ...(room.username === undefined ? {} : { username: room.username }),
      }
  }
}

/** The chat as getChat shows it, Bot API type ChatFullInfo, with the fields that the fake knows. */
export function toFullChat(room: Room): ChatFullInfo {
  const chat = toChat(room)
  const common = {
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  }
  switch (chat.type) {
    case 'private':
      return { ...chat, ...common }
    case 'group':
      return { ...chat, ...common }
    case 'supergroup':
      return { ...chat, ...common }
    case 'channel':
      return { ...chat, ...common }
  }
}
