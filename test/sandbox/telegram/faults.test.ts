import { beforeEach, describe, expect, test } from 'vitest'
import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import type { PrivateRoom } from '../../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller } from './caller.ts'

let world: World
let room: PrivateRoom
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
  room = world.privateChat(world.person({ first_name: 'Lan' }))
})

const send = (chat_id = room.id) => call('sendMessage', { chat_id, text: 'x' })

describe('planned failures', () => {
  test('a request that is lost does nothing', async () => {
    world.failNext({ method: 'sendMessage', how: 'drop-before' })
    await expect(send()).rejects.toThrow('fetch failed')
    expect(world.replies(room)).toHaveLength(0)
    expect((await send()).ok).toBe(true)
  })

  test('a response that is lost: the message was sent', async () => {
    world.failNext({ method: 'sendMessage', how: 'drop-after' })
    await expect(send()).rejects.toThrow('fetch failed')
    expect(world.replies(room)).toHaveLength(1)
    expect(world.ledger.calls[0]?.outcome).toBe('dropped after')
  })

  test('a hanging call ends with the patience of the caller', async () => {
    world.failNext({ how: 'hang' })
    const gone = new AbortController()
    const hanging = fetchFor(world)(`https://x/bot${world.token}/getMe`, { signal: gone.signal })
    setTimeout(() => gone.abort(), 20)
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('an answer that is no JSON', async () => {
    world.failNext({ how: 'garbage' })
    await expect(call('getMe')).rejects.toThrow(SyntaxError)
  })

  test('any refusal, several times, after some calls, in one chat', async () => {
    const other = world.privateChat(world.person({ first_name: 'Bình' }))
    world.failNext({
      method: 'sendMessage',
      chat: room.id,
      after: 1,
      times: 2,
      how: { error_code: 429, parameters: { retry_after: 7 } },
    })
    const seen = []
    for (const chat of [room.id, other.id, room.id, room.id, room.id]) seen.push(await send(chat))
    expect(seen.map((answer) => answer.ok)).toEqual([true, true, false, false, true])
    expect(seen[2]).toMatchObject({ description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } })
    expect(world.ledger.failed()).toHaveLength(2)
    expect(world.ledger.accepted('sendMessage')).toHaveLength(3)
  })

  test('getUpdates fails only by name', async () => {
    world.failNext({ how: { error_code: 500 } })
    expect((await call('getUpdates')).ok).toBe(true)
    expect(await call('getMe')).toMatchObject({ error_code: 500, description: 'Internal Server Error' })
    world.failNext({ method: 'getUpdates', how: { error_code: 502 } })
    expect(await call('getUpdates')).toMatchObject({ error_code: 502, description: 'Bad Gateway' })
  })

  test('failNoMore cancels what was planned', async () => {
    world.failNext({ times: Infinity, how: 'drop-before' })
    world.failNoMore()
    expect((await send()).ok).toBe(true)
  })
})
