import { answerCallbackQuery, answerInlineQuery } from './answers.ts'
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
  pinChatMessage,
  sendChatAction,
} from './chats.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import { close, deleteWebhook, getMe, getUpdates, getWebhookInfo, logOut } from './connection.ts'
import { getFile, sendDocument } from './files.ts'
import { deleteMessage, editMessageReplyMarkup, editMessageText, sendMessage } from './messages.ts'
import type { BotMethod } from './method.ts'
import {
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile.ts'
import { setMessageReaction } from './reactions.ts'

/** Every method that the fake knows. */
export const METHODS: readonly BotMethod[] = [
  answerCallbackQuery,
  answerInlineQuery,
  close,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  logOut,
  pinChatMessage,
  sendChatAction,
  sendDocument,
  sendMessage,
  setMessageReaction,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
]

const BY_NAME = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]))

/** The method of this name; as in Telegram, capitals do not matter. */
export function findMethod(name: string): BotMethod | undefined {
  return BY_NAME.get(name.toLowerCase())
}
