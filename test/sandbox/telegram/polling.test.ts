import type { User } from 'grammy/types'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, stoppedClock } from './caller.ts'

let world: World
let lan: User
let call: ReturnType<typeof caller>
let clock: ReturnType<typeof stoppedClock>

beforeEach(() => {
  clock = stoppedClock()
  world = createWorld({ now: clock.now })
  call = caller(world)
  lan = world.person({ first_name: 'Lan' })
})

async function poll(params: Record<string, unknown> = {}): Promise<{ update_id: number; kind: string | undefined }[]> {
  const answer = await call('getUpdates', params)
  if (!answer.ok || !Array.isArray(answer.result)) throw new Error(JSON.stringify(answer))
  return answer.result.map((update) => ({
    update_id: update.update_id,
    kind: Object.keys(update).find((key) => key !== 'update_id'),
  }))
}

describe('getUpdates', () => {
  test('an update comes again until it is confirmed by a higher offset', async () => {
    world.start(lan)
    world.say({ from: lan, text: 'hai' })
    const [first, second] = await poll()
    expect(await poll()).toHaveLength(2)
    expect(await poll({ offset: second?.update_id })).toEqual([second])
    expect(await poll({ offset: Number(second?.update_id) + 1 })).toEqual([])
    expect(await poll({ offset: first?.update_id })).toEqual([])
  })

  test('limit takes the oldest, a negative offset keeps the newest', async () => {
    for (const text of ['một', 'hai', 'ba']) world.say({ from: lan, text })
    const [oldest] = await poll({ limit: 1 })
    const newest = await poll({ offset: -1 })
    expect(newest).toHaveLength(1)
    expect(newest[0]?.update_id).toBe(Number(oldest?.update_id) + 2)
    expect(await poll()).toEqual(newest)
  })

  test('a long poll ends when something comes; what comes together is delivered together', async () => {
    const waiting = poll({ timeout: 30 })
    await vi.waitFor(() => expect(world.state.queue.isPolled()).toBe(true))
    world.start(lan)
    world.say({ from: lan, text: 'hai' })
    expect(await waiting).toHaveLength(2)
  })

  test('a long poll ends empty-handed after its timeout', async () => {
    const began = performance.now()
    expect(await poll({ timeout: 1 })).toEqual([])
    expect(performance.now() - began).toBeGreaterThan(900)
  })

  test('only allowed kinds are kept, decided when they happen', async () => {
    await poll({ allowed_updates: ['callback_query'] })
    world.start(lan)
    expect(await poll({ allowed_updates: [] })).toEqual([])
    world.say({ from: lan, text: 'nay được' })
    expect(await poll()).toMatchObject([{ kind: 'message' }])
  })

  test('chat_member comes only on request', async () => {
    const group = world.group({ title: 'Sở', bot: 'administrator' })
    world.promote({ chat: group, who: lan })
    expect(await poll({ allowed_updates: ['chat_member', 'my_chat_member'] })).toEqual([])
    world.demote({ chat: group, who: lan })
    expect(await poll()).toMatchObject([{ kind: 'chat_member' }])
  })

  test('of two pollers the first one is sent away with 409', async () => {
    const first = call('getUpdates', { timeout: 30 })
    await vi.waitFor(() => expect(world.state.queue.isPolled()).toBe(true))
    const second = poll({ timeout: 30 })
    expect(await first).toMatchObject({
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    world.start(lan)
    expect(await second).toHaveLength(1)
  })

  test('a webhook ends polling with 409 until it is deleted', async () => {
    const waiting = call('getUpdates', { timeout: 30 })
    await vi.waitFor(() => expect(world.state.queue.isPolled()).toBe(true))
    world.setWebhook('https://example.org/hook')
    expect(refusalOf(await waiting)).toBe('Conflict: terminated by setWebhook request')
    expect(refusalOf(await call('getUpdates'))).toMatch(
      /^Conflict: can't use getUpdates method while webhook is active/,
    )
    expect(await call('getWebhookInfo')).toMatchObject({ result: { url: 'https://example.org/hook' } })
    expect(await call('deleteWebhook')).toEqual({ ok: true, result: true, description: 'Webhook was deleted' })
    expect(await poll()).toEqual([])
  })

  test('deleteWebhook can drop what is pending', async () => {
    world.start(lan)
    await call('deleteWebhook', { drop_pending_updates: true })
    expect(await poll()).toEqual([])
  })

  test('an aborted long poll rejects, and the next one does not meet it', async () => {
    const gone = new AbortController()
    const fetch = fetchFor(world)
    const url = `https://api.telegram.org/bot${world.token}/getUpdates?timeout=30`
    const waiting = fetch(url, { signal: gone.signal })
    await vi.waitFor(() => expect(world.state.queue.isPolled()).toBe(true))
    gone.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(world.state.queue.isPolled()).toBe(false)
    world.start(lan)
    expect(await poll({ timeout: 1 })).toHaveLength(1)
  })

  test('messages live a day, presses 150 seconds', async () => {
    const chat = world.privateChat(lan)
    const markup = { inline_keyboard: [[{ text: 'Xem', callback_data: 'v' }]] }
    await call('sendMessage', { chat_id: lan.id, text: 'x', reply_markup: markup })
    world.press({ from: lan, message: world.lastReply(chat), button: 'Xem' })
    world.say({ from: lan, text: 'còn' })
    clock.advance(151_000)
    expect(await poll()).toMatchObject([{ kind: 'message' }])
    clock.advance(86_400_000)
    expect(await poll()).toEqual([])
  })
})
