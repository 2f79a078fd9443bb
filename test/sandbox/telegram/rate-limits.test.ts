import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/sandbox/telegram/refusals.ts'
import type { Room } from '../../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, stoppedClock } from './caller.ts'

let clock: ReturnType<typeof stoppedClock>
let world: World
let call: ReturnType<typeof caller>

beforeEach(() => {
  clock = stoppedClock()
  world = createWorld({ now: clock.now, limits: true })
  call = caller(world)
})

const send = (room: Room) => call('sendMessage', { chat_id: room.id, text: 'x' })
const wait = (answer: Answer): number | undefined => (answer.ok ? undefined : answer.parameters?.retry_after)

describe('rate limits', () => {
  test('a chat takes a small burst, then one message a second', async () => {
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    for (let index = 0; index < 3; index++) expect((await send(room)).ok).toBe(true)
    expect(await send(room)).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    clock.advance(1000)
    expect((await send(room)).ok).toBe(true)
    expect(wait(await send(room))).toBe(1)
  })

  test('a group takes 20 in a minute', async () => {
    const group = world.group({ title: 'Sở' })
    for (let index = 0; index < 20; index++) {
      expect((await send(group)).ok).toBe(true)
      clock.advance(1000)
    }
    expect(wait(await send(group))).toBe(40)
    clock.advance(39_000)
    expect(wait(await send(group))).toBe(1)
    clock.advance(1000)
    expect((await send(group)).ok).toBe(true)
  })

  test('edits count like messages; answering a button does not', async () => {
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    await send(room)
    const { message_id } = world.lastReply(room)
    const edit = (text: string) => call('editMessageText', { chat_id: room.id, message_id, text })
    await edit('a')
    await edit('b')
    expect(wait(await edit('c'))).toBe(1)
    expect((await call('sendChatAction', { chat_id: room.id, action: 'typing' })).ok).toBe(true)
  })

  test('all chats together take 30 in a second', async () => {
    const rooms = Array.from({ length: 31 }, (_, index) => world.privateChat(world.person({ first_name: `${index}` })))
    const answers = await Promise.all(rooms.map(send))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(30)
    expect(answers.map(wait).at(-1)).toBe(1)
  })

  test('whoever does not wait is punished longer and longer, when that is switched on', async () => {
    world.setLimits({ growing: true })
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    for (let index = 0; index < 3; index++) await send(room)
    expect([wait(await send(room)), wait(await send(room)), wait(await send(room))]).toEqual([1, 2, 4])
    clock.advance(4000)
    expect((await send(room)).ok).toBe(true)
  })

  test('without limits nothing is counted', async () => {
    world.setLimits(false)
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    for (let index = 0; index < 40; index++) expect((await send(room)).ok).toBe(true)
  })
})
