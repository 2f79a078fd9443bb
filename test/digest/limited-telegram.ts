import type { SendOutcome } from '../../src/digest/digest-sender.ts'

/** Telegram's limit over all chats, as a test keeps it. */
export interface LimitedTelegram {
  /** A message arrives at this time, in milliseconds. */
  receive(to: string, at: number): SendOutcome
  readonly got: ReadonlyMap<string, number>
  readonly refusals: () => number
}

/**
 * Takes so many messages in any second. More are answered with 429, and every further one during the penalty, or soon after
 * it, makes the next penalty longer by a second.
 */
export function limitedTelegram(perSecond: number): LimitedTelegram {
  const got = new Map<string, number>()
  let recent: number[] = []
  let closedUntil = 0
  let penalty = 0
  let refusals = 0
  return {
    got,
    refusals: () => refusals,
    receive(to, at) {
      recent = recent.filter((time) => time > at - 1000)
      if (at < closedUntil || recent.length >= perSecond) {
        refusals++
        penalty++
        closedUntil = at + penalty * 1000
        return { kind: 'flooded', retryAfterSeconds: penalty }
      }
      if (at > closedUntil + 10_000) penalty = 0
      recent.push(at)
      got.set(to, (got.get(to) ?? 0) + 1)
      return { kind: 'sent' }
    },
  }
}
