import { type Api, GrammyError, HttpError } from 'grammy'
import type { BoardRequest } from '../answers/board-request.ts'
import type { Digest } from '../digest/digest.ts'
import type { DigestSender, Dispatch, SendOutcome } from '../digest/digest-sender.ts'
import type { Edition } from '../knowledge/edition.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { listOfDigest } from '../messages/digest-message.ts'
import { markupOf } from '../messages/html.ts'
import type { Message } from '../messages/message.ts'
import { split } from '../messages/split.ts'
import type { Catalogue } from '../messages/vi.ts'
import { connectionCode, withoutToken } from './error-words.ts'
import { keyboardOf } from './keyboard.ts'
import { troubleOf } from './telegram-error.ts'

export interface DigestSenderDeps {
  /** Without auto-retry: what becomes of a message is told once, and the delivery decides. */
  readonly api: Pick<Api, 'sendMessage'>
  readonly token: string
  edition(): Edition
  /** The digest's text, one message; `late` says that it must say so, `list` what the button to the list shows. */
  view(digest: Digest, catalogue: Catalogue, options: { readonly late: boolean; readonly list: BoardRequest }): Message
}

/** Sends digests by Telegram: one call each, to the topic that subscribed and nowhere else. */
export function digestSender(deps: DigestSenderDeps): DigestSender {
  return {
    async send(dispatch) {
      const { chatId, threadId, silent } = dispatch.subscription
      const { message, markup, isOnePart } = rendered(dispatch, deps)
      if (!isOnePart) return { kind: 'rejected', detail: 'the digest does not fit into one message' }
      try {
        await deps.api.sendMessage(chatId, message, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(silent ? { disable_notification: true } : {}),
          ...(threadId === null ? {} : { message_thread_id: threadId }),
          ...(markup === undefined ? {} : { reply_markup: markup }),
        })
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error, deps.token)
      }
    },
  }
}

/** What a failed `sendMessage` of a digest means; `detail` is without the token. */
export function outcomeOf(error: unknown, token: string): SendOutcome {
  const detail = detailOf(error, token)
  const trouble = troubleOf(error)
  switch (trouble.kind) {
    case 'never-sent':
      return { kind: 'later', detail }
    case 'moved':
      return { kind: 'migrated', chatId: trouble.chatId }
    case 'too-fast':
      return { kind: 'flooded', retryAfterSeconds: trouble.waitSeconds }
    case 'forbidden':
      return { kind: 'refused', detail }
    case 'refused':
    case 'not-modified':
      return error instanceof GrammyError ? refusal(error, detail) : { kind: 'unknown', detail }
    case 'unknown':
    case 'ours':
      return { kind: 'unknown', detail }
  }
}

/** Telegram has no codes for these: "chat not found", "TOPIC_CLOSED", "not enough rights to send text messages to the chat". */
const REFUSALS: readonly (readonly [RegExp, 'gone' | 'no-rights' | 'topic-closed' | 'topic-deleted'])[] = [
  [/chat not found/i, 'gone'],
  [/TOPIC_CLOSED/i, 'topic-closed'],
  [/message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i, 'topic-deleted'],
  [/not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED/i, 'no-rights'],
]

function refusal({ error_code, description }: GrammyError, detail: string): SendOutcome {
  // The server failed halfway, for all we know.
  if (error_code >= 500) return { kind: 'unknown', detail }
  // The token is not accepted (any more): nothing to do with this chat.
  if (error_code === 401 || error_code === 404) return { kind: 'later', detail }
  const known = error_code === 400 ? REFUSALS.find(([words]) => words.test(description)) : undefined
  return { kind: known?.[1] ?? 'rejected', detail }
}

function detailOf(error: unknown, token: string): string {
  if (error instanceof GrammyError) return withoutToken(error.description, token)
  if (!(error instanceof Error)) return 'unknown'
  const code = error instanceof HttpError ? connectionCode(error) : undefined
  return withoutToken(code ?? error.message, token)
}

function rendered({ subscription, digest, late }: Dispatch, { edition, view }: DigestSenderDeps) {
  const { language, filter } = subscription
  const message = view(digest, catalogueFor(language), { late, list: listOfDigest(filter) })
  const [only, ...others] = split(message.blocks)
  return {
    message: only === undefined ? '' : markupOf(only),
    markup: keyboardOf(message, { edition: edition(), language, mode: 'open' }),
    isOnePart: only !== undefined && others.length === 0,
  }
}
