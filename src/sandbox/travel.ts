import { dayAt, isDay, type SandboxClock, sameTimeOn } from './clock.ts'
import type { TravelResult } from './wire.ts'

/** Port: the weekly digest, as far as a journey in time needs it. */
export interface DigestTimes {
  /** The next moment at which something is to be sent, in milliseconds since 1970; null when nobody subscribes. */
  nextDue(): number | null
  /** Sends what is due at the clock's time, and resolves when all of it is sent. */
  tick(): Promise<void>
}

/** Moving the sandbox's date. Journeys wait for each other. */
export interface Travel {
  /** By whole days, back too. */
  byDays(days: number): Promise<TravelResult>
  /** To a day written `2020-11-20`, at the same time of day. */
  toDay(day: string): Promise<TravelResult>
  /** To the moment of the next digest. */
  toNextDigest(): Promise<TravelResult>
}

export interface TravelDeps {
  readonly clock: SandboxClock
  readonly zone: string
  /** Undefined while the bot sends no digest. */
  readonly digest: DigestTimes | undefined
  /** Told after every step of the way. */
  moved(): void
}

/** Steps of one journey: ten years of weekly digests to a few chats. */
const MOST_STEPS = 3000

/**
 * On the way forward the clock stops at every moment at which a digest is due, so that each is sent in its own week as if
 * the time had passed; a jump would skip them, as after a long failure.
 */
export function createTravel({ clock, zone, digest, moved }: TravelDeps): Travel {
  let last: Promise<unknown> = Promise.resolve()

  async function goTo(instant: number): Promise<TravelResult> {
    let before: number | null = null
    for (let step = 0; step < MOST_STEPS && digest !== undefined; step++) {
      const due = digest.nextDue()
      // What is still due after its tick cannot be sent now; time goes on all the same.
      if (due === null || due > instant || due === before) break
      before = due
      clock.moveTo(Math.max(due, clock.now()))
      moved()
      await digest.tick()
    }
    clock.moveTo(instant)
    moved()
    await digest?.tick()
    return { kind: 'moved' }
  }

  const inTurn = (journey: () => Promise<TravelResult>): Promise<TravelResult> => {
    const done = last.then(journey, journey)
    last = done.catch(() => undefined)
    return done
  }

  const toDay = (day: string): Promise<TravelResult> => {
    const instant = sameTimeOn(day, clock.now(), zone)
    return instant === undefined ? Promise.resolve({ kind: 'no-such-day' }) : goTo(instant)
  }

  return {
    toDay: (day) => inTurn(() => toDay(day)),
    byDays: (days) => inTurn(() => toDay(dayAfter(dayAt(clock.now(), zone), days))),
    toNextDigest: () =>
      inTurn(async () => {
        const due = digest?.nextDue() ?? null
        return due === null ? { kind: 'no-digest' } : goTo(Math.max(due, clock.now()))
      }),
  }
}

function dayAfter(day: string, days: number): string {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000
  const text = Math.abs(instant) <= 8.64e15 ? new Date(instant).toISOString().slice(0, 10) : ''
  return isDay(text) ? text : ''
}
