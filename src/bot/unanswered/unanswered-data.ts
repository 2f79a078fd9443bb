import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import type { UnansweredChoice, UnansweredMessage } from '../../messages/unanswered-choice.ts'

/** A pressed choice, and the language of the message that it stood under. */
export interface UnansweredPress {
  readonly language: Language
  readonly choice: UnansweredChoice
}

/*
 * uv:d:0123456789                        👎; w tell me
 * uv:l:2                                 the list's page
 * uv:g:0123456789                        group; s search for a passage
 * uv:t:0123456789:k3x9a7c1d0             terms for a passage; y type one
 * uv:a:0123456789:k3x9a7c1d0:9876543210  add a proposed term, by its hash
 * uv:x:0123456789:12                     dismiss a group of so many questions
 *
 * Bot API, InlineKeyboardButton: 1-64 bytes. All of it is ASCII, and the longest has 39.
 */
const key = z.string().regex(/^[0-9a-f]{10}$/)
const passageId = z.string().regex(/^[a-z0-9]{1,12}$/)
const number = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)

const LANGUAGES = { v: 'vi', e: 'en' } as const

const choice = z.union([
  z.tuple([z.literal('d'), key]).transform(([, id]) => ({ kind: 'dislike' as const, id })),
  z.tuple([z.literal('w'), key]).transform(([, id]) => ({ kind: 'wish' as const, id })),
  z.tuple([z.literal('l'), number]).transform(([, page]) => ({ kind: 'list' as const, page })),
  z.tuple([z.literal('g'), key]).transform(([, id]) => ({ kind: 'group' as const, id })),
  z.tuple([z.literal('s'), key]).transform(([, id]) => ({ kind: 'search' as const, id })),
  z.tuple([z.literal('t'), key, passageId]).transform(([, id, of]) => ({ kind: 'terms' as const, id, passageId: of })),
  z.tuple([z.literal('y'), key, passageId]).transform(([, id, of]) => ({ kind: 'type' as const, id, passageId: of })),
  z
    .tuple([z.literal('a'), key, passageId, key])
    .transform(([, id, of, termHash]) => ({ kind: 'add' as const, id, passageId: of, termHash })),
  z.tuple([z.literal('x'), key, number]).transform(([, id, count]) => ({ kind: 'dismiss' as const, id, count })),
])

/** Whether callback data is about unanswered questions at all; those of other buttons begin otherwise. */
export function isUnansweredData(data: string): boolean {
  return /^u[ve]:/.test(data)
}

/** The callback data of a choice, at most 64 bytes. */
export function encodeUnanswered(wanted: UnansweredChoice, language: Language): string {
  return `u${language === 'vi' ? 'v' : 'e'}:${argumentsOf(wanted).join(':')}`
}

/** Reads callback data. Null for what was not written here. */
export function decodeUnanswered(data: string): UnansweredPress | null {
  const letter = z.enum(['v', 'e']).safeParse(data[1])
  if (!isUnansweredData(data) || !letter.success) return null
  const parsed = choice.safeParse(data.slice(3).split(':'))
  return parsed.success ? { language: LANGUAGES[letter.data], choice: parsed.data } : null
}

/** A button as Telegram takes it. */
export function unansweredButton(label: string, wanted: UnansweredChoice, language: Language): InlineKeyboardButton {
  return { text: label, callback_data: encodeUnanswered(wanted, language) }
}

/** The buttons of a message as Telegram takes them; undefined when there are none. */
export function unansweredKeyboard(
  { choices }: UnansweredMessage,
  language: Language,
): InlineKeyboardMarkup | undefined {
  if (choices.length === 0) return undefined
  const rows = choices.map((row) => row.map((one) => unansweredButton(one.label, one.choice, language)))
  return { inline_keyboard: rows }
}

function argumentsOf(wanted: UnansweredChoice): readonly (string | number)[] {
  switch (wanted.kind) {
    case 'dislike':
      return ['d', wanted.id]
    case 'wish':
      return ['w', wanted.id]
    case 'list':
      return ['l', wanted.page]
    case 'group':
      return ['g', wanted.id]
    case 'search':
      return ['s', wanted.id]
    case 'terms':
      return ['t', wanted.id, wanted.passageId]
    case 'type':
      return ['y', wanted.id, wanted.passageId]
    case 'add':
      return ['a', wanted.id, wanted.passageId, wanted.termHash]
    case 'dismiss':
      return ['x', wanted.id, wanted.count]
  }
}
