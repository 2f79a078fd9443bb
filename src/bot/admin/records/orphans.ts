import type { Language } from '../../../answers/answer.ts'
import { orphanedRecords } from '../../../duties/orphans.ts'
import { catalogueFor } from '../../../messages/catalogue.ts'
import { orphansMessage } from '../../../messages/orphans-message.ts'
import type { OfficeViewDeps } from '../../office-view.ts'
import type { Reply } from '../../reply.ts'

/** For admins: what was recorded about passages that the running edition no longer has; null if there is none. */
export function orphansReply(
  { edition, office }: Pick<OfficeViewDeps, 'edition' | 'office'>,
  language: Language,
): Reply | null {
  const orphans = office.book === null ? [] : orphanedRecords(office.book.current().records, edition())
  return orphans.length === 0 ? null : { message: orphansMessage(orphans, catalogueFor(language)), language }
}
