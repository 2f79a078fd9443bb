import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { emptyDigestState, logOf } from '../../src/digest/digest-state.ts'
import { pause, resume } from '../../src/digest/pausing.ts'
import { nextIssue } from '../../src/digest/schedule.ts'
import { change, subscribe, unsubscribe } from '../../src/digest/subscribing.ts'
import { topicOf } from '../../src/digest/subscription.ts'
import { weekName, weekOf } from '../../src/digest/week.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { at, CLERK, instant, stateOf, ZONE } from './state-fixture.ts'

const group = { chatId: -1001234567890, threadId: null, chatKind: 'supergroup', title: 'Sở KH&ĐT' } as const
const week = (day: string) => weekOf(civilDate(day))

describe('subscribing', () => {
  test('begins with Monday 07:30, and with the next Monday', () => {
    const [, { what, subscription }] = subscribe(emptyDigestState, group, at('2020-11-19 10:00'))
    expect(what).toBe('new')
    expect(subscription).toEqual({
      ...group,
      weekday: 1,
      hour: '07:30',
      language: 'vi',
      silent: false,
      filter: { bodyIds: [], topicIds: [] },
      pausedUntil: null,
      asleep: null,
      firstWeek: week('2020-11-23'),
      setBy: CLERK,
      since: instant('2020-11-19 10:00'),
      troubles: 0,
    })
  })

  test('on Monday morning begins the same day, and after the hour a week later', () => {
    const firstWeekOf = (local: string) => subscribe(emptyDigestState, group, at(local))[1].subscription.firstWeek
    expect(firstWeekOf('2020-11-23 07:29')).toBe(week('2020-11-23'))
    expect(firstWeekOf('2020-11-23 07:30')).toBe(week('2020-11-30'))
  })

  test('twice is one subscription, and its choices stay', () => {
    const [once] = subscribe(emptyDigestState, group, at('2020-11-19 10:00'), { weekday: 5, silent: true })
    const [twice, { what, subscription }] = subscribe(once, group, at('2020-11-20 10:00'))
    expect(what).toBe('kept')
    expect(twice).toBe(once)
    expect(subscription).toMatchObject({ weekday: 5, silent: true })
  })

  test('brings the name of the chat up to date', () => {
    const [once] = subscribe(emptyDigestState, group, at('2020-11-19 10:00'))
    const [twice, { subscription }] = subscribe(once, { ...group, title: 'Sở Tài chính' }, at('2020-11-20 10:00'))
    expect(subscription.title).toBe('Sở Tài chính')
    expect(twice.subscriptions.size).toBe(1)
  })

  test('in another topic is another subscription; the general topic is none', () => {
    const [one] = subscribe(emptyDigestState, { ...group, threadId: topicOf(1) }, at('2020-11-19 10:00'))
    const [two] = subscribe(one, { ...group, threadId: topicOf(42) }, at('2020-11-19 10:00'))
    expect([...two.subscriptions.keys()]).toEqual(['-1001234567890', '-1001234567890:42'])
  })

  test('wakes one that sleeps, without what it missed', () => {
    const asleep = { reason: 'refused', since: instant('2020-10-20 08:00'), offered: true } as const
    const state = stateOf([aSubscription({ asleep, troubles: 3 })])
    const [, { what, subscription }] = subscribe(state, group, at('2020-11-19 10:00'))
    expect(what).toBe('woken')
    expect(subscription).toMatchObject({ asleep: null, troubles: 0, firstWeek: week('2020-11-23') })
  })

  test('refuses a weekday or hour that there is not', () => {
    expect(() => subscribe(emptyDigestState, group, at('2020-11-19 10:00'), { weekday: 8 })).toThrow('weekday 8')
    expect(() => subscribe(emptyDigestState, group, at('2020-11-19 10:00'), { hour: '24:00' })).toThrow('hour "24:00"')
  })
})

