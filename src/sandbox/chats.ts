import type { Message, User } from 'grammy/types'
import type { SampleChats } from './sample-chats.ts'
import { isAdmin, isInside } from './telegram/members.ts'
import type { GroupRoom, PrivateRoom, Room } from './telegram/rooms.ts'
import type { World } from './telegram/world.ts'
import type { ChatHead, Role, Speaker } from './wire.ts'

/** A place on the page: a chat, or one topic of a forum (undefined: the General topic, or no forum). */
export interface Place {
  readonly key: string
  readonly room: Room
  readonly topic: number | undefined
}

/** The places of a world and what the page shows of them. */
export interface Chats {
  places(): readonly Place[]
  /** Undefined for a key that means nothing. */
  byKey(key: string): Place | undefined
  /** Where a message stands. */
  placeOf(room: Room, message: Message): Place
  head(place: Place): ChatHead
  /** Somebody of the sandbox who may write in a place. */
  speaker(place: Place, id: number): User | undefined
}

/** The General topic has no name in the Bot API; Vietnamese apps show this one. */
const GENERAL = 'Chung'

export function createChats(world: World, { people }: Pick<SampleChats, 'people'>): Chats {
  const { rooms } = world.state

  function placesOf(room: Room): readonly Place[] {
    if (room.kind === 'private' || room.topics === undefined) return [{ key: `${room.id}`, room, topic: undefined }]
    const topics = [undefined, ...room.topics.keys()]
    return topics.map((topic) => ({ key: topic === undefined ? `${room.id}` : `${room.id}.${topic}`, room, topic }))
  }

  const usersIn = (room: Room): readonly User[] => {
    if (room.kind === 'private') return [room.person]
    return people.map(({ user }) => user).filter(({ id }) => isInside(room.members.get(id)))
  }

  function speakerOf(room: Room, user: User): Speaker {
    const commands = world.commandMenu(room, user).map(({ command, description }) => ({ command, about: description }))
    return { id: user.id, name: user.first_name, role: roleIn(room, user), commands }
  }

  function roleIn(room: Room, user: User): Role {
    if (room.kind !== 'private') return isAdmin(room.members.get(user.id)) ? 'group-admin' : 'member'
    return people.find((one) => one.user.id === user.id)?.role ?? 'stranger'
  }

  const places = (): readonly Place[] => [...rooms.values()].flatMap(placesOf)

  return {
    places,
    byKey: (key) => places().find((place) => place.key === key),
    placeOf(room, message) {
      const topic = room.kind !== 'private' && message.is_topic_message ? message.message_thread_id : undefined
      const known = topic !== undefined && room.kind !== 'private' && room.topics?.has(topic)
      return known ? { key: `${room.id}.${topic}`, room, topic } : { key: `${room.id}`, room, topic: undefined }
    },
    speaker: ({ room }, id) => usersIn(room).find((user) => user.id === id),
    head({ key, room, topic }) {
      return {
        key,
        kind: room.kind === 'private' ? 'private' : room.topics === undefined ? 'group' : 'topic',
        title: titleOf(room, topic),
        forum: room.kind !== 'private' && room.topics !== undefined ? room.title : null,
        speakers: usersIn(room).map((user) => speakerOf(room, user)),
        forced: forcedReply(room, topic),
      }
    },
  }
}

function titleOf(room: PrivateRoom | GroupRoom, topic: number | undefined): string {
  if (room.kind === 'private') return room.person.first_name
  if (room.topics === undefined) return room.title
  return topic === undefined ? GENERAL : (room.topics.get(topic)?.name ?? GENERAL)
}

/** The forced reply that stands below a chat, until somebody replied to it. */
function forcedReply(room: Room, topic: number | undefined): ChatHead['forced'] {
  const { keyboard, keyboardFrom } = room
  if (keyboard === undefined || keyboardFrom === undefined || !('force_reply' in keyboard)) return null
  const asking = room.messages.get(keyboardFrom)
  if (asking === undefined || (asking.is_topic_message ? asking.message_thread_id : undefined) !== topic) return null
  const isDone = [...room.messages.values()].some(
    (message) => message.reply_to_message?.message_id === keyboardFrom && message.from?.is_bot !== true,
  )
  if (isDone) return null
  const replied = asking.reply_to_message
  const from = keyboard.selective === true && replied?.from?.is_bot !== true ? (replied?.from?.id ?? null) : null
  return { message: keyboardFrom, from, hint: keyboard.input_field_placeholder ?? '' }
}
