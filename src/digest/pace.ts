import type { Clock } from './clock.ts'

/** Milliseconds between two messages: 25 a second, where Telegram allows about 30 over all chats. */
const SHORTEST_GAP_MS = 40
const LONGEST_GAP_MS = 1000
/** After so many messages without a 429 it goes faster again. */
const CALM_MESSAGES = 50
const LONGEST_EXTRA_MS = 60_000
/** Timers fire a little early or late: a wait may take this much longer than it was reckoned. */
const SLACK_MS = 1000

/** Keeps messages apart, and all of them still while Telegram asks for it. */
export interface Pace {
  /** Waits until the next message may go out. False if it was told to stop meanwhile. */
  turn(stop: AbortSignal): Promise<boolean>
  /** A message was taken or refused, but not for coming too fast. */
  went(): void
  /** Telegram asked for a pause of so many seconds: it is kept, and longer each time in a row; then it goes slower. */
  flooded(retryAfterSeconds: number): void
}

/** A pace that begins at 40 ms. Only waiting is done on the clock; a clock that jumps ahead shortens a wait. */
export function makePace(clock: Clock): Pace {
  let gap = SHORTEST_GAP_MS
  let notBefore = Number.NEGATIVE_INFINITY
  let longestWait = 0
  let inRow = 0
  let calm = 0
  return {
    async turn(stop) {
      while (!stop.aborted) {
        // A clock that was put back must not make us wait for hours.
        const wait = Math.min(notBefore - clock.now(), longestWait)
        if (wait <= 0) break
        longestWait -= wait
        await clock.sleep(wait, stop)
      }
      if (stop.aborted) return false
      notBefore = clock.now() + gap
      longestWait = gap + SLACK_MS
      return true
    },
    went() {
      inRow = 0
      if (++calm % CALM_MESSAGES === 0) gap = Math.max(SHORTEST_GAP_MS, Math.round(gap * 0.8))
    },
    flooded(retryAfterSeconds) {
      const extra = Math.min(LONGEST_EXTRA_MS, 1000 * 2 ** inRow++)
      calm = 0
      gap = Math.min(LONGEST_GAP_MS, Math.round(gap * 1.5))
      const pause = retryAfterSeconds * 1000 + extra
      notBefore = clock.now() + pause
      longestWait = pause + SLACK_MS
    },
  }
}
