import { hasRight, isAdmin, isInside } from './members.ts'
import { badRequest, forbidden, isRefusal, REFUSED, type Refusal } from './refusals.ts'
import type { GroupRoom, PrivateRoom, Room } from './rooms.ts'
import type { State } from './state.ts'

/** What a method wants to do in a chat (telegram-bot-api, `AccessRights`). */
export type Need = 'read' | 'members' | 'edit' | 'write'

/** What a message consists of, for the right to send it. */
export type Sent = 'text' | 'document'

const NAMES = { group: 'group chat', supergroup: 'supergroup chat', channel: 'channel chat' } as const

function privateAccess(room: PrivateRoom, need: Need): Refusal | undefined {
  if (need !== 'edit' && need !== 'write') return undefined
  if (room.deactivated) return REFUSED.deactivated
  return room.blocked ? REFUSED.blocked : undefined
}

function groupAccess(state: State, room: GroupRoom, need: Need): Refusal | undefined {
  const member = room.members.get(state.bot.id)
  if (member === undefined && room.username === undefined) return REFUSED.chatNotFound
  if (room.migratedTo !== undefined && need !== 'read') {
    return badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo })
  }
  // The bot may look at a basic group that it left, and at a public supergroup.
  const open = need === 'read' && (room.kind === 'group' || room.username !== undefined)
  if (isInside(member)) return undefined
  if (member?.status === 'kicked') return open && room.kind === 'group' ? undefined : kicked(room)
  return open ? undefined : forbidden(`bot is not a member of the ${NAMES[room.kind]}`)
}

function kicked(room: GroupRoom): Refusal {
  return forbidden(`bot was kicked from the ${NAMES[room.kind]}`)
}

/** A person without a chat: somebody whom the bot knows from a group gets another answer than a stranger. */
function missingRoom(state: State, id: number): Refusal {
  const met = [...state.rooms.values()].some(
    (room) => room.kind !== 'private' && room.members.has(state.bot.id) && room.members.has(id),
  )
  return met ? REFUSED.neverStarted : REFUSED.chatNotFound
}

/** The chat that a call names, when the bot may do there what it wants. */
export function enter(state: State, chat: number | string | undefined, need: Need): Room | Refusal {
  if (chat === undefined || chat === '') return REFUSED.chatIdEmpty
  const room =
    typeof chat === 'number'
      ? state.rooms.get(chat)
      : [...state.rooms.values()].find(
          (other) =>
            other.kind !== 'private' &&
            other.username !== undefined &&
            `@${other.username}`.toLowerCase() === chat.toLowerCase(),
        )
  if (room === undefined) return typeof chat === 'number' ? missingRoom(state, chat) : REFUSED.chatNotFound
  const refusal = room.kind === 'private' ? privateAccess(room, need) : groupAccess(state, room, need)
  return refusal ?? room
}

/** The topic of a call must exist; 1, the General topic, must not be named. Undefined when all is well. */
export function checkTopic(room: Room, topic: number | undefined): Refusal | undefined {
  if (topic === undefined) return undefined
  if (room.kind !== 'private' && room.topics?.has(topic)) return undefined
  const plain = room.kind === 'supergroup' && room.topics === undefined && room.messages.has(topic)
  return plain ? badRequest('message thread is not a forum topic thread') : REFUSED.threadNotFound
}

/** Whether the bot may send into a chat that it has entered for writing. Undefined when it may. */
export function checkSending(state: State, room: Room, sent: Sent, topic: number | undefined): Refusal | undefined {
  const unknownTopic = checkTopic(room, topic)
  if (unknownTopic !== undefined || room.kind === 'private') return unknownTopic
  const member = room.members.get(state.bot.id)
  if (room.kind === 'channel') return hasRight(member, 'can_post_messages') ? undefined : REFUSED.channelRights
  const mute = member?.status === 'restricted' ? !member.maySend : !isAdmin(member) && !room.membersMaySend
  if (mute) return sent === 'text' ? REFUSED.sendTextForbidden : REFUSED.sendDocumentForbidden
  const closed = topic === undefined ? room.generalTopicClosed : room.topics?.get(topic)?.closed
  return closed && !hasRight(member, 'can_manage_topics') ? REFUSED.topicClosed : undefined
}

/** The chat, entered as {@link enter} does, and the message in it; `missing` when there is none. */
export function enterMessage(
  state: State,
  chat: number | string | undefined,
  messageId: number | undefined,
  need: Need,
  missing: Refusal,
) {
  if (chat === undefined && messageId === undefined) return badRequest('message identifier is not specified')
  const room = enter(state, chat, need)
  if (isRefusal(room)) return room
  const message = messageId === undefined ? undefined : room.messages.get(messageId)
  return message === undefined ? missing : { room, message }
}
