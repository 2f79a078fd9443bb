import { describe, expect, test } from 'vitest'
import { createSandboxClock, dayAt, hourOf, isDay, sameTimeOn } from '../../src/sandbox/clock.ts'
import { createTravel, type DigestTimes } from '../../src/sandbox/travel.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const FRIDAY = hourOf('2020-11-20', 8, ZONE)
const WEEK = 7 * 86_400_000
const MONDAY = Date.parse('2020-11-23T07:30:00+07:00')

describe('the clock', () => {
  test('goes on by itself from where it was set', () => {
    let real = 1000
    const clock = createSandboxClock(FRIDAY, () => real)
    real += 5000
    expect(clock.now()).toBe(FRIDAY + 5000)
    clock.moveTo(MONDAY)
    real += 1
    expect(clock.now()).toBe(MONDAY + 1)
  })

  test('knows days of its zone, and of zones that change their clocks', () => {
    expect(FRIDAY).toBe(Date.parse('2020-11-20T08:00:00+07:00'))
    expect(dayAt(Date.parse('2020-11-20T18:00:00Z'), ZONE)).toBe('2020-11-21')
    const winter = Date.parse('2020-02-01T09:00:00+01:00')
    expect(sameTimeOn('2020-07-01', winter, 'Europe/Berlin')).toBe(Date.parse('2020-07-01T09:00:00+02:00'))
  })

  test.each(['2020-02-30', '20-11-2020', '2020-11-20x', ''])('has no day "%s"', (day) => {
    expect(isDay(day)).toBe(false)
    expect(sameTimeOn(day, FRIDAY, ZONE)).toBeUndefined()
  })
})

/** A digest every Monday at 07:30; `sent` are the moments at which one went out. */
function weekly(now: () => number): DigestTimes & { readonly sent: number[] } {
  const sent: number[] = []
  let next = MONDAY
  return {
    sent,
    nextDue: () => next,
    async tick() {
      for (; next <= now(); next += WEEK) sent.push(now())
    },
  }
}

function journey(digest?: (now: () => number) => DigestTimes) {
  const clock = createSandboxClock(FRIDAY, () => 0)
  const due = digest?.(clock.now)
  return { clock, travel: createTravel({ clock, zone: ZONE, digest: due, moved: () => undefined }) }
}

describe('a journey in time', () => {
  test('moves by days, forward and back, and to a day', async () => {
    const { clock, travel } = journey()
    await travel.byDays(3)
    expect(dayAt(clock.now(), ZONE)).toBe('2020-11-23')
    await travel.byDays(-1)
    expect(dayAt(clock.now(), ZONE)).toBe('2020-11-22')
    expect(await travel.toDay('2026-11-23')).toEqual({ kind: 'moved' })
    expect(clock.now()).toBe(hourOf('2026-11-23', 8, ZONE))
  })

  test('stays where it is for a day that does not exist', async () => {
    const { clock, travel } = journey()
    expect(await travel.toDay('2021-02-29')).toEqual({ kind: 'no-such-day' })
    expect(await travel.byDays(1e12)).toEqual({ kind: 'no-such-day' })
    expect(clock.now()).toBe(FRIDAY)
  })

  test('stops at every digest on its way', async () => {
    const sent: number[] = []
    const { travel } = journey((now) => {
      const digest = weekly(now)
      return { ...digest, tick: () => digest.tick().then(() => void sent.splice(0, sent.length, ...digest.sent)) }
    })
    await travel.byDays(21)
    expect(sent).toEqual([MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK])
  })

  test('ends at the next digest', async () => {
    const { clock, travel } = journey(weekly)
    expect(await travel.toNextDigest()).toEqual({ kind: 'moved' })
    expect(clock.now()).toBe(MONDAY)
  })

  test('knows no next digest without a subscription, or without digests at all', async () => {
    const none = journey(() => ({ nextDue: () => null, tick: async () => undefined }))
    expect(await none.travel.toNextDigest()).toEqual({ kind: 'no-digest' })
    expect(await journey().travel.toNextDigest()).toEqual({ kind: 'no-digest' })
  })

  test('goes on past a digest that cannot be sent', async () => {
    const { clock, travel } = journey(() => ({ nextDue: () => MONDAY, tick: async () => undefined }))
    await travel.byDays(7)
    expect(dayAt(clock.now(), ZONE)).toBe('2020-11-27')
  })

  test('waits for the one before', async () => {
    const { clock, travel } = journey(weekly)
    await Promise.all([travel.byDays(1), travel.byDays(1), travel.byDays(1)])
    expect(dayAt(clock.now(), ZONE)).toBe('2020-11-23')
  })
})
