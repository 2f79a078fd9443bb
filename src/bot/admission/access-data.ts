import type { InlineKeyboardButton } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import type { AccessChoice, AccessMessage, ChatChoice } from '../../messages/access-choice.ts'
import type { Reply } from '../reply.ts'

/** A pressed choice, and the language of the message that it stood under. */
export interface AccessPress {
  readonly language: Language
  readonly choice: AccessChoice
}

/*
 * xv:a                        ask to be let in; the chat is that of the message
 * xe:l:3                      page 3 of the list, in English
 * xv:y:-1001234567890:0       allow (y), refuse (n), let in (i), ask whether to revoke (q), revoke (r), card (c): chat, page
 *
 * Bot API, InlineKeyboardButton: 1-64 bytes. All of it is ASCII, and the longest has 27.
 */
const ABOUT_CHAT: Readonly<Record<ChatChoice, string>> = {
  card: 'c',
  allow: 'y',
  refuse: 'n',
  'let-in': 'i',
  'ask-revoke': 'q',
  revoke: 'r',
}
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['v', 'vi'],
  ['e', 'en'],
])

const chatId = z
  .string()
  .regex(/^-?[1-9]\d{0,15}$/)
  .transform(Number)
  .refine(Number.isSafeInteger)
const page = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3})$/)
  .transform(Number)
const aboutChat = z.enum(['card', 'allow', 'refuse', 'let-in', 'ask-revoke', 'revoke'])
const written = z.union([
  z.tuple([z.literal('a')]).transform((): AccessChoice => ({ kind: 'ask' })),
  z.tuple([z.literal('l'), page]).transform(([, at]): AccessChoice => ({ kind: 'list', page: at })),
  z
    .tuple([z.string().transform(choiceWith).pipe(aboutChat), chatId, page])
    .transform(([kind, id, at]): AccessChoice => ({ kind, chatId: id, page: at })),
])

/** A message about who may ask as a reply, with its buttons. */
export function accessReply(message: AccessMessage, language: Language): Reply {
  if (message.choices.length === 0) return { message, language }
  return { message, language, markup: { inline_keyboard: accessRows(message, language) } }
}

/** The rows of its buttons as Telegram takes them. */
export function accessRows({ choices }: AccessMessage, language: Language): InlineKeyboardButton[][] {
  return choices.map((row) =>
    row.map(({ label, choice }) => ({ text: label, callback_data: encodeAccess(choice, language) })),
  )
}

/** The callback data of a choice, at most 64 bytes. */
export function encodeAccess(choice: AccessChoice, language: Language): string {
  return [`x${language === 'vi' ? 'v' : 'e'}`, ...argumentsOf(choice)].join(':')
}

function argumentsOf(choice: AccessChoice): readonly (string | number)[] {
  if (choice.kind === 'ask') return ['a']
  if (choice.kind === 'list') return ['l', choice.page]
  return [ABOUT_CHAT[choice.kind], choice.chatId, choice.page]
}

/** Whether callback data is about who may ask; those of other buttons begin otherwise. */
export function isAccessData(data: string): boolean {
  return /^x[ve]:/.test(data)
}

/** Reads callback data. Null for what was not written here. */
export function decodeAccess(data: string): AccessPress | null {
  const language = LANGUAGES.get(data[1] ?? '')
  if (!isAccessData(data) || language === undefined) return null
  const { data: choice } = written.safeParse(data.slice(3).split(':'))
  return choice === undefined ? null : { language, choice }
}

function choiceWith(letter: string): string {
  return Object.entries(ABOUT_CHAT).find(([, own]) => own === letter)?.[0] ?? ''
}
