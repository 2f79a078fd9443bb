import { type Refusal, tooManyRequests } from './refusals.ts'

/** Telegram's published limits ("My bot is hitting limits", Bot FAQ), and how the fake bends them. */
export interface RateLimitOptions {
  /** Messages at once in one chat before the pace of one a second holds; 3 by default. */
  readonly burst?: number
  /** Messages in a group within 60 seconds; 20 by default. */
  readonly groupPerMinute?: number
  /** Messages over all chats within a second; 30 by default. */
  readonly overallPerSecond?: number
  /** True: whoever does not wait gets twice the time, up to 300 seconds. False by default. */
  readonly growing?: boolean
}

/** Counts what the bot sends and edits. */
export interface RateLimits {
  /** Undefined when the bot may go on; then the call counts. Otherwise 429 for a whole number of seconds. */
  count(chat: number, isGroup: boolean): Refusal | undefined
}

const LONGEST_PENALTY_SECONDS = 300

interface Pace {
  tokens: number
  refilledAt: number
  sentAt: number[]
  blockedUntil: number
  penaltySeconds: number
}

/** Nothing sent yet. `now` in milliseconds. */
export function createRateLimits(now: () => number, options: RateLimitOptions = {}): RateLimits {
  const { burst = 3, groupPerMinute = 20, overallPerSecond = 30, growing = false } = options
  const paces = new Map<number, Pace>()
  const everybody: Pace = { tokens: 0, refilledAt: 0, sentAt: [], blockedUntil: 0, penaltySeconds: 0 }

  function paceOf(chat: number): Pace {
    const known = paces.get(chat)
    if (known !== undefined) return known
    const fresh = { tokens: burst, refilledAt: now(), sentAt: [], blockedUntil: 0, penaltySeconds: 0 }
    paces.set(chat, fresh)
    return fresh
  }

  function block(pace: Pace, seconds: number): Refusal {
    const grown = growing ? Math.min(Math.max(seconds, pace.penaltySeconds * 2), LONGEST_PENALTY_SECONDS) : seconds
    pace.penaltySeconds = grown
    pace.blockedUntil = now() + grown * 1000
    return tooManyRequests(grown)
  }

  /** Milliseconds until the chat may get a message, by its own pace. */
  function chatWait(pace: Pace, isGroup: boolean): number {
    const at = now()
    pace.tokens = Math.min(burst, pace.tokens + (at - pace.refilledAt) / 1000)
    pace.refilledAt = at
    pace.sentAt = pace.sentAt.filter((sent) => sent > at - 60_000)
    const oldest = isGroup && pace.sentAt.length >= groupPerMinute ? pace.sentAt.at(-groupPerMinute) : undefined
    const forTokens = pace.tokens >= 1 ? 0 : (1 - pace.tokens) * 1000
    return Math.max(forTokens, oldest === undefined ? 0 : oldest + 60_000 - at)
  }

  return {
    count(chat, isGroup) {
      const at = now()
      const pace = paceOf(chat)
      if (at < pace.blockedUntil) {
        const left = Math.ceil((pace.blockedUntil - at) / 1000)
        return growing ? block(pace, left) : tooManyRequests(left)
      }
      const wait = chatWait(pace, isGroup)
      if (wait > 0) return block(pace, Math.ceil(wait / 1000))
      everybody.sentAt = everybody.sentAt.filter((sent) => sent > at - 1000)
      const isBlocked = growing && at < everybody.blockedUntil
      if (isBlocked || everybody.sentAt.length >= overallPerSecond) return block(everybody, 1)
      everybody.penaltySeconds = 0
      pace.penaltySeconds = 0
      pace.tokens -= 1
      pace.sentAt.push(at)
      everybody.sentAt.push(at)
      return undefined
    },
  }
}
