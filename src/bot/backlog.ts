import type { Message, Update } from 'grammy/types'

/** Messages older than this, in milliseconds, were written while the bot was away. */
const LATE_MS = 10 * 60_000
const CHATS = 10_000

/** What is known of the updates that wait: whether somebody has written again since. */
export interface Backlog {
  /** Takes note of updates before any of them is handled. */
  note(updates: readonly Update[]): void
  /** False when a newer message of the same private chat was noted. */
  isLast(update: Update): boolean
}

/** An empty backlog. It sees as far as Telegram hands out updates: 100 at a time. */
export function createBacklog(): Backlog {
  const newest = new Map<number, number>()
  return {
    note(updates) {
      for (const { message, update_id } of updates) {
        if (message?.chat.type !== 'private' || (message.text ?? message.caption) === undefined) continue
        newest.delete(message.chat.id)
        newest.set(message.chat.id, update_id)
        const oldest = newest.keys().next()
        if (newest.size > CHATS && oldest.done !== true) newest.delete(oldest.value)
      }
    },
    isLast({ message, update_id }) {
      return update_id >= (newest.get(message?.chat.id ?? 0) ?? 0)
    },
  }
}

/** Whether a message was written so long ago that its answer comes late. `now` in milliseconds since 1970. */
export function isLate(message: Pick<Message, 'date'>, now: number): boolean {
  return now - message.date * 1000 > LATE_MS
}
