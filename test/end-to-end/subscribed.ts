import { today, weekday } from '../../src/calendar/civil-date.ts'
import { type Destination, destinationKey } from '../../src/digest/subscription.ts'
import { weekOf } from '../../src/digest/week.ts'
import { createState } from '../../src/store/open-state.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { aSubscription } from '../digest/a-subscription.ts'
import { fileOf } from '../digest/delivery-fixture.ts'
import { stateOf, ZONE } from '../digest/state-fixture.ts'

/**
 * Begins a state in which these chats subscribe to a digest whose hour came at this instant (epoch milliseconds, cut to the
 * minute), and this is the first week that they are owed. Gives the lock back.
 */
export async function subscribedSince(folder: string, dueAt: number, chats: readonly Destination[]): Promise<void> {
  const file = fileOf(await createState(folder, { now: Date.now }))
  const day = today(dueAt, ZONE)
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(dueAt)
  const subscriptions = chats.map(({ chatId, threadId }) =>
    aSubscription({ chatId, threadId, weekday: weekday(day), hour, firstWeek: weekOf(day) }),
  )
  await storedBook(file, 'digest').change(() => [stateOf(subscriptions), undefined])
  await file.close()
}

/** The key of a chat as a whole. */
export function keyOf(chatId: number): string {
  return destinationKey({ chatId, threadId: null })
}
