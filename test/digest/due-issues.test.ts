import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { DigestState } from '../../src/digest/digest-state.ts'
import { CATCH_UP_MS, dueIssues, isLate, issueKey, LATE_MS } from '../../src/digest/due-issues.ts'
import { abandonClaims, claimInTime, holdDoubtful, logMissed, releaseClaim } from '../../src/digest/issue-steps.ts'
import { settleClaim } from '../../src/digest/settle.ts'
import { destinationKey } from '../../src/digest/subscription.ts'
import { dueInstant, weekOf } from '../../src/digest/week.ts'
import { hasWeek } from '../../src/digest/week-ranges.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { instant, stateOf, ZONE } from './state-fixture.ts'

const week = (day: string) => weekOf(civilDate(day))
const W48 = week('2020-11-23')
const subscribed = aSubscription({ firstWeek: W48 })

const dueAt = (local: string, state: DigestState = stateOf([subscribed])) => {
  const { send, doubtful, missed } = dueIssues(state, instant(local), ZONE)
  const names = (issues: typeof send) => issues.map((issue) => issueKey(issue, issue.week))
  return { send: names(send), doubtful: names(doubtful), missed: missed.map(({ weeks }) => weeks) }
}
const nothing = { send: [], doubtful: [], missed: [] }

describe('the issue of a week is due', () => {
  test('from its hour on', () => {
    expect(dueAt('2020-11-23 07:29')).toEqual(nothing)
    expect(dueAt('2020-11-23 07:30')).toEqual({ ...nothing, send: ['-1001234567890 2020-W48'] })
  })

  test('for twelve hours; then it is missed, and said to be', () => {
    expect(dueAt('2020-11-23 19:30').send).toHaveLength(1)
    expect(dueAt('2020-11-23 19:31')).toEqual({ ...nothing, missed: [[W48, W48]] })
  })

  test('until it is settled', () => {
    const state = stateOf([subscribed], [aLog({ settled: [[W48, W48]] })])
    expect(dueAt('2020-11-23 08:00', state)).toEqual(nothing)
  })

  test('on Monday morning too, when Sunday evening was missed', () => {
    const sunday = aSubscription({ weekday: 7, hour: '23:00', firstWeek: W48 })
    expect(dueAt('2020-11-30 10:59', stateOf([sunday])).send).toEqual(['-1001234567890 2020-W48'])
    expect(dueAt('2020-11-30 11:01', stateOf([sunday])).missed).toEqual([[W48, W48]])
  })

  test('by the hours of the zone, also where clocks are put forward', () => {
    const berlin = aSubscription({ weekday: 7, hour: '02:30', firstWeek: week('2021-03-22') })
    const { send } = dueIssues(stateOf([berlin]), Date.parse('2021-03-28T03:30:00+02:00'), 'Europe/Berlin')
    expect(send).toHaveLength(1)
  })

  test('and late after a quarter of an hour', () => {
    const [issue] = dueIssues(stateOf([subscribed]), instant('2020-11-23 07:30'), ZONE).send
    if (issue === undefined) throw new Error('nothing is due')
    expect(isLate(issue, issue.dueAt + LATE_MS)).toBe(false)
    expect(isLate(issue, issue.dueAt + LATE_MS + 1)).toBe(true)
  })
})

describe('nothing is due', () => {
  test('for what sleeps, is paused, or was chosen after the hour', () => {
    const asleep = { reason: 'refused', since: 0, offered: false } as const
    expect(dueAt('2020-11-23 08:00', stateOf([aSubscription({ firstWeek: W48, asleep })]))).toEqual(nothing)
    expect(dueAt('2020-11-23 08:00', stateOf([aSubscription({ firstWeek: W48 + 1 })]))).toEqual(nothing)
  })

  test('without a subscription, whatever the log holds', () => {
    expect(dueAt('2020-11-23 08:00', stateOf([], [aLog()]))).toEqual(nothing)
  })
})

describe('after a long silence', () => {
  test('the missed weeks are one entry, and this week’s issue is sent', () => {
    expect(dueAt('2021-01-04 09:00')).toEqual({
      send: ['-1001234567890 2021-W01'],
      doubtful: [],
      missed: [[W48, week('2020-12-28')]],
    })
  })

  test('what was logged once is not logged again', () => {
    const now = instant('2021-01-04 09:00')
    const logged = logMissed(stateOf([subscribed]), dueIssues(stateOf([subscribed]), now, ZONE).missed)
    expect(dueIssues(logged, now, ZONE).missed).toEqual([])
  })
})

