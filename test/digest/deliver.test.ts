import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { SendOutcome } from '../../src/digest/digest-sender.ts'
import { logOf } from '../../src/digest/digest-state.ts'
import { destinationKey } from '../../src/digest/subscription.ts'
import { unresolvedIssues } from '../../src/digest/unresolved-issues.ts'
import { weekOf } from '../../src/digest/week.ts'
import { duty, editionOf } from '../duties/fixture.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { delivering, running } from './delivery-fixture.ts'
import { limitedTelegram } from './limited-telegram.ts'
import { stateOf } from './state-fixture.ts'

const W48 = weekOf(civilDate('2020-11-23'))
const groups = [-101, -102, -103].map((chatId) => aSubscription({ chatId, title: `Nhóm ${chatId}`, firstWeek: W48 }))
const three = () => delivering(stateOf(groups))
const one = () => delivering(stateOf(groups.slice(0, 1)))
const refused = { kind: 'refused', detail: 'Forbidden: bot was kicked from the supergroup chat' } as const

const first = { chatId: -101, threadId: null }
type World = Awaited<ReturnType<typeof delivering>>
const receivers = ({ telegram }: World) => telegram.sent.map(({ to }) => to)
const subscriptionOf = ({ book }: World, key = '-101') => book.current().subscriptions.get(key)

describe('a tick', () => {
  test('sends every issue once, 40 ms or more apart', async () => {
    const world = await three()
    expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: { sent: 3 } })
    expect(receivers(world)).toEqual(['-101', '-102', '-103'])
    const [a = 0, b = 0, c = 0] = world.telegram.sent.map(({ at }) => at)
    expect(b - a).toBeGreaterThanOrEqual(40)
    expect(c - b).toBeGreaterThanOrEqual(40)
    expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: {} })
    await world.restart()
    expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: {} })
    expect(world.notices).toEqual([])
  })

  test('records what the readers know now', async () => {
    const world = await one()
    await world.delivery.tick(running)
    expect(logOf(world.book.current(), first)).toMatchObject({
      settled: [[W48, W48]],
      claim: null,
      last: { day: '2020-11-23', editionId: '00000001', heardOn: '2020-11-23' },
    })
    expect([...world.book.current().editions.keys()]).toEqual(['00000001'])
  })

  test('sends nothing before the hour', async () => {
    const world = await one()
    world.clock.set('2020-11-23 07:29')
    await world.delivery.tick(running)
    expect(world.telegram.sent).toEqual([])
  })

  test('marks what comes late, and what comes more than 12 hours late it does not send but tell', async () => {
    const world = await one()
    world.clock.set('2020-11-23 19:29')
    await world.delivery.tick(running)
    expect(world.telegram.sent[0]?.dispatch.late).toBe(true)
    world.clock.set('2020-12-07 20:00')
    await world.delivery.tick(running)
    expect(world.telegram.sent).toHaveLength(1)
    expect(world.notices).toEqual([{ kind: 'missed', missed: [{ ...first, weeks: [W48 + 1, W48 + 2] }] }])
  })

  test('says nothing to a group with nothing to hear, and that week is over', async () => {
    const world = await one()
    world.edition.current = editionOf([duty('x')])
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 1 })
    expect(world.telegram.sent[0]?.dispatch.digest.say).toBe('sign-of-life')
    world.clock.set('2020-11-30 07:30')
    expect((await world.delivery.tick(running)).counts).toEqual({ quiet: 1 })
    expect(logOf(world.book.current(), first).last).toMatchObject({ day: '2020-11-30', heardOn: '2020-11-23' })
    world.clock.set('2021-01-04 07:30')
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 1 })
  })

  test('tells what is new only to those who knew less', async () => {
    const world = await delivering(stateOf(groups.slice(0, 2), [aLog({ chatId: -102, settled: [[W48, W48]] })]))
    await world.delivery.tick(running)
    world.edition.current = editionOf([...world.edition.current.passages, duty('moi')], '00000002')
    world.clock.set('2020-11-30 07:30')
    await world.delivery.tick(running)
    const news = world.telegram.sent.slice(1).map(({ to, dispatch }) => [to, dispatch.digest.news.length])
    expect(news).toEqual([
      ['-101', 1],
      ['-102', 0],
    ])
  })
})

