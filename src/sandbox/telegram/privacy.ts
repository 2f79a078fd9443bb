import type { Message } from 'grammy/types'
import { isAdmin, isInside } from './members.ts'
import type { Room } from './rooms.ts'
import type { State } from './state.ts'

const CONTENT = ['text', 'caption', 'document', 'photo', 'sticker', 'voice'] as const

/** True for "somebody joined", "a topic was opened" and the like. */
export function isService(message: Message): boolean {
  return CONTENT.every((field) => message[field] === undefined)
}

/** True when the message begins with a command that is addressed to nobody or to this bot. */
function isCommandFor(username: string, message: Message): boolean {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const first = entities.find((entity) => entity.type === 'bot_command' && entity.offset === 0)
  if (first === undefined) return false
  const addressee = text.slice(0, first.length).split('@')[1]
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase()
}

/**
 * Whether the bot gets to see a person's message. In groups with privacy mode a bot that is no administrator sees
 * commands, replies to its own messages, messages sent via it, and service messages; a plain `@bot question` it does
 * not see. Source: Telegram's "Bot features", Privacy mode; measured facts in the project's notes.
 */
export function reachesBot(state: State, room: Room, message: Message): boolean {
  if (room.kind === 'private') return true
  const member = room.members.get(state.bot.id)
  if (!isInside(member)) return false
  if (room.kind === 'channel' || !state.bot.privacy || isAdmin(member)) return true
  return (
    isService(message) ||
    message.via_bot?.id === state.bot.id ||
    message.reply_to_message?.from?.id === state.bot.id ||
    isCommandFor(state.bot.username, message)
  )
}