describe('a clock that was wrong', () => {
  test('ahead by years takes no later issue away', () => {
    const ahead = instant('2036-02-29 12:00')
    const state = logMissed(stateOf([subscribed]), dueIssues(stateOf([subscribed]), ahead, ZONE).missed)
    expect(dueAt('2020-11-30 07:30', state)).toEqual({ ...nothing, send: ['-1001234567890 2020-W49'] })
  })

  test('behind brings no issue twice', () => {
    const state = stateOf([subscribed], [aLog({ settled: [[W48, W48 + 1]] })])
    expect(dueAt('2020-11-23 08:00', state)).toEqual(nothing)
    expect(dueAt('2020-11-16 08:00', state)).toEqual(nothing)
  })
})

test('after the state was restored, what may have been sent meanwhile is not sent by itself', () => {
  const state = { ...stateOf([subscribed]), doubtUntil: instant('2020-11-23 07:45') }
  expect(dueAt('2020-11-23 08:00', state)).toEqual({ ...nothing, doubtful: ['-1001234567890 2020-W48'] })
  const held = holdDoubtful(state, dueIssues(state, instant('2020-11-23 08:00'), ZONE).doubtful, 0)
  expect(dueAt('2020-11-23 08:01', held)).toEqual(nothing)
  expect(dueAt('2020-11-30 07:30', held).send).toEqual(['-1001234567890 2020-W49'])
})

test('ten thousand subscriptions are looked through at every tick', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => aSubscription({ chatId: -at, firstWeek: W48, hour: '08:00' }))
  const subscriptions = new Map(many.map((one) => [destinationKey(one), one]))
  const { send } = dueIssues({ ...stateOf([]), subscriptions }, instant('2020-11-23 08:00'), ZONE)
  expect(send).toHaveLength(10_000)
})

describe('whatever clock, machine and network do', () => {
  /** What happens next: the clock moves by hours, then the process ticks, and perhaps dies at one of its steps. */
  const event = fc.record({
    hours: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: 24, max: 24 * 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: -24 * 20, max: -1 }) },
      { weight: 1, arbitrary: fc.constantFrom(24 * 365 * 16, -24 * 365 * 16) },
    ),
    dies: fc.constantFrom('no', 'no', 'no', 'before-send', 'after-send') as fc.Arbitrary<
      'no' | 'before-send' | 'after-send'
    >,
    outcome: fc.constantFrom('sent', 'sent', 'sent', 'unknown', 'later') as fc.Arbitrary<'sent' | 'unknown' | 'later'>,
  })
  const choices = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.constantFrom('00:00', '07:30', '23:59'),
  })

  test('no issue comes twice, and none is dropped in silence', () => {
    fc.assert(
      fc.property(
        fc.array(choices, { minLength: 1, maxLength: 4 }),
        fc.array(event, { maxLength: 40 }),
        (groups, events) => {
          const subscriptions = groups.map((one, at) => aSubscription({ ...one, chatId: -1 - at, firstWeek: W48 }))
          let state = stateOf(subscriptions)
          let now = instant('2020-11-20 12:00')
          const arrived: string[] = []
          for (const { hours, dies, outcome } of events) {
            now += hours * 3_600_000
            // A new process gives up the claims of the one before it; for one that lived on there are none.
            state = abandonClaims(state, now)
            const due = dueIssues(state, now, ZONE)
            state = holdDoubtful(logMissed(state, due.missed), due.doubtful, now)
            for (const issue of due.send) {
              const [claimed, subscription] = claimInTime(issue)(state, issue, now)
              expect(subscription).not.toBeNull()
              state = claimed
              if (dies === 'before-send') break
              if (outcome === 'later') {
                state = releaseClaim(state, issue)
                continue
              }
              arrived.push(issueKey(issue, issue.week))
              if (dies === 'after-send') break
              const last = { day: civilDate('2020-11-23'), editionId: 'x', heardOn: null }
              state = settleClaim(state, issue, { kind: outcome, detail: '' }, last, now)
            }
            expect(new Set(arrived).size).toBe(arrived.length)
            for (const one of subscriptions) {
              const log = state.issueLogs.get(destinationKey(one)) ?? aLog()
              for (let at = W48; at <= W48 + 8; at++) {
                const instantOfWeek = dueInstant(at, one.weekday, one.hour, ZONE)
                if (instantOfWeek > now) break
                const isAccounted = hasWeek(log.settled, at) || hasWeek(log.skipped, at)
                expect(isAccounted || now - instantOfWeek <= CATCH_UP_MS).toBe(true)
              }
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