describe('a group that does not take it', () => {
  const answered = async (outcome: SendOutcome) => {
    const world = await three()
    world.telegram.answer('-101', outcome)
    await world.delivery.tick(running)
    expect(receivers(world)).toEqual(['-101', '-102', '-103'])
    return world
  }

  test('403: sleeps with reason and date, the others go on, and the admins hear of it', async () => {
    const world = await answered(refused)
    expect(subscriptionOf(world)?.asleep).toMatchObject({ reason: 'refused', offered: false })
    expect(world.notices).toEqual([
      { kind: 'asleep', destination: first, title: 'Nhóm -101', reason: 'refused', detail: refused.detail },
    ])
    world.clock.set('2020-11-30 07:30')
    await world.delivery.tick(running)
    expect(receivers(world).slice(3)).toEqual(['-102', '-103'])
  })

  test('chat not found: sleeps', async () => {
    const world = await answered({ kind: 'gone', detail: 'Bad Request: chat not found' })
    expect(subscriptionOf(world)?.asleep?.reason).toBe('gone')
  })

  test.each(['no-rights', 'topic-closed'] as const)('%s: tried again next week, asleep after three', async (kind) => {
    const world = await answered({ kind, detail: 'Bad Request' })
    expect(subscriptionOf(world)).toMatchObject({ troubles: 1, asleep: null })
    for (const day of ['2020-11-30', '2020-12-07']) {
      world.telegram.answer('-101', { kind, detail: 'Bad Request' })
      world.clock.set(`${day} 07:30`)
      await world.delivery.tick(running)
    }
    expect(subscriptionOf(world)?.asleep?.reason).toBe(kind)
    expect(receivers(world).filter((to) => to === '-101')).toHaveLength(3)
  })

  test('a week that works forgets the troubles before it', async () => {
    const world = await answered({ kind: 'no-rights', detail: 'Bad Request' })
    world.clock.set('2020-11-30 07:30')
    await world.delivery.tick(running)
    expect(subscriptionOf(world)?.troubles).toBe(0)
  })

  test('topic deleted: sleeps, and nothing goes to the general topic', async () => {
    const topic = aSubscription({ threadId: 42, firstWeek: W48 })
    const world = await delivering(stateOf([topic]))
    world.telegram.answer(destinationKey(topic), { kind: 'topic-deleted', detail: 'message thread not found' })
    await world.delivery.tick(running)
    expect(subscriptionOf(world, destinationKey(topic))?.asleep?.reason).toBe('topic-deleted')
    world.clock.set('2020-11-30 07:30')
    await world.delivery.tick(running)
    expect(receivers(world)).toEqual(['-1001234567890:42'])
  })

  test('a message that Telegram rejects: the group stays, the admins decide', async () => {
    const world = await answered({ kind: 'rejected', detail: "Bad Request: can't parse entities" })
    expect(subscriptionOf(world)?.asleep).toBeNull()
    expect(unresolvedIssues(world.book.current())).toMatchObject([{ chatId: -101, why: 'rejected', told: true }])
  })
})

describe('a group that moved', () => {
  const migrated = { kind: 'migrated', chatId: -1005 } as const

  test('is renamed and gets it once', async () => {
    const world = await three()
    world.telegram.answer('-101', migrated)
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 3 })
    expect(receivers(world)).toEqual(['-101', '-1005', '-102', '-103'])
    await world.delivery.tick(running)
    expect([...world.book.current().subscriptions.keys()].sort()).toEqual(['-1005', '-102', '-103'])
    expect(receivers(world)).toHaveLength(4)
  })

  test('gets nothing twice if the new group has had its issue', async () => {
    const world = await delivering(stateOf([...groups.slice(0, 1)], [aLog({ chatId: -1005, settled: [[W48, W48]] })]))
    world.telegram.answer('-101', migrated)
    expect((await world.delivery.tick(running)).counts).toEqual({ 'not-owed': 1 })
    expect(receivers(world)).toEqual(['-101'])
  })

  test('in circles is left for another tick', async () => {
    const world = await one()
    world.telegram.answer('-101', migrated)
    world.telegram.answer('-1005', { kind: 'migrated', chatId: -101 })
    expect((await world.delivery.tick(running)).counts).toEqual({ later: 1 })
  })
})

