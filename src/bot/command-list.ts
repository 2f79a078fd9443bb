import type { BotCommand } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import type { Commands } from '../messages/commands.ts'

/** Commands about the digest. */
export type DigestCommand = 'subscribe' | 'unsubscribe' | 'pause' | 'schedule' | 'preview'

/** Commands for the people who look after the bot, in their private chats with it. */
export type AdminCommand = 'reload' | 'rollback' | 'download' | 'access' | 'unanswered' | 'health' | 'audit'

/** Commands about what is kept of a person. */
export type PersonalCommand = 'privacy' | 'forget'

/** What a command is for. */
export type CommandName =
  | AdminCommand
  | DigestCommand
  | PersonalCommand
  | 'ask'
  | 'deadlines'
  | 'duties'
  | 'sources'
  | 'help'
  | 'start'
  | 'cancel'

interface Twins {
  readonly name: Exclude<CommandName, 'start' | 'cancel'>
  readonly vi: string
  readonly en: string
}

/** The commands that the bot registers: each has a Vietnamese and an English name, and both always work. */
const REGISTERED: readonly Twins[] = [
  { name: 'ask', vi: 'hoi', en: 'ask' },
  { name: 'deadlines', vi: 'hanchot', en: 'deadlines' },
  { name: 'duties', vi: 'nhiemvu', en: 'duties' },
  { name: 'subscribe', vi: 'dangky', en: 'subscribe' },
  { name: 'schedule', vi: 'lich', en: 'schedule' },
  { name: 'preview', vi: 'xemtruoc', en: 'preview' },
  { name: 'pause', vi: 'tamdung', en: 'pause' },
  { name: 'unsubscribe', vi: 'huydangky', en: 'unsubscribe' },
  { name: 'sources', vi: 'nguon', en: 'sources' },
  { name: 'privacy', vi: 'quyenriengtu', en: 'privacy' },
  { name: 'forget', vi: 'xoadulieu', en: 'forgetme' },
  { name: 'help', vi: 'trogiup', en: 'help' },
]

/** Offered only to admins, after the others. */
const FOR_ADMINS: readonly (Twins & { readonly name: AdminCommand })[] = [
  { name: 'reload', vi: 'naplai', en: 'reload' },
  { name: 'rollback', vi: 'phuchoi', en: 'rollback' },
  { name: 'download', vi: 'taive', en: 'download' },
  { name: 'access', vi: 'quyen', en: 'access' },
  { name: 'unanswered', vi: 'chuatraloi', en: 'unanswered' },
  { name: 'health', vi: 'suckhoe', en: 'health' },
  { name: 'audit', vi: 'nhatky', en: 'audit' },
]

/** The list that a person's app offers in this language. */
export function registeredCommands(language: Language): BotCommand[] {
  const { commands } = catalogueFor(language)
  return REGISTERED.map((twins) => ({ command: twins[language], description: commands[twins.name] }))
}

/** The list that an admin's app offers in their private chat. */
export function adminCommands(language: Language): BotCommand[] {
  const { commands } = catalogueFor(language)
  const own = FOR_ADMINS.map((twins) => ({ command: twins[language], description: commands[twins.name] }))
  return [...registeredCommands(language), ...own]
}

/** Whether a command is for admins. */
export function isAdminCommand(name: CommandName): name is AdminCommand {
  return FOR_ADMINS.some((twins) => twins.name === name)
}

/** What the commands are called, for the texts that explain them. */
export function commandWords(username: string, language: Language): Commands {
  const word = (wanted: Exclude<keyof Commands, 'username'>): string =>
    REGISTERED.find(({ name }) => name === wanted)?.[language] ?? wanted
  return {
    username,
    ask: word('ask'),
    deadlines: word('deadlines'),
    duties: word('duties'),
    subscribe: word('subscribe'),
    schedule: word('schedule'),
    sources: word('sources'),
  }
}

/** Telegram knows a command by these words; people also write `/Hoi`, `/HOI`, `/hỏi`, `/nguồn`. */
export function commandNamed(word: string): { readonly name: CommandName; readonly language: Language | null } | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (plain === 'start') return { name: 'start', language: null }
  if (plain === 'huy' || plain === 'cancel') return { name: 'cancel', language: plain === 'huy' ? 'vi' : 'en' }
  for (const { name, vi, en } of [...REGISTERED, ...FOR_ADMINS]) {
    if (plain === vi) return { name, language: 'vi' }
    if (plain === en) return { name, language: 'en' }
  }
  return null
}
