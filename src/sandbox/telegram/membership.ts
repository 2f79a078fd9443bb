import type { User } from 'grammy/types'
import { isAdmin, type Member, toChatMember } from './members.ts'
import { botUser } from './people.ts'
import { type Room, toChat } from './rooms.ts'
import { type State, seconds, tell } from './state.ts'
import { LIFETIME } from './updates.ts'

/** What the bot is towards a chat; in a private chat blocking makes it `kicked`. */
export function botMember(state: State, room: Room): Member {
  if (room.kind === 'private') return { status: room.blocked ? 'kicked' : 'member' }
  return room.members.get(state.bot.id) ?? { status: 'left' }
}

/** Tells the bot that its own place changed, Bot API update `my_chat_member`. */
export function announceBot(state: State, room: Room, by: User, before: Member, after: Member): void {
  const bot = botUser(state.bot)
  const my_chat_member = {
    chat: toChat(room),
    from: by,
    date: seconds(state),
    old_chat_member: toChatMember(bot, before, room.kind),
    new_chat_member: toChatMember(bot, after, room.kind),
  }
  state.queue.add({ my_chat_member }, LIFETIME.message)
  tell(state, { kind: 'member', chat: room.id })
}

/** Changes somebody's place. A bot that is an administrator hears of others in `chat_member`, if it asked for that. */
export function place(
  state: State,
  room: Exclude<Room, { kind: 'private' }>,
  who: User,
  by: User,
  after: Member,
): void {
  const before = room.members.get(who.id) ?? { status: 'left' }
  room.members.set(who.id, after)
  if (who.id === state.bot.id) announceBot(state, room, by, before, after)
  else if (isAdmin(room.members.get(state.bot.id))) {
    const chat_member = {
      chat: toChat(room),
      from: by,
      date: seconds(state),
      old_chat_member: toChatMember(who, before, room.kind),
      new_chat_member: toChatMember(who, after, room.kind),
    }
    state.queue.add({ chat_member }, LIFETIME.message)
  }
}
