/** A clock that goes on by itself and can be set. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number
  moveTo(instant: number): void
}

/** A clock that shows `start` now. `real` is the computer's clock, in milliseconds since 1970. */
export function createSandboxClock(start: number, real: () => number): SandboxClock {
  let ahead = start - real()
  return {
    now: () => real() + ahead,
    moveTo(instant) {
      ahead = instant - real()
    },
  }
}

const DAY_MS = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The civil day of an instant in a time zone, `2020-11-20`. */
export function dayAt(instant: number, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(0, 10)
}

/** The instant at which it is this day, at the same time of day as at `instant`. Undefined if there is no such day. */
export function sameTimeOn(day: string, instant: number, zone: string): number | undefined {
  const midnight = midnightOf(day)
  if (midnight === undefined) return undefined
  const wall = wallClock(instant, zone).getTime()
  return instantOf(midnight + (((wall % DAY_MS) + DAY_MS) % DAY_MS), zone)
}

/** The instant of an hour on a day. Throws if there is no such day. */
export function hourOf(day: string, hour: number, zone: string): number {
  const midnight = midnightOf(day)
  if (midnight === undefined) throw new Error(`hourOf: there is no day "${day}"; write it as 2020-11-20`)
  return instantOf(midnight + hour * 3_600_000, zone)
}

/** True for a day that exists, written `2020-11-20`. */
export function isDay(day: string): boolean {
  return midnightOf(day) !== undefined
}

function midnightOf(day: string): number | undefined {
  const midnight = ISO_DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
  return exists ? midnight : undefined
}

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(instant: number, zone: string): Date {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value)
  return new Date(Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')))
}

/** The instant at which the wall shows this; where clocks are put back, one of the two. */
function instantOf(wall: number, zone: string): number {
  const offset = (instant: number): number => wallClock(instant, zone).getTime() - Math.floor(instant / 1000) * 1000
  return wall - offset(wall - offset(wall))
}
