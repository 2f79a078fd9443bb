import type { ChatMember, Message } from 'grammy/types'
import { checkTopic, enter, enterMessage } from '../access.ts'
import { hasRight, isAdmin, isAnonymous, isInside, toChatMember } from '../members.ts'
import { botMember, place } from '../membership.ts'
import { botUser } from '../people.ts'
import { post } from '../posting.ts'
import { accept, badRequest, isRefusal, REFUSED } from '../refusals.ts'
import { toFullChat } from '../rooms.ts'
import { chatId, flag, integer, optional, required, text } from '../shape.ts'
import { tell } from '../state.ts'
import { method } from './method.ts'

/** Bot API, getChat. */
export const getChat = method('getChat', { chat_id: required(chatId) }, (state, values) => {
  const room = enter(state, values.chat_id, 'read')
  return isRefusal(room) ? room : accept(toFullChat(room))
})

/** Bot API, getChatMember. Somebody who never was in the chat has left it. */
export const getChatMember = method(
  'getChatMember',
  { chat_id: required(chatId), user_id: required(integer) },
  (state, values) => {
    const room = enter(state, values.chat_id, 'members')
    if (isRefusal(room)) return room
    const user = state.users.get(values.user_id)
    if (user === undefined) return REFUSED.userNotFound
    if (room.kind !== 'private')
      return accept(toChatMember(user, room.members.get(user.id) ?? { status: 'left' }, room.kind))
    if (user.id !== room.id && user.id !== state.bot.id) return REFUSED.userNotFound
    return accept(
      toChatMember(user, user.id === state.bot.id ? botMember(state, room) : { status: 'member' }, room.kind),
    )
  },
)

/** Bot API, getChatAdministrators: without other bots, and without anonymous administrators unless the bot is one. */
export const getChatAdministrators = method('getChatAdministrators', { chat_id: required(chatId) }, (state, values) => {
  const room = enter(state, values.chat_id, 'members')
  if (isRefusal(room)) return room
  if (room.kind === 'private') return REFUSED.noAdminsInPrivate
  const botIsAdmin = isAdmin(room.members.get(state.bot.id))
  const shown: ChatMember[] = []
  for (const [id, member] of room.members) {
    const user = state.users.get(id)
    const hidden = isAnonymous(member) && !botIsAdmin
    const otherBot = user?.is_bot && id !== state.bot.id
    if (user !== undefined && isAdmin(member) && !hidden && !otherBot) shown.push(toChatMember(user, member, room.kind))
  }
  return accept(shown)
})

/** Bot API, getChatMemberCount. */
export const getChatMemberCount = method('getChatMemberCount', { chat_id: required(chatId) }, (state, values) => {
  const room = enter(state, values.chat_id, 'members')
  if (isRefusal(room)) return room
  return accept(room.kind === 'private' ? 2 : [...room.members.values()].filter(isInside).length)
})

/** Bot API, leaveChat. */
export const leaveChat = method('leaveChat', { chat_id: required(chatId) }, (state, values) => {
  const room = enter(state, values.chat_id, 'read')
  if (isRefusal(room)) return room
  if (room.kind === 'private') return REFUSED.leavePrivate
  const bot = botUser(state.bot)
  if (isInside(room.members.get(bot.id))) place(state, room, bot, bot, { status: 'left' })
  return accept(true)
})

/** A pinned message inside the service message that tells of it: without its own reply. */
function pinned(message: Message): NonNullable<Message['pinned_message']> {
  const { reply_to_message: _, ...flat } = message
  return flat
}

/** Bot API, pinChatMessage. The service message reaches the bot too. */
export const pinChatMessage = method(
  'pinChatMessage',
  { chat_id: required(chatId), message_id: required(integer), disable_notification: optional(flag) },
  (state, values) => {
    const found = enterMessage(state, values.chat_id, values.message_id, 'write', REFUSED.pinNotFound)
    if (isRefusal(found)) return found
    const { room, message } = found
    if (room.kind !== 'private' && !hasRight(room.members.get(state.bot.id), 'can_pin_messages')) {
      return REFUSED.pinForbidden
    }
    room.pinned.push(message.message_id)
    post(state, room, { from: botUser(state.bot), pinned_message: pinned(message) })
    return accept(true)
  },
)

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note cancel record_audio upload_audio'
  ).split(' '),
)

/** Bot API, sendChatAction. */
export const sendChatAction = method(
  'sendChatAction',
  { chat_id: required(chatId), message_thread_id: optional(integer), action: required(text) },
  (state, values) => {
    if (!ACTIONS.has(values.action.toLowerCase())) return badRequest('wrong parameter action in request')
    const room = enter(state, values.chat_id, 'write')
    if (isRefusal(room)) return room
    const refusal = checkTopic(room, values.message_thread_id)
    if (refusal !== undefined) return refusal
    tell(state, { kind: 'action', chat: room.id })
    return accept(true)
  },
)