describe('changing', () => {
  const changed = (local: string, choices: Parameters<typeof change>[2], log = aLog()) => {
    const [state, subscription] = change(stateOf([aSubscription()], [log]), group, choices, at(local))
    return { subscription, next: subscription && nextIssue(subscription, logOf(state, group), instant(local), ZONE) }
  }

  test('the language leaves the week alone', () => {
    expect(changed('2020-11-25 10:00', { language: 'en' }).subscription).toMatchObject({ language: 'en', firstWeek: 0 })
  })

  test('to a weekday that is past this week is for the next week, not for catching up', () => {
    const log = aLog({ settled: [[0, week('2020-11-16')]] })
    const { subscription } = changed('2020-11-25 10:00', { weekday: 2 }, log)
    expect(subscription?.firstWeek).toBe(week('2020-11-30'))
  })

  test('after this week’s issue does not bring a second one in the week', () => {
    const log = aLog({ settled: [[0, week('2020-11-23')]] })
    const { next } = changed('2020-11-23 09:00', { weekday: 5 }, log)
    expect(next?.day).toBe('2020-12-04')
  })

  test('while this week’s issue is waiting to be sent does not lose it', () => {
    const log = aLog({ settled: [[0, week('2020-11-16')]] })
    const earlier = changed('2020-11-23 07:31', { hour: '07:00' }, log)
    expect(weekName(earlier.subscription?.firstWeek ?? 0)).toBe('2020-W48')
  })

  test('what is not there gives nothing', () => {
    const [state, subscription] = change(emptyDigestState, group, { silent: true }, at('2020-11-25 10:00'))
    expect([state, subscription]).toEqual([emptyDigestState, null])
  })
})

describe('unsubscribing', () => {
  test('ends it and keeps the log, so that a new subscription in the same week gets nothing twice', () => {
    const log = aLog({ settled: [[2650, week('2020-11-23')]] })
    const [state, ended] = unsubscribe(stateOf([aSubscription()], [log]), group)
    expect(ended?.title).toBe('Sở Kế hoạch và Đầu tư')
    expect(state.subscriptions.size).toBe(0)
    const [again, { subscription }] = subscribe(state, group, at('2020-11-23 09:00'), { weekday: 3 })
    expect(nextIssue(subscription, logOf(again, group), instant('2020-11-23 09:00'), ZONE)?.day).toBe('2020-12-02')
  })

  test('of nothing changes nothing', () => {
    expect(unsubscribe(emptyDigestState, group)).toEqual([emptyDigestState, null])
  })
})

describe('pausing', () => {
  const paused = (local: string, weeks: number, settledUntil: string) => {
    const log = aLog({ settled: [[0, week(settledUntil)]] })
    return pause(stateOf([aSubscription()], [log]), group, weeks, at(local))
  }

  test('leaves out so many issues, whether or not this week’s has come', () => {
    expect(paused('2020-11-23 09:00', 1, '2020-11-23')[1]?.pausedUntil).toBe('2020-12-07')
    expect(paused('2020-11-23 07:00', 1, '2020-11-16')[1]?.pausedUntil).toBe('2020-11-30')
    expect(paused('2020-11-25 09:00', 4, '2020-11-23')[1]?.pausedUntil).toBe('2020-12-28')
  })

  test('again replaces the pause', () => {
    const [once] = paused('2020-11-25 09:00', 4, '2020-11-23')
    expect(pause(once, group, 1, at('2020-11-25 09:01'))[1]?.pausedUntil).toBe('2020-12-07')
  })

  test('shows the first issue after it as the next one, also with another weekday', () => {
    const [state, subscription] = paused('2020-11-25 09:00', 2, '2020-11-23')
    if (subscription === null) throw new Error('no subscription')
    expect(nextIssue(subscription, logOf(state, group), instant('2020-11-26 09:00'), ZONE)?.day).toBe('2020-12-14')
    const [, moved] = change(state, group, { weekday: 5 }, at('2020-11-26 09:00'))
    expect(moved).toMatchObject({ pausedUntil: '2020-12-18', firstWeek: week('2020-12-14') })
  })

  test('ends early, and the next issue is the next one', () => {
    const [state] = paused('2020-11-25 09:00', 4, '2020-11-23')
    const [, resumed] = resume(state, group, at('2020-11-26 09:00'))
    expect(resumed).toMatchObject({ pausedUntil: null, firstWeek: week('2020-11-30') })
  })

  test('takes 1 to 52 weeks', () => {
    expect(() => paused('2020-11-25 09:00', 0, '2020-11-23')).toThrow('0 weeks')
    expect(() => paused('2020-11-25 09:00', 1.5, '2020-11-23')).toThrow('1.5 weeks')
  })
})
