import { BotError, GrammyError, HttpError } from 'grammy'
import { connectionCode } from './error-words.ts'

/** The connection was never made: whatever was to be sent was surely not sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
])

/** What a failed call means for us. Told apart by code and parameters; by the text only where Telegram gives no more. */
export type Trouble =
  /** Nothing reached Telegram: it may be tried again without doing it twice. */
  | { readonly kind: 'never-sent' }
  /** The connection broke, or only a part was done: it may have been done. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-fast'; readonly waitSeconds: number }
  | { readonly kind: 'moved'; readonly chatId: number }
  /** 403: blocked, kicked, left, deactivated. */
  | { readonly kind: 'forbidden' }
  /** An edit that changes nothing. */
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'refused' }
  /** Not Telegram's: an error of ours. */
  | { readonly kind: 'ours' }

/** Reads an error that a call to Telegram, or a whole handler, ended with. */
export function troubleOf(thrown: unknown): Trouble {
  const error = thrown instanceof BotError ? thrown.error : thrown
  if (error instanceof HttpError) {
    const code = connectionCode(error)
    return { kind: code !== undefined && NEVER_CONNECTED.has(code) ? 'never-sent' : 'unknown' }
  }
  if (!(error instanceof GrammyError)) {
    const isWrapped = error instanceof Error && (error.cause instanceof GrammyError || error.cause instanceof HttpError)
    return { kind: isWrapped ? 'unknown' : 'ours' }
  }
  const { error_code, description, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chatId: parameters.migrate_to_chat_id }
  if (error_code === 429) return { kind: 'too-fast', waitSeconds: parameters.retry_after ?? 1 }
  if (error_code === 403) return { kind: 'forbidden' }
  return { kind: /message is not modified/i.test(description) ? 'not-modified' : 'refused' }
}
