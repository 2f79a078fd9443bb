import type { Context } from 'grammy'
import type { Edition } from '../../knowledge/edition.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { groupWelcome } from '../../messages/group-welcome.ts'
import { helpMessage } from '../../messages/help-message.ts'
import { html } from '../../messages/html.ts'
import type { Message } from '../../messages/message.ts'
import type { AccessRequest, Known } from '../access-state.ts'
import { commandWords } from '../command-list.ts'
import { errorFields } from '../error-words.ts'
import { keyboardOf } from '../keyboard.ts'
import type { Log } from '../log.ts'
import { sendReply } from '../reply.ts'

export interface TellOutcomeDeps {
  readonly log: Log
  readonly token: string
  edition(): Edition
  sleep(milliseconds: number): Promise<void>
}

/**
 * Tells a chat what was decided, where it was asked: who was let in also hears how to ask. False if the chat cannot be
 * told (the bot was blocked or thrown out); the decision stands all the same.
 */
export async function tellOutcome(
  ctx: Pick<Context, 'api' | 'me'>,
  { chatId, kind }: Known,
  request: AccessRequest | null,
  verdict: 'allowed' | 'refused',
  { log, token, edition, sleep }: TellOutcomeDeps,
): Promise<boolean> {
  const language = request?.language ?? 'vi'
  const catalogue = catalogueFor(language)
  const commands = commandWords(ctx.me.username, language)
  const line = html`${catalogue.access.outcome[kind][verdict]}`
  const view = kind === 'person' ? helpMessage : groupWelcome
  const message: Message =
    verdict === 'refused' ? { blocks: [line], buttons: [] } : withFirst(line, view(edition(), commands, catalogue))
  const markup = keyboardOf(message, { edition: edition(), language, mode: 'open' })
  const place = {
    chatId,
    isPrivate: kind === 'person',
    threadId: request?.threadId ?? undefined,
    replyTo: undefined,
  }
  try {
    await sendReply({ api: ctx.api, sleep }, place, { message, language, markup })
    return true
  } catch (error) {
    log.warn('a chat could not be told what was decided about its access', errorFields(error, token))
    return false
  }
}

function withFirst(line: Message['blocks'][number], message: Message): Message {
  return { ...message, blocks: [line, ...message.blocks] }
}
