import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import type { EditionMessage } from '../../messages/edition-choice.ts'
import type { ProposalName } from '../../messages/proposal.ts'
import { hashOf } from '../question-hash.ts'

/** A pressed button about editions, and the language of the message that it stood under. */
export type EditionPress = { readonly language: Language } & (
  | { readonly kind: 'apply' | 'leave'; readonly name: ProposalName }
  /** Which file: by the number of the message that brought it. Which conference: by the hash of its id. */
  | { readonly kind: 'conference'; readonly fileMessage: number; readonly conference: string }
)

/*
 * rv:a:3f2a91bc:0f11aa22     apply (l: leave) the edition, shown while the other one was running
 * rv:c:1234:0123456789       the file of message 1234 is for the conference with this hash
 *
 * Bot API, InlineKeyboardButton: 1-64 bytes. All of it is ASCII, and the longest has 31.
 */
const DECISIONS = { a: 'apply', l: 'leave' } as const
const LANGUAGES = { v: 'vi', e: 'en' } as const
const id = z.string().regex(/^[0-9a-f]{8}$/)

const language = z.enum(['v', 'e']).transform((letter) => LANGUAGES[letter])
const press = z.union([
  z.tuple([language, z.enum(['a', 'l']), id, id]).transform(
    ([spoken, letter, one, runningId]): EditionPress => ({
      language: spoken,
      kind: DECISIONS[letter],
      name: { id: one, runningId },
    }),
  ),
  z
    .tuple([language, z.literal('c'), z.string().regex(/^[1-9]\d{0,14}$/), z.string().regex(/^[0-9a-f]{10}$/)])
    .transform(
      ([spoken, , number, conference]): EditionPress => ({
        language: spoken,
        kind: 'conference',
        fileMessage: Number(number),
        conference,
      }),
    ),
])

/** The buttons of a message as Telegram takes them. `fileMessage`: the number of the message that brought the file in question. */
export function editionKeyboard(
  { choices }: EditionMessage,
  spoken: Language,
  fileMessage: number,
): InlineKeyboardMarkup | undefined {
  if (choices.length === 0) return undefined
  const start = `r${spoken === 'vi' ? 'v' : 'e'}`
  const rows = choices.map((row) =>
    row.map(({ label, choice }) => {
      const data =
        choice.kind === 'conference'
          ? `${start}:c:${fileMessage}:${hashOf(choice.conferenceId)}`
          : `${start}:${choice.kind === 'apply' ? 'a' : 'l'}:${choice.name.id}:${choice.name.runningId}`
      return { text: label, callback_data: data }
    }),
  )
  return { inline_keyboard: rows }
}

/** Whether callback data is about editions at all; those of other buttons begin otherwise. */
export function isEditionData(data: string): boolean {
  return /^r[ve]:/.test(data)
}

/** Reads callback data. Null for what was not written here. */
export function decodeEdition(data: string): EditionPress | null {
  if (!isEditionData(data)) return null
  const parsed = press.safeParse([data[1], ...data.slice(3).split(':')])
  return parsed.success ? parsed.data : null
}
