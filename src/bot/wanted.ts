import type { Message } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import {
  type AdminCommand,
  commandNamed,
  type DigestCommand,
  isAdminCommand,
  type PersonalCommand,
} from './command-list.ts'

/** What a message wants of the bot. `language` is the one a person used or uses; null when nothing tells. */
export type Wanted =
  /** It is not for the bot. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'question'; readonly text: string }
  /** /hoi without a question. */
  | { readonly kind: 'ask'; readonly language: Language | null }
  /** `name`: the period, topic or body typed after the command, or empty. */
  | { readonly kind: 'deadlines' | 'duties'; readonly name: string; readonly language: Language | null }
  | { readonly kind: 'sources' | 'help'; readonly language: Language | null }
  /** `rest`: what was typed after the command. */
  | {
      readonly kind: 'digest'
      readonly command: DigestCommand
      readonly rest: string
      readonly language: Language | null
    }
  /** Not checked here: whoever hears it must be an admin, in private. */
  | {
      readonly kind: 'admin'
      readonly command: AdminCommand
      readonly rest: string
      readonly language: Language | null
    }
  /** /huy: stop what is being recorded. */
  | { readonly kind: 'cancel'; readonly language: Language | null }
  | { readonly kind: 'personal'; readonly command: PersonalCommand; readonly language: Language | null }
  /** `payload`: of a deep link; empty without one. */
  | { readonly kind: 'start'; readonly payload: string }
  /** A sticker, a photo, a voice message and the like, without a word. */
  | { readonly kind: 'not-text' }

/** The bot itself, as getMe tells it. */
export interface Me {
  readonly id: number
  readonly username: string
}

const NOTHING: Wanted = { kind: 'nothing' }

/**
 * Reads a message. In private everything is for the bot; in groups commands (`/hoi`, `/Hoi@bot`, `/hỏi`), replies to the
 * bot's messages and, where the bot gets to see them, mentions. Nothing else: commands of other bots, what bots and
 * channels' automatic forwards say, service messages.
 */
export function wantedBy(message: Message, me: Me): Wanted {
  const isPrivate = message.chat.type === 'private'
  if (message.chat.type === 'channel' || isFromMachine(message, me)) return NOTHING
  const text = (message.text ?? message.caption ?? '').normalize('NFC').trim()
  // A dash before a digit is a minus: groups have negative numbers.
  const command = /^\/([\p{L}\p{N}_]+)(?:@(\w+))?(?:(?:[\s,.:;!?]|[–-](?!\d))+([\s\S]*))?$/u.exec(text)
  if (command?.[1] !== undefined) return commandOf(command[1], command[2], command[3] ?? '', isPrivate, me)
  const { words, isMentioned } = withoutMention(text, me)
  if (isPrivate || isMentioned || isReplyTo(me, message)) {
    if (words !== '') return { kind: 'question', text: words }
    if (isMentioned) return { kind: 'ask', language: null }
  }
  return isPrivate && hasContent(message) ? { kind: 'not-text' } : NOTHING
}

function commandOf(word: string, addressee: string | undefined, rest: string, isPrivate: boolean, me: Me): Wanted {
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return NOTHING
  const known = commandNamed(word)
  // A command of this name is none of ours; without the bot's name it may be any bot's.
  if (known === null) return isPrivate || addressee !== undefined ? { kind: 'help', language: null } : NOTHING
  const { name, language } = known
  if (isAdminCommand(name)) return { kind: 'admin', command: name, rest: rest.trim(), language }
  switch (name) {
    case 'start':
      return { kind: 'start', payload: rest.trim() }
    case 'ask':
      return rest.trim() === '' ? { kind: 'ask', language } : { kind: 'question', text: rest.trim() }
    case 'deadlines':
    case 'duties':
      return { kind: name, name: rest.trim(), language }
    case 'subscribe':
    case 'unsubscribe':
    case 'pause':
    case 'schedule':
    case 'preview':
      return { kind: 'digest', command: name, rest: rest.trim(), language }
    case 'privacy':
    case 'forget':
      return { kind: 'personal', command: name, language }
    case 'sources':
    case 'help':
    case 'cancel':
      return { kind: name, language }
  }
}

/** Other bots and the bot itself. Anonymous admins and people who write as a channel only look like bots. */
function isFromMachine(message: Message, me: Me): boolean {
  const isBot = message.from?.is_bot === true && message.sender_chat === undefined
  return isBot || message.is_automatic_forward === true || message.via_bot?.id === me.id
}

/** In a topic, a message that answers nobody still "replies" to the service message that opened the topic. */
function isReplyTo(me: Me, { reply_to_message: replied }: Message): boolean {
  return replied?.from?.id === me.id && replied.forum_topic_created === undefined
}

function withoutMention(text: string, { username }: Me): { readonly words: string; readonly isMentioned: boolean } {
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_@/])@${username}(?![\\p{L}\\p{N}_])`, 'giu')
  const words = text.replace(mention, ' ').replace(/ {2,}/g, ' ').trim()
  return { words, isMentioned: mention.test(text) }
}

const CONTENTS = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const

function hasContent(message: Message): boolean {
  return CONTENTS.some((content) => message[content] !== undefined)
}
