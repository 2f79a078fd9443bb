import type { Message } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { html } from '../../messages/html.ts'
import type { Reply } from '../reply.ts'

/** What an admin is asked to type, for which group of questions. */
export type TypedFor =
  | { readonly kind: 'search'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string; readonly passageId: string }

/*
 * The last line of the message that asks, which the reply to it brings along: nothing has to be remembered, a restart and a
 * question in between do no harm.
 *
 * v-s-0123456789              search, in Vietnamese
 * e-t-0123456789-k3x9a7c1d0   term for a passage, in English
 */
const code = z.union([
  z
    .string()
    .regex(/^[ve]-s-[0-9a-f]{10}$/)
    .transform((text) => ({ kind: 'search' as const, id: text.slice(4) })),
  z
    .string()
    .regex(/^[ve]-t-[0-9a-f]{10}-[a-z0-9]{1,12}$/)
    .transform((text) => ({ kind: 'term' as const, id: text.slice(4, 14), passageId: text.slice(15) })),
])

/** A message that asks for words, to be replied to. */
export function typingReply(line: string, wanted: TypedFor, language: Language): Reply {
  const { admin } = catalogueFor(language).unanswered
  const written = [
    language.charAt(0),
    wanted.kind.charAt(0),
    wanted.id,
    ...(wanted.kind === 'term' ? [wanted.passageId] : []),
  ]
  return {
    message: { blocks: [html`${line}`, html`${admin.code('')}<code>${written.join('-')}</code>`], buttons: [] },
    language,
    markup: { force_reply: true, input_field_placeholder: admin.placeholder },
  }
}

/** What a message is typed for, if it replies to such a message of the bot's; else null. */
export function typedFor(
  { reply_to_message: asked }: Pick<Message, 'reply_to_message'>,
  me: { readonly id: number },
): { readonly wanted: TypedFor; readonly language: Language } | null {
  if (asked?.from?.id !== me.id) return null
  const written = /[ve]-[st]-[0-9a-z-]+$/.exec(asked.text ?? '')?.[0] ?? ''
  const parsed = code.safeParse(written)
  return parsed.success ? { wanted: parsed.data, language: written.startsWith('v') ? 'vi' : 'en' } : null
}
