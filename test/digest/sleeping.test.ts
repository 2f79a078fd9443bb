import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { migrateChat } from '../../src/digest/migration.ts'
import { offerWaking, sleepChat, subscriptionsOf, wake } from '../../src/digest/sleeping.ts'
import { weekOf } from '../../src/digest/week.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { at, instant, stateOf } from './state-fixture.ts'

const chatId = -1001234567890
const now = instant('2020-11-23 08:00')
const topics = [aSubscription(), aSubscription({ threadId: 42 }), aSubscription({ chatId: -1009 })]

describe('a chat that the bot was put out of', () => {
  test('sleeps with all its topics, with reason and date; other chats go on', () => {
    const [state, slept] = sleepChat(stateOf(topics), chatId, 'refused', now)
    expect(slept).toHaveLength(2)
    expect(subscriptionsOf(state, chatId).map(({ asleep }) => asleep)).toEqual([
      { reason: 'refused', since: now, offered: false },
      { reason: 'refused', since: now, offered: false },
    ])
    expect(subscriptionsOf(state, -1009)[0]?.asleep).toBeNull()
  })

  test('keeps its first reason and date when told again', () => {
    const [once] = sleepChat(stateOf(topics), chatId, 'refused', now)
    expect(sleepChat(once, chatId, 'gone', now + 1)).toEqual([once, []])
  })

  test('is offered to be woken once when the bot is back', () => {
    const [asleep] = sleepChat(stateOf(topics), chatId, 'refused', now)
    const [offered, first] = offerWaking(asleep, chatId)
    expect(first.map(({ threadId }) => threadId)).toEqual([null, 42])
    expect(offerWaking(offered, chatId)).toEqual([offered, []])
  })

  test('is offered again after it was put out once more', () => {
    const [asleep] = sleepChat(stateOf(topics), chatId, 'refused', now)
    const [offered] = offerWaking(asleep, chatId)
    const [again] = sleepChat(offered, chatId, 'refused', now + 1)
    expect(offerWaking(again, chatId)[1]).toMatchObject([{ asleep: { since: now } }, { asleep: { since: now } }])
  })

  test('wakes without what it missed', () => {
    const [asleep] = sleepChat(stateOf(topics), chatId, 'refused', now)
    const [, woken] = wake(asleep, { chatId, threadId: 42 }, at('2020-12-10 08:00'))
    expect(woken).toMatchObject({ asleep: null, firstWeek: weekOf(civilDate('2020-12-14')) })
    expect(wake(asleep, { chatId: 1, threadId: null }, at('2020-12-10 08:00'))[1]).toBeNull()
  })
})

describe('a group that became a supergroup', () => {
  const group = aSubscription({ chatId: -500, chatKind: 'group' })
  const log = aLog({ chatId: -500, settled: [[2650, 2656]] })
  const state = stateOf([group, aSubscription({ chatId: -7 })], [log])

  test('keeps subscription and log under the new id', () => {
    const moved = migrateChat(state, -500, chatId)
    expect([...moved.subscriptions.keys()]).toEqual(['-7', '-1001234567890'])
    expect(moved.subscriptions.get('-1001234567890')).toEqual({ ...group, chatId, chatKind: 'supergroup' })
    expect(moved.issueLogs.get('-1001234567890')).toEqual({ ...log, chatId })
  })

  test('is renamed once, however often Telegram tells it', () => {
    const moved = migrateChat(state, -500, chatId)
    expect(migrateChat(moved, -500, chatId)).toBe(moved)
    expect(migrateChat(moved, chatId, chatId)).toBe(moved)
  })

  test('gets no week twice if somebody subscribed anew before it was told', () => {
    const newer = aSubscription({ weekday: 5 })
    const both = { ...state, subscriptions: new Map([...state.subscriptions, [String(chatId), newer]]) }
    const moved = migrateChat(both, -500, chatId)
    expect(moved.subscriptions.get(String(chatId))).toBe(newer)
    expect(moved.issueLogs.get(String(chatId))?.settled).toEqual([[2650, 2656]])
  })

  test('has one log of what happened under both ids', () => {
    const waiting = { week: 2651, dueAt: 0, at: 0, why: 'crash', detail: null, told: true } as const
    const last = { day: civilDate('2020-11-16'), editionId: 'x', heardOn: null }
    const older = { ...log, unresolved: [waiting], skipped: [[2640, 2641]] as const, last }
    const newer = aLog({ chatId, settled: [[2657, 2657]] })
    const moved = migrateChat(stateOf([group], [older, newer]), -500, chatId)
    expect([...moved.issueLogs.values()]).toEqual([
      { ...older, chatId, settled: [[2650, 2657]], claim: null, unresolved: [waiting], last },
    ])
  })
})