describe('429', () => {
  test('stops everything for as long as asked, and a little more; nobody is left out', async () => {
    const world = await three()
    world.telegram.answer('-101', { kind: 'flooded', retryAfterSeconds: 7 })
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 3 })
    expect(receivers(world)).toEqual(['-101', '-101', '-102', '-103'])
    const [asked = 0, again = 0] = world.telegram.sent.map(({ at }) => at)
    expect(again - asked).toBeGreaterThanOrEqual(7000)
  })

  test('in a row makes the pauses longer and the pace slower', async () => {
    const world = await three()
    const flooded = { kind: 'flooded', retryAfterSeconds: 5 } as const
    world.telegram.answer('-101', flooded, flooded, flooded)
    await world.delivery.tick(running)
    const times = world.telegram.sent.map(({ at }) => at)
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
    expect(gaps).toEqual([6000, 7000, 9000, 135, 135])
  })

  test('leaves no doubt if the process dies during the pause', async () => {
    const world = await one()
    world.telegram.answer('-101', { kind: 'flooded', retryAfterSeconds: 3600 })
    const dying = new AbortController()
    const { sleep } = world.clock
    world.clock.sleep = async (ms, stop) => {
      if (ms > 1000) dying.abort()
      await sleep(ms, stop)
    }
    expect((await world.delivery.tick(dying.signal)).ended).toBe('stopped')
    await world.restart()
    await world.delivery.tick(running)
    expect(receivers(world)).toEqual(['-101', '-101'])
    expect(unresolvedIssues(world.book.current())).toEqual([])
  })

  test('for longer than the hours of catching up: skipped and told, not sent the next day', async () => {
    const world = await one()
    world.telegram.answer('-101', { kind: 'flooded', retryAfterSeconds: 13 * 3600 })
    expect((await world.delivery.tick(running)).counts).toEqual({ 'not-owed': 1 })
    await world.delivery.tick(running)
    expect(world.notices).toMatchObject([{ kind: 'missed' }])
  })
})

describe('three hundred groups at one hour', () => {
  const many = Array.from({ length: 300 }, (_, at) => aSubscription({ chatId: -1000 - at, firstWeek: W48 }))

  test.each([
    [30, 0],
    [10, 1],
  ])('against %i messages a second: everybody gets it once', async (perSecond, refusals) => {
    const telegram = limitedTelegram(perSecond)
    const world = await delivering(stateOf(many))
    world.telegram.reply = (to) => telegram.receive(to, world.clock.now())
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 300 })
    expect([...telegram.got.values()]).toEqual(many.map(() => 1))
    expect(telegram.refusals()).toBeGreaterThanOrEqual(refusals)
    expect(telegram.refusals()).toBeLessThan(refusals * 30 + 1)
  })
})

describe('the network', () => {
  const later = { kind: 'later', detail: 'ECONNREFUSED' } as const
  const unknown = { kind: 'unknown', detail: 'ECONNRESET' } as const

  test('down before anything was sent: tried again at the next tick', async () => {
    const world = await three()
    for (const { chatId } of groups) world.telegram.answer(String(chatId), later)
    expect(await world.delivery.tick(running)).toEqual({ ended: 'unreachable', counts: { later: 3 } })
    expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: { sent: 3 } })
    expect(world.notices).toEqual([])
  })

  test('one group that cannot be reached does not hold up the others', async () => {
    const world = await three()
    world.telegram.answer('-101', later)
    expect((await world.delivery.tick(running)).counts).toEqual({ later: 1, sent: 2 })
  })

  test('broken after the request went out: not sent again, and the admins are told once', async () => {
    const world = await three()
    world.telegram.answer('-102', unknown)
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 2, unknown: 1 })
    await world.delivery.tick(running)
    await world.restart()
    await world.delivery.tick(running)
    expect(receivers(world)).toHaveLength(3)
    expect(world.notices).toMatchObject([
      { kind: 'unresolved', issues: [{ chatId: -102, title: 'Nhóm -102', why: 'no-answer', detail: 'ECONNRESET' }] },
    ])
  })

  test('a sender that throws leaves it unknown', async () => {
    const world = await one()
    world.telegram.during = () => Promise.reject(new TypeError('our own mistake'))
    expect((await world.delivery.tick(running)).counts).toEqual({ unknown: 1 })
    expect(unresolvedIssues(world.book.current())).toMatchObject([{ detail: 'TypeError' }])
  })

  test('admins who could not be told are told at the next tick', async () => {
    const world = await one()
    world.telegram.answer('-101', unknown)
    let attempts = 0
    world.tellWith(() => (++attempts < 3 ? Promise.reject(new Error('no network')) : Promise.resolve()))
    await world.delivery.tick(running)
    expect(attempts).toBe(1)
    await world.delivery.tick(running)
    await world.delivery.tick(running)
    expect(attempts).toBe(3)
    expect(unresolvedIssues(world.book.current())).toMatchObject([{ told: true }])
  })
})

