import type { Message } from 'grammy/types'
import type { Member } from './members.ts'
import { replyMarkup } from './parameters.ts'
import type { Room } from './rooms.ts'
import { integer, list, optional, record, required, type Shape, text, type ValueOf } from './shape.ts'
import type { State } from './state.ts'

/*
 * What was said in a world, so that another world with the same people and chats can go on from there: messages, files,
 * who is in which chat. Not the calls, nor updates that nobody took.
 */

/** Of another version nothing is read. */
const VERSION = 1

/** A value that an earlier world wrote itself; only what a foreign file would surely lack is looked at. */
function written<T>(name: string, looksRight: (value: object) => boolean): Shape<T> {
  return {
    name,
    read(value, path, { problems }) {
      if (typeof value === 'object' && value !== null && looksRight(value)) return value as T
      problems.push({ kind: 'type', path, expected: name })
      return undefined
    },
  }
}

const message = written<Message>('Message', (value) => 'message_id' in value && 'date' in value && 'chat' in value)
const member = written<Member>('Member', (value) => 'status' in value)

const SNAPSHOT = record('Snapshot', {
  version: required(integer),
  /** The world's clock when it was taken, in milliseconds since 1970. */
  at: required(integer),
  lastSharedMessageId: required(integer),
  rooms: required(
    list(
      record('Room', {
        id: required(integer),
        lastMessageId: required(integer),
        messages: required(list(message)),
        silent: required(list(integer)),
        pinned: required(list(integer)),
        members: required(list(record('MemberOf', { id: required(integer), member: required(member) }))),
        keyboard: optional(replyMarkup),
        keyboardFrom: optional(integer),
      }),
    ),
  ),
  /** In the order of their numbers. */
  files: required(
    list(
      record('File', {
        folder: required(text),
        name: required(text),
        mimeType: required(text),
        base64: required(text),
      }),
    ),
  ),
})

/** A world's chats at one moment. */
export type Snapshot = ValueOf<typeof SNAPSHOT>
type RoomSnapshot = Snapshot['rooms'][number]

/** The snapshot as JSON. */
export function takeSnapshot(state: State): string {
  const snapshot: Snapshot = {
    version: VERSION,
    at: Math.round(state.now()),
    lastSharedMessageId: state.counters.message,
    rooms: [...state.rooms.values()].map(roomSnapshot),
    files: state.files.all().map(({ path, name, mimeType, bytes }) => ({
      folder: path.split('/')[0] ?? '',
      name,
      mimeType,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  }
  return JSON.stringify(snapshot)
}

function roomSnapshot(room: Room): RoomSnapshot {
  const { id, lastMessageId, messages, silent, pinned, keyboard, keyboardFrom } = room
  const members = room.kind === 'private' ? [] : [...room.members].map(([user, is]) => ({ id: user, member: is }))
  return {
    ...{ id, lastMessageId, pinned, members, keyboard, keyboardFrom },
    messages: [...messages.values()],
    silent: [...silent],
  }
}

/** Reads such JSON. Undefined for anything else. */
export function readSnapshot(json: string): Snapshot | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const snapshot = SNAPSHOT.read(value, '', { problems: [], fromForm: false })
  return snapshot?.version === VERSION ? snapshot : undefined
}

/** Fills a new world in which the same chats were founded. What belongs to a chat that is not there is left out. */
export function putBack(state: State, snapshot: Snapshot): void {
  state.counters.message = Math.max(state.counters.message, snapshot.lastSharedMessageId)
  for (const { base64, folder, ...file } of snapshot.files) {
    state.files.keep({ ...file, bytes: Buffer.from(base64, 'base64') }, folder)
  }
  for (const kept of snapshot.rooms) {
    const room = state.rooms.get(kept.id)
    if (room !== undefined) putBackRoom(room, kept)
  }
}

function putBackRoom(room: Room, kept: RoomSnapshot): void {
  room.lastMessageId = Math.max(room.lastMessageId, kept.lastMessageId)
  room.messages.clear()
  for (const one of kept.messages) room.messages.set(one.message_id, one)
  for (const id of kept.silent) room.silent.add(id)
  room.pinned.push(...kept.pinned)
  room.keyboard = kept.keyboard
  room.keyboardFrom = kept.keyboardFrom
  if (room.kind !== 'private') for (const { id, member: is } of kept.members) room.members.set(id, is)
}
