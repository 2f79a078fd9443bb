import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { emptyDigestState } from '../../src/digest/digest-state.ts'
import { nextIssueOfAll } from '../../src/digest/schedule.ts'
import { weekOf } from '../../src/digest/week.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { instant, stateOf, ZONE } from './state-fixture.ts'

const FRIDAY = instant('2020-11-20 08:00')

describe('the next issue of all', () => {
  test('is none while nobody subscribes, and while everybody who does sleeps', () => {
    expect(nextIssueOfAll(emptyDigestState, FRIDAY, ZONE)).toBeNull()
    const asleep = { reason: 'refused', since: FRIDAY, offered: false } as const
    expect(nextIssueOfAll(stateOf([aSubscription({ asleep })]), FRIDAY, ZONE)).toBeNull()
  })

  test('is the first of them, and the moment itself belongs to the issue before', () => {
    const state = stateOf([aSubscription(), aSubscription({ chatId: -2, weekday: 5, hour: '16:30' })])
    expect(nextIssueOfAll(state, FRIDAY, ZONE)).toBe(instant('2020-11-20 16:30'))
    expect(nextIssueOfAll(state, instant('2020-11-20 16:30'), ZONE)).toBe(instant('2020-11-23 07:30'))
  })

  test('is not one that came already', () => {
    const week = weekOf(civilDate('2020-11-23'))
    const state = stateOf([aSubscription()], [aLog({ settled: [[week, week]] })])
    expect(nextIssueOfAll(state, FRIDAY, ZONE)).toBe(instant('2020-11-30 07:30'))
  })
})
