import type { Message, MessageEntity, User } from 'grammy/types'
import { findEntities } from '../found-entities.ts'
import { isAdmin, isAnonymous, isInside } from '../members.ts'
import { MESSAGE_TEXT_UNITS } from '../message-text.ts'
import { ANONYMOUS_ADMIN, CHANNEL_SPEAKER } from '../people.ts'
import { type Content, placed, post } from '../posting.ts'
import { reachesBot } from '../privacy.ts'
import { type GroupRoom, type Room, toChat } from '../rooms.ts'
import { type State, seconds, tell } from '../state.ts'
import { type NewFile, toDocument } from '../stored-files.ts'
import { tidyText } from '../tidy-text.ts'
import { LIFETIME } from '../updates.ts'
import { privateRoom } from './founding.ts'

/** Who says something, where, and in answer to what. */
export interface Placed {
  readonly from: User
  /** The private chat with the bot by default. */
  readonly chat?: Room
  /** Topic of a forum; without it the General topic. */
  readonly topic?: number
  readonly replyTo?: Message
  /** A channel of one's own: write in a group in its name. */
  readonly as?: GroupRoom
}

/** Something said in words. */
export interface Saying extends Placed {
  readonly text: string
  /** Instead of those that Telegram finds by itself. */
  readonly entities?: readonly MessageEntity[]
}

/** A file sent. */
export interface Sending extends Placed {
  readonly file: NewFile
  readonly caption?: string
}

/** What people do with words and files. Everything throws when the person could not do it in Telegram. */
export interface Speaking {
  /** Writes (blanks at both ends go, as in every app); the message becomes an update where the bot gets to see it (privacy mode). */
  say(saying: Saying): Message
  /** Presses Start, or follows `https://t.me/<bot>?start=<payload>`. */
  start(person: User, payload?: string): Message
  /** Changes the words of one's own message; the bot gets `edited_message` where it would get the message. */
  edit(message: Message, text: string): Message
  sendDocument(sending: Sending): Message
  sendPhoto(sending: Omit<Sending, 'file'>): Message
  sendVoice(sending: Placed): Message
  sendSticker(sending: Placed & { readonly emoji?: string }): Message
}

function requireMember(room: GroupRoom, from: User): void {
  const member = room.members.get(from.id)
  if (!isInside(member)) {
    throw new Error(`${from.first_name} is not in "${room.title}" and cannot write there; use addMember() first`)
  }
  const mute = member?.status === 'restricted' ? !member.maySend : !isAdmin(member) && !room.membersMaySend
  if (mute || (room.kind === 'channel' && !isAdmin(member))) {
    throw new Error(`${from.first_name} may not write in "${room.title}"`)
  }
  if (room.migratedTo !== undefined) {
    throw new Error(`"${room.title}" became the supergroup ${room.migratedTo}; people write there now`)
  }
}

/** How the sender looks to the bot: anonymous administrators and channels hide the person. */
function sender(room: Room, { from, as }: Placed): Content {
  if (room.kind === 'private') return { from }
  if (as !== undefined) return { from: CHANNEL_SPEAKER, sender_chat: toChat(as) }
  if (room.kind === 'channel') return { sender_chat: toChat(room) }
  return isAnonymous(room.members.get(from.id)) ? { from: ANONYMOUS_ADMIN, sender_chat: toChat(room) } : { from }
}

/** Puts a person's message where it belongs. Throws when the person could not. */
export function speak(state: State, where: Placed, content: Content): Message {
  const room = where.chat ?? privateRoom(state, where.from)
  if (room.kind !== 'private') requireMember(room, where.from)
  else if (room.blocked || room.deactivated) {
    throw new Error(`${where.from.first_name} blocked the bot or is deactivated; call unblock() first`)
  }
  const topic = room.kind === 'private' || where.topic === undefined ? undefined : room.topics?.get(where.topic)
  if (where.topic !== undefined && topic === undefined)
    throw new Error(`There is no topic ${where.topic} in chat ${room.id}`)
  if (topic?.closed) throw new Error(`The topic "${topic.name}" is closed`)
  return post(state, room, { ...sender(room, where), ...placed(room, where.topic, where.replyTo), ...content })
}

function edit(state: State, message: Message, text: string): Message {
  const room = state.rooms.get(message.chat.id)
  const old = room?.messages.get(message.message_id)
  if (room === undefined || old?.text === undefined)
    throw new Error(`Message ${message.message_id} has no words to edit`)
  const { entities: _, ...kept } = old
  const entities = findEntities(text)
  const edit_date = seconds(state)
  const edited = { ...kept, text, ...(entities.length === 0 ? {} : { entities }), edit_date }
  room.messages.set(old.message_id, edited)
  const { chat, from } = edited
  if (reachesBot(state, room, edited) && chat.type !== 'channel' && from !== undefined) {
    state.queue.add({ edited_message: { ...edited, chat, from } }, LIFETIME.message)
  }
  tell(state, { kind: 'edited', chat: room.id, message: old.message_id })
  return edited
}

function caption(text: string | undefined): Content {
  if (text === undefined || text === '') return {}
  const entities = findEntities(text)
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) }
}

/** Speaking in this world. */
export function createSpeaking(state: State): Speaking {
  const say = (saying: Saying): Message => {
    const { text, entities } = saying.entities === undefined ? tidyText({ text: saying.text, entities: [] }) : saying
    if (text === '' || text.length > MESSAGE_TEXT_UNITS) {
      throw new Error(`A person's message has 1 to ${MESSAGE_TEXT_UNITS} characters; this one has ${text.length}`)
    }
    return speak(state, saying, { text, ...(entities?.length ? { entities: [...entities] } : {}) })
  }
  return {
    say,
    start(person, payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) {
        throw new Error(`Telegram makes no deep link of "${payload}": 1-64 of A-Z a-z 0-9 _ -`)
      }
      return say({ from: person, text: payload === undefined ? '/start' : `/start ${payload}` })
    },
    edit: (message, text) => edit(state, message, text),
    sendDocument(sending) {
      const file = state.files.keep(sending.file)
      return speak(state, sending, { document: toDocument(file), ...caption(sending.caption) })
    },
    sendPhoto(sending) {
      const file = state.files.keep({ name: 'photo.jpg', bytes: new Uint8Array(2000) }, 'photos')
      const size = { file_id: file.id, file_unique_id: file.uniqueId, width: 90, height: 67, file_size: 2000 }
      return speak(state, sending, { photo: [size], ...caption(sending.caption) })
    },
    sendVoice(sending) {
      const file = state.files.keep({ name: 'voice.oga', bytes: new Uint8Array(900), mimeType: 'audio/ogg' }, 'voice')
      const voice = {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        duration: 3,
        mime_type: 'audio/ogg',
        file_size: 900,
      }
      return speak(state, sending, { voice })
    },
    sendSticker(sending) {
      const file = state.files.keep({ name: 'sticker.webp', bytes: new Uint8Array(700) }, 'stickers')
      const sticker = {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        type: 'regular' as const,
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: sending.emoji ?? '👍',
      }
      return speak(state, sending, { sticker })
    },
  }
}
