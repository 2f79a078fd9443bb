import { BotError, GrammyError, HttpError } from 'grammy'
import type { LogFields } from './log.ts'

/**
 * What may be logged of an error: name, message, and for Telegram's refusals code, description and method. Logging the
 * error itself would print the token: it stands in the address of a failed request, and in the context of a `BotError`.
 */
export function errorFields(thrown: unknown, token: string): LogFields {
  const error = thrown instanceof BotError ? thrown.error : thrown
  const text = (value: string): string => withoutToken(value, token)
  if (error instanceof GrammyError) {
    const { name, error_code, description, method } = error
    return { name, error_code, description: text(description), method }
  }
  if (error instanceof HttpError) {
    return { name: error.name, message: text(error.message), code: connectionCode(error) }
  }
  if (error instanceof Error) {
    // Wrapped: the wrapping says what we were doing, the cause why it failed.
    if (error.cause !== undefined) return { ...errorFields(error.cause, token), message: text(error.message) }
    return { name: error.name, message: text(error.message), at: text(placeOf(error)) }
  }
  return { name: 'unknown', message: text(String(error)) }
}

/** The text with the token, and whatever else looks like a token, cut out. */
export function withoutToken(text: string, token: string): string {
  const known = token === '' ? text : text.replaceAll(token, '<token>')
  return known.replace(/\d+:[A-Za-z0-9_-]{30,}/g, '<token>')
}

/**
 * Fields of an error without words that an update brought: what somebody typed, names, titles. An error that nobody
 * foresaw may quote whatever it stumbled over.
 */
export function withoutWordsOf(fields: LogFields, update: unknown): LogFields {
  const words = [...new Set(stringsIn(update))].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
  const without = (text: string): string => words.reduce((rest, word) => rest.replaceAll(word, '<words>'), text)
  const clean = Object.entries(fields).map(([field, value]) => {
    const isFree = typeof value === 'string' && FREE_TEXT.has(field)
    return [field, isFree ? without(value) : value] as const
  })
  return Object.fromEntries(clean)
}

const FREE_TEXT: ReadonlySet<string> = new Set(['message', 'description'])
/** Of an update: what people write and what they and their chats are called. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'caption',
  'first_name',
  'last_name',
  'username',
  'title',
  'query',
])

function stringsIn(value: unknown, key = ''): readonly string[] {
  // What follows a command is quoted without it.
  if (typeof value === 'string') return WRITTEN.has(key) ? [value, value.replace(/^\/\S+\s+/, '')] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => stringsIn(one, name))
}

/** The system's code of a failed connection, such as ECONNRESET; undefined where there is none. */
export function connectionCode({ error }: HttpError): string | undefined {
  return hasCode(error) ? error.code : undefined
}

function hasCode(value: unknown): value is { readonly code: string } {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}

/** Where in our code it was thrown: the first lines of the stack, without the message. */
function placeOf({ stack = '' }: Error): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return lines
    .slice(0, 3)
    .map((line) => line.trim())
    .join(' < ')
}
