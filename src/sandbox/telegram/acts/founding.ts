import type { User } from 'grammy/types'
import { isInside, type Member, USUAL_RIGHTS } from '../members.ts'
import type { GroupRoom, PrivateRoom, Room } from '../rooms.ts'
import type { State } from '../state.ts'

/** A person to be; what is left out is made up. */
export interface NewPerson {
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  /** The language of the person's app, such as `vi`. */
  readonly language_code?: string
  readonly id?: number
}

/** What the bot is in a new chat. */
export type BotPlace = 'member' | 'administrator' | 'absent'

/** A group to be. */
export interface NewGroup {
  readonly title: string
  /** Who founded it; one is made up by default. */
  readonly creator?: User
  readonly administrators?: readonly User[]
  readonly members?: readonly User[]
  /** 'member' by default, in channels 'administrator'. */
  readonly bot?: BotPlace
  /** Public name of a supergroup or channel, without @. */
  readonly username?: string
  readonly id?: number
}

/** Makes people and chats that were there before the test begins: nothing of it becomes an update. */
export interface Founding {
  person(person: NewPerson): User
  /** The private chat of a person with the bot, begun (not yet a message in it). */
  privateChat(person: User): PrivateRoom
  group(group: NewGroup): GroupRoom
  supergroup(group: NewGroup): GroupRoom
  /** A supergroup with topics; open them with `openTopic`. */
  forum(group: NewGroup): GroupRoom
  channel(group: NewGroup): GroupRoom
  /** Any chat by its number. Throws when there is none. */
  room(id: number): Room
}

/** An empty chat of people; its id must not be taken. */
export function foundRoom(
  state: State,
  kind: GroupRoom['kind'],
  forum: boolean,
  group: NewGroup,
  creator: User,
): GroupRoom {
  const id = group.id ?? (kind === 'group' ? -++state.counters.group : -1_000_000_000_000 - ++state.counters.supergroup)
  if (state.rooms.has(id)) throw new Error(`The sandbox has a chat ${id} already; give "${group.title}" another id`)
  const botPlace = group.bot ?? (kind === 'channel' ? 'administrator' : 'member')
  const administrator: Member = { status: 'administrator', anonymous: false, rights: USUAL_RIGHTS }
  const members = new Map<number, Member>([[creator.id, { status: 'creator', anonymous: false }]])
  for (const user of group.members ?? []) members.set(user.id, { status: 'member' })
  for (const user of group.administrators ?? []) members.set(user.id, administrator)
  if (botPlace !== 'absent') members.set(state.bot.id, botPlace === 'member' ? { status: 'member' } : administrator)
  const room: GroupRoom = {
    id,
    kind,
    title: group.title,
    username: group.username,
    members,
    topics: forum ? new Map() : undefined,
    generalTopicClosed: false,
    membersMaySend: true,
    migratedTo: undefined,
    messages: new Map(),
    // Message 1 of a supergroup tells of its founding and is the General topic of a forum.
    lastMessageId: 1,
    pinned: [],
    keyboard: undefined,
    keyboardFrom: undefined,
    silent: new Set(),
  }
  state.rooms.set(id, room)
  return room
}

/** The private chat of a person, begun if need be. */
export function privateRoom(state: State, person: User): PrivateRoom {
  const known = state.rooms.get(person.id)
  if (known?.kind === 'private') return known
  const room: PrivateRoom = {
    id: person.id,
    kind: 'private',
    person,
    blocked: false,
    deactivated: false,
    messages: new Map(),
    lastMessageId: 0,
    pinned: [],
    keyboard: undefined,
    keyboardFrom: undefined,
    silent: new Set(),
  }
  state.rooms.set(room.id, room)
  return room
}

/** The creator of a chat, or anybody in it: who does what nobody in particular does. */
export function anybodyIn(state: State, room: GroupRoom): User {
  const inside = [...room.members].filter(([id, member]) => id !== state.bot.id && isInside(member))
  const chosen = inside.find(([, member]) => member.status === 'creator') ?? inside[0]
  const user = chosen && state.users.get(chosen[0])
  if (user === undefined) throw new Error(`Nobody is in the chat "${room.title}" who could do that`)
  return user
}

/** People and chats for a new world. */
export function createFounding(state: State): Founding {
  const person = (given: NewPerson): User => {
    const user: User = { ...given, id: given.id ?? ++state.counters.user, is_bot: false }
    state.users.set(user.id, user)
    return user
  }
  const found = (kind: GroupRoom['kind'], forum: boolean) => (group: NewGroup) =>
    foundRoom(state, kind, forum, group, group.creator ?? person({ first_name: 'Chánh Văn phòng' }))
  return {
    person,
    privateChat: (user) => privateRoom(state, user),
    group: found('group', false),
    supergroup: found('supergroup', false),
    forum: found('supergroup', true),
    channel: found('channel', false),
    room(id) {
      const room = state.rooms.get(id)
      if (room === undefined)
        throw new Error(`The sandbox has no chat ${id}; make it with group(), forum() or privateChat()`)
      return room
    },
  }
}
