import type { Update } from 'grammy/types'
import { type Answer, accept, REFUSED } from './refusals.ts'

/** An update before it has a number; exactly one field. */
export type News = Omit<Update, 'update_id'>

/** How long Telegram keeps an update, in seconds. Source: telegram-bot-api, `add_update`. */
export const LIFETIME = { message: 86_400, callbackQuery: 150, inlineQuery: 30 } as const

/** The longest a poll waits, in seconds; longer timeouts are cut (telegram-bot-api, `LONG_POLL_MAX_TIMEOUT`). */
export const LONGEST_POLL_SECONDS = 50

/** Kinds that Telegram sends only when they are asked for by name. Bot API, getUpdates. */
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count']

/** One getUpdates call. */
export interface Poll {
  readonly offset: number
  readonly limit: number
  readonly timeoutSeconds: number
  readonly allowed: readonly string[] | undefined
}

/** The updates that wait for the bot. */
export interface UpdateQueue {
  /** Adds an update unless its kind is not allowed (decided now, as Telegram does, not when it is fetched). */
  add(news: News, lifetimeSeconds: number): Update | undefined
  /** Answers a poll: at once, when an update comes, when another poll comes (409), or when the time is over. */
  poll(poll: Poll, signal: AbortLike | undefined): Promise<Answer>
  /** The unconfirmed updates, oldest first. */
  pending(): readonly Update[]
  /** Forgets all updates before `offset`; with nothing given, all of them. */
  confirm(offset?: number): void
  /** True while a poll waits. */
  isPolled(): boolean
  /** Ends a waiting poll with this answer. */
  interrupt(answer: Answer): void
}

/** The part of AbortSignal that is used; grammY brings another class on Node. */
export interface AbortLike {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

interface Waiting {
  readonly poll: Poll
  finish(answer: Answer): void
}

/** An empty queue. `now` in milliseconds decides about lifetimes; waiting itself takes real time. */
export function createUpdateQueue(now: () => number, firstId = 700_000_001): UpdateQueue {
  let nextId = firstId
  let allowed: readonly string[] = []
  let kept: { readonly update: Update; readonly until: number }[] = []
  let waiting: Waiting | undefined

  const isAllowed = (kind: string): boolean =>
    allowed.length === 0 ? !ON_REQUEST.includes(kind) : allowed.includes(kind)
  const pending = (): Update[] => {
    kept = kept.filter((entry) => entry.until > now())
    return kept.map((entry) => entry.update)
  }
  const confirm = (offset = nextId): void => {
    kept = kept.filter((entry) => entry.update.update_id >= offset)
  }
  const batch = (poll: Poll): Update[] => pending().slice(0, poll.limit)

  function wake(): void {
    // Updates that are added together go out together.
    queueMicrotask(() => {
      const updates = waiting === undefined ? [] : batch(waiting.poll)
      if (updates.length > 0) waiting?.finish(accept(updates))
    })
  }

  function wait(poll: Poll, signal: AbortLike | undefined): Promise<Answer> {
    waiting?.finish(REFUSED.pollerReplaced)
    return new Promise((resolve) => {
      const milliseconds = Math.min(poll.timeoutSeconds, LONGEST_POLL_SECONDS) * 1000
      const timer = setTimeout(() => self.finish(accept([])), milliseconds)
      const abort = (): void => self.finish(accept([]))
      const self: Waiting = {
        poll,
        finish(answer) {
          clearTimeout(timer)
          signal?.removeEventListener('abort', abort)
          if (waiting === self) waiting = undefined
          resolve(answer)
        },
      }
      waiting = self
      signal?.addEventListener('abort', abort)
    })
  }

  return {
    pending,
    confirm,
    isPolled: () => waiting !== undefined,
    interrupt: (answer) => waiting?.finish(answer),
    add(news, lifetimeSeconds) {
      const kind = Object.keys(news)[0] ?? ''
      if (!isAllowed(kind)) return undefined
      const update = { ...news, update_id: nextId++ }
      kept.push({ update, until: now() + lifetimeSeconds * 1000 })
      wake()
      return update
    },
    async poll(poll, signal) {
      if (poll.allowed !== undefined) allowed = poll.allowed
      // A negative offset keeps only that many of the newest updates.
      if (poll.offset < 0) kept = kept.slice(poll.offset)
      else if (poll.offset > 0) confirm(poll.offset)
      const updates = batch(poll)
      if (updates.length > 0 || poll.timeoutSeconds <= 0 || signal?.aborted) return accept(updates)
      return wait(poll, signal)
    },
  }
}