describe('an unresolved issue', () => {
  const unresolved = async () => {
    const world = await one()
    world.telegram.answer('-101', { kind: 'unknown', detail: 'ECONNRESET' })
    await world.delivery.tick(running)
    return world
  }

  test('is sent again when an admin says so, once', async () => {
    const world = await unresolved()
    expect(await world.delivery.resend(first, W48, running)).toEqual({ kind: 'sent' })
    expect(await world.delivery.resend(first, W48, running)).toEqual({ kind: 'not-owed' })
    expect(receivers(world)).toHaveLength(2)
    expect(unresolvedIssues(world.book.current())).toEqual([])
  })

  test('stays unresolved if it again did not reach Telegram', async () => {
    const world = await unresolved()
    world.telegram.answer('-101', { kind: 'later', detail: 'ECONNREFUSED' })
    expect(await world.delivery.resend(first, W48, running)).toMatchObject({ kind: 'later' })
    expect(unresolvedIssues(world.book.current())).toMatchObject([{ why: 'no-answer', told: true }])
    await world.delivery.tick(running)
    expect(receivers(world)).toHaveLength(2)
  })

  test('two presses at once send it once', async () => {
    const world = await unresolved()
    const ends = await Promise.all([
      world.delivery.resend(first, W48, running),
      world.delivery.resend(first, W48, running),
    ])
    expect(ends.map(({ kind }) => kind)).toEqual(['sent', 'not-owed'])
  })
})

describe('a signal to stop', () => {
  test('lets the one in flight be finished and recorded; the rest comes with the next start', async () => {
    const world = await three()
    const stopping = new AbortController()
    world.telegram.during = () => stopping.abort()
    expect(await world.delivery.tick(stopping.signal)).toEqual({ ended: 'stopped', counts: { sent: 1, stopped: 1 } })
    world.telegram.during = () => {}
    await world.restart()
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 2 })
    expect(receivers(world)).toEqual(['-101', '-102', '-103'])
    expect(world.notices).toEqual([])
  })
})

describe('what changes while a batch is on', () => {
  test('whoever unsubscribes, pauses or is put to sleep meanwhile gets nothing', async () => {
    const world = await three()
    world.telegram.during = async () => {
      world.telegram.during = () => {}
      await world.book.change((state) => {
        const subscriptions = new Map(state.subscriptions)
        subscriptions.delete('-102')
        return [{ ...state, subscriptions }, undefined]
      })
    }
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 2, 'not-owed': 1 })
    expect(receivers(world)).toEqual(['-101', '-103'])
  })

  test('whoever was put out gets nothing, also in the middle of a batch; let in again the same day, it comes', async () => {
    const world = await three()
    world.outside.add(-101)
    world.telegram.during = () => {
      world.outside.add(-103)
    }
    expect((await world.delivery.tick(running)).counts).toEqual({ sent: 1, 'not-owed': 1 })
    expect(receivers(world)).toEqual(['-102'])
    world.outside.clear()
    world.telegram.during = () => {}
    await world.delivery.tick(running)
    expect(receivers(world)).toEqual(['-102', '-101', '-103'])
  })

  test('whoever stays out has missed it, which is no fault to tell of', async () => {
    const world = await one()
    world.outside.add(-101)
    await world.delivery.tick(running)
    world.clock.set('2020-11-24 08:00')
    await world.delivery.tick(running)
    world.outside.clear()
    await world.delivery.tick(running)
    expect(world.telegram.sent).toEqual([])
    expect(world.notices).toEqual([])
  })

  test('two ticks at once are one after another', async () => {
    const world = await three()
    const [one, two] = await Promise.all([world.delivery.tick(running), world.delivery.tick(running)])
    expect([one.counts, two.counts]).toEqual([{ sent: 3 }, {}])
  })
})
