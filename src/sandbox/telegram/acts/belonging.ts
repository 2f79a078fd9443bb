import type { Message, User } from 'grammy/types'
import { type AdminRights, isInside, type Member, USUAL_RIGHTS } from '../members.ts'
import { announceBot, place } from '../membership.ts'
import { botUser } from '../people.ts'
import { post } from '../posting.ts'
import { type GroupRoom, toChat } from '../rooms.ts'
import type { State } from '../state.ts'
import { anybodyIn, foundRoom, privateRoom } from './founding.ts'

/** A change in a chat. */
export interface Change {
  readonly chat: GroupRoom
  /** Who does it; the creator by default. */
  readonly by?: User
}

/** Who is where, and what they may do there. */
export interface Belonging {
  /** Adds the bot: `my_chat_member` and the service message. `startPayload`: by a `?startgroup=` link. */
  addBot(change: Change & { readonly startPayload?: string }): void
  /** Kicks the bot: `my_chat_member`, and from now on 403. */
  kickBot(change: Change): void
  promoteBot(change: Change & { readonly rights?: Partial<AdminRights> }): void
  demoteBot(change: Change): void
  /** Takes the bot's right to write, as a restriction of this one member. */
  muteBot(change: Change): void
  addMember(change: Change & { readonly who: User }): void
  removeMember(change: Change & { readonly who: User }): void
  /** Makes somebody an administrator (the creator stays creator); an anonymous one writes as the group. */
  promote(change: Change & { readonly who: User; readonly anonymous?: boolean }): void
  demote(change: Change & { readonly who: User }): void
  /** Blocks the bot: `my_chat_member` in the private chat, and from now on 403. */
  block(person: User): void
  unblock(person: User): void
  /** The account is deleted; from now on 403. No update tells. */
  deactivate(person: User): void
  /** A group becomes a supergroup: two service messages; the old id fails with `migrate_to_chat_id`. */
  migrate(group: GroupRoom): GroupRoom
}

function migrate(state: State, group: GroupRoom): GroupRoom {
  if (group.kind !== 'group') throw new Error(`"${group.title}" is a ${group.kind}; only a group becomes a supergroup`)
  const by = anybodyIn(state, group)
  const next = foundRoom(state, 'supergroup', false, { title: group.title, bot: 'absent' }, by)
  next.lastMessageId = 0
  next.members.clear()
  for (const [id, member] of group.members) next.members.set(id, member)
  post(state, group, { from: by, migrate_to_chat_id: next.id })
  post(state, next, { from: by, sender_chat: toChat(next), migrate_from_chat_id: group.id })
  group.migratedTo = next.id
  return next
}

/** Belonging in this world. */
export function createBelonging(state: State): Belonging {
  const bot = botUser(state.bot)
  const actor = (change: Change): User => change.by ?? anybodyIn(state, change.chat)
  const put = (change: Change, who: User, member: Member): void => place(state, change.chat, who, actor(change), member)
  const left = (change: Change, who: User): Message =>
    post(state, change.chat, { from: actor(change), left_chat_member: who })

  function setBlocked(person: User, blocked: boolean): void {
    const room = privateRoom(state, person)
    if (room.blocked === blocked) return
    const member: Member = { status: 'member' }
    const kicked: Member = { status: 'kicked' }
    room.blocked = blocked
    announceBot(state, room, person, blocked ? member : kicked, blocked ? kicked : member)
  }

  return {
    addBot(change) {
      put(change, bot, { status: 'member' })
      post(state, change.chat, { from: actor(change), new_chat_members: [bot] })
      if (change.startPayload === undefined) return
      const text = `/start@${state.bot.username} ${change.startPayload}`
      const entities = [{ type: 'bot_command' as const, offset: 0, length: text.indexOf(' ') }]
      post(state, change.chat, { from: actor(change), text, entities })
    },
    kickBot(change) {
      // In a basic group the bot still gets the message that tells of its own leaving.
      if (change.chat.kind === 'group') left(change, bot)
      put(change, bot, { status: 'kicked' })
    },
    promoteBot(change) {
      const rights = { ...USUAL_RIGHTS, ...change.rights }
      put(change, bot, { status: 'administrator', anonymous: false, rights })
    },
    demoteBot: (change) => put(change, bot, { status: 'member' }),
    muteBot: (change) => put(change, bot, { status: 'restricted', maySend: false }),
    addMember(change) {
      if (isInside(change.chat.members.get(change.who.id))) return
      put(change, change.who, { status: 'member' })
      if (change.chat.kind !== 'channel')
        post(state, change.chat, { from: actor(change), new_chat_members: [change.who] })
    },
    removeMember(change) {
      if (change.chat.kind !== 'channel') left(change, change.who)
      put(change, change.who, { status: 'left' })
    },
    promote(change) {
      const anonymous = change.anonymous ?? false
      const isCreator = change.chat.members.get(change.who.id)?.status === 'creator'
      put(
        change,
        change.who,
        isCreator ? { status: 'creator', anonymous } : { status: 'administrator', anonymous, rights: USUAL_RIGHTS },
      )
    },
    demote: (change) => put(change, change.who, { status: 'member' }),
    block: (person) => setBlocked(person, true),
    unblock: (person) => setBlocked(person, false),
    deactivate(person) {
      privateRoom(state, person).deactivated = true
    },
    migrate: (group) => migrate(state, group),
  }
}
