import type { Chat, User } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { accessNotice, withAskButton } from '../messages/access-message.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { groupNotAllowed, personNotAllowed } from '../messages/group-welcome.ts'
import { plainMessage } from '../messages/message.ts'
import { standingOf, untilAskingAgain } from './admission/access-changes.ts'
import { accessReply } from './admission/access-data.ts'
import type { OfficeDesk } from './office-desk.ts'
import type { Reply } from './reply.ts'

export interface RefusalDeps {
  readonly office: OfficeDesk
  /** Milliseconds since 1970. */
  now(): number
}

const HOUR_MS = 3_600_000

/**
 * For a chat that may not ask: one line with its id and a button to ask to be let in. Where that was asked already, the
 * line says what became of it.
 */
export function refusalReply(
  chat: Pick<Chat, 'id' | 'type'>,
  user: Pick<User, 'id'> | undefined,
  language: Language,
  { office, now }: RefusalDeps,
): Reply {
  const catalogue = catalogueFor(language)
  const { access } = catalogue
  const standing = office.book === null ? { kind: 'none' as const } : standingOf(office.book.current().access, chat.id)
  if (standing.kind === 'waiting') return accessReply(accessNotice(access.waiting), language)
  const wait = untilAskingAgain(standing, now())
  if (wait > 0) return accessReply(accessNotice(access.refused(Math.ceil(wait / HOUR_MS))), language)
  const isPrivate = chat.type === 'private'
  const message = isPrivate ? personNotAllowed(user?.id ?? chat.id, catalogue) : groupNotAllowed(chat.id, catalogue)
  return accessReply(withAskButton(message, catalogue), language)
}

/** The same as a short text for a pressed button. */
export function refusalText(
  chat: Pick<Chat, 'id' | 'type'>,
  user: Pick<User, 'id'>,
  language: Language,
  deps: RefusalDeps,
): string {
  return plainMessage(refusalReply(chat, user, language, deps).message)
}
