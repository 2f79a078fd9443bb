import type { Api } from 'grammy'
import type { ForceReply, InlineKeyboardMarkup } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { type Html, markupOf } from '../messages/html.ts'
import type { Message } from '../messages/message.ts'
import { markedLate } from '../messages/notices.ts'
import { split } from '../messages/split.ts'
import type { Place } from './place.ts'
import { troubleOf } from './telegram-error.ts'

/** One reply: what it says, in which language, and what stands under its last part. */
export interface Reply {
  readonly message: Message
  readonly language: Language
  readonly markup?: InlineKeyboardMarkup | ForceReply | undefined
}

export interface ReplyDeps {
  readonly api: Pick<Api, 'sendMessage' | 'editMessageText'>
  sleep(milliseconds: number): Promise<void>
}

/** When Telegram wants a longer pause than this, the reply is given up. */
const LONGEST_LATE_SECONDS = 120

/**
 * Sends a reply, in parts if it is long: the first answers the message, the last has the buttons.
 *
 * When Telegram wants a longer pause than auto-retry bears, a private chat gets the reply once after that pause, marked as
 * late; a group gets none. Throws Telegram's refusals; `never-sent` trouble is thrown as such only if nothing was sent.
 */
export async function sendReply(deps: ReplyDeps, place: Place, reply: Reply): Promise<void> {
  let parts = split(reply.message.blocks)
  let waited = false
  for (let at = 0; at < parts.length; ) {
    try {
      await sendPart(deps, place, reply, parts, at)
      at++
    } catch (error) {
      const trouble = troubleOf(error)
      const bearable = trouble.kind === 'too-fast' && trouble.waitSeconds <= LONGEST_LATE_SECONDS
      if (!bearable || waited || !place.isPrivate) throw at === 0 ? error : partlySent(error)
      await deps.sleep(trouble.waitSeconds * 1000)
      waited = true
      if (at === 0) parts = split(markedLate(reply.message, catalogueFor(reply.language)).blocks)
    }
  }
}

/**
 * Turns a message of ours into the reply. False when that cannot be: the message is gone or too old, or the reply has
 * several parts. A message that is already like that counts as turned.
 */
export async function editToReply(
  deps: ReplyDeps,
  target: { readonly chatId: number; readonly messageId: number },
  { message, markup }: Reply,
): Promise<boolean> {
  const [only, ...others] = split(message.blocks)
  if (only === undefined || others.length > 0) return false
  try {
    await deps.api.editMessageText(target.chatId, target.messageId, markupOf(only), {
      ...FORMAT,
      ...(markup !== undefined && 'inline_keyboard' in markup ? { reply_markup: markup } : {}),
    })
    return true
  } catch (error) {
    const { kind } = troubleOf(error)
    if (kind === 'not-modified') return true
    if (kind === 'refused' || kind === 'moved') return false
    throw error
  }
}

const FORMAT = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

async function sendPart(
  { api }: ReplyDeps,
  place: Place,
  { message, markup }: Reply,
  parts: readonly Html[],
  at: number,
): Promise<void> {
  const part = parts[at]
  if (part === undefined) return
  const content = {
    ...FORMAT,
    ...(message.silent === true ? { disable_notification: true } : {}),
    ...(markup !== undefined && at === parts.length - 1 ? { reply_markup: markup } : {}),
  }
  const position = {
    ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
    ...(place.replyTo === undefined || at > 0
      ? {}
      : { reply_parameters: { message_id: place.replyTo, allow_sending_without_reply: true } }),
  }
  try {
    await api.sendMessage(place.chatId, markupOf(part), { ...content, ...position })
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble.kind !== 'moved') throw error
    // The group became a supergroup meanwhile: its messages have other numbers there.
    await api.sendMessage(trouble.chatId, markupOf(part), content)
  }
}

function partlySent(error: unknown): Error {
  return new Error('sendReply: a later part of a reply was not sent', { cause: error })
}
