import type { DigestDesk } from '../../src/bot/digest-desk.ts'
import type { DigestBook } from '../../src/digest/digest-book.ts'
import { emptyDigestState } from '../../src/digest/digest-state.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { ZONE } from '../digest/state-fixture.ts'
import { memoryBook } from '../support/memory-book.ts'

/** The digest's desk over a memory book; nothing can be sent again. */
export function memoryDesk(
  adminIds: readonly number[] = [],
  book: DigestBook | null = memoryBook(emptyDigestState),
): DigestDesk {
  return {
    book: async () => book,
    progress: emptyProgressBook,
    zone: ZONE,
    isBotAdmin: (userId) => adminIds.includes(userId),
    resend: async () => ({ kind: 'not-owed' }),
  }
}
