import type { Language } from '../../answers/answer.ts'
import { accessCard, accessList, revokeQuestion } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { Access } from '../access.ts'
import type { Known } from '../access-state.ts'
import type { OfficeBook } from '../office-state.ts'
import type { Reply } from '../reply.ts'
import { accessReply } from './access-data.ts'
import { entriesOf, entryOf } from './access-entries.ts'

/** What showing admins who may ask needs. */
export interface AccessViewDeps {
  readonly access: Access
  /** The office's zone. */
  readonly zone: string
}

/** How a chat's card is shown. */
export interface CardOptions {
  /** Of the list to which one goes back. */
  readonly page: number
  /** Whether it asks before access is revoked. */
  readonly asks: boolean
  /** A first line, or null. */
  readonly news: string | null
}

/** The list of /quyen as a reply. */
export function listReply(book: OfficeBook, page: number, language: Language, { access, zone }: AccessViewDeps): Reply {
  const entries = entriesOf(book.current().access, zone)
  return accessReply(accessList(entries, page, access.isOpen, catalogueFor(language)), language)
}

/** One chat's card, or the question whether to revoke its access, as a reply. */
export function chatReply(
  book: OfficeBook,
  known: Known,
  { page, asks, news }: CardOptions,
  language: Language,
  { zone }: Pick<AccessViewDeps, 'zone'>,
): Reply {
  const catalogue = catalogueFor(language)
  const entry = entryOf(book.current().access, known, zone)
  // Only what is allowed can be revoked.
  const isQuestion = asks && entry.standing.kind === 'allowed'
  const view = isQuestion ? revokeQuestion(entry, page, catalogue) : accessCard(entry, news, page, catalogue)
  return accessReply(view, language)
}
