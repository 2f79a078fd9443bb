import type { DigestDesk } from '../../src/bot/digest-desk.ts'
import type { DigestBook } from '../../src/digest/digest-book.ts'
import { type DigestState, emptyDigestState } from '../../src/digest/digest-state.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { ZONE } from '../digest/state-fixture.ts'

/** A book that keeps nothing when the process ends. */
export function memoryBook(state: DigestState = emptyDigestState): DigestBook {
  let current = state
  return {
    current: () => current,
    async change(step) {
      const [next, result] = step(current)
      current = next
      return result
    },
  }
}

/** The digest's desk over a memory book; nothing can be sent again. */
export function memoryDesk(adminIds: readonly number[] = [], book: DigestBook | null = memoryBook()): DigestDesk {
  return {
    book: async () => book,
    progress: emptyProgressBook,
    zone: ZONE,
    isBotAdmin: (userId) => adminIds.includes(userId),
    resend: async () => ({ kind: 'not-owed' }),
  }
}
