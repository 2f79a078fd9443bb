import { beforeEach, describe, expect, test } from 'vitest'
import type { GroupRoom } from '../../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, resultOf, stoppedClock } from './caller.ts'

let world: World
let group: GroupRoom
let call: ReturnType<typeof caller>
let clock: ReturnType<typeof stoppedClock>
let message: Record<string, unknown>

const keyboard = { inline_keyboard: [[{ text: 'Xem', callback_data: 'v' }]] }

beforeEach(async () => {
  clock = stoppedClock()
  world = createWorld({ now: clock.now })
  call = caller(world)
  group = world.group({ title: 'Sở Giao thông' })
  message = resultOf(await call('sendMessage', { chat_id: group.id, text: 'cũ', reply_markup: keyboard }))
})

const edit = (params: Record<string, unknown>) =>
  call('editMessageText', { chat_id: group.id, message_id: message.message_id, ...params })

describe('editMessageText', () => {
  test('replaces the words and, without a keyboard in the call, takes the keyboard away', async () => {
    expect(resultOf(await edit({ text: 'mới' }))).toMatchObject({ text: 'mới', edit_date: clock.now() / 1000 })
    expect(world.lastReply(group)).toMatchObject({ text: 'mới' })
    expect(world.lastReply(group)).not.toHaveProperty('reply_markup')
  })

  test('the same words and the same keyboard', async () => {
    expect(refusalOf(await edit({ text: 'cũ', reply_markup: keyboard }))).toMatch(
      /^Bad Request: message is not modified:/,
    )
    expect((await edit({ text: 'cũ' })).ok).toBe(true)
  })

  test('a message that is gone, of another person, or without words', async () => {
    const lan = world.person({ first_name: 'Lan' })
    world.addMember({ chat: group, who: lan })
    const hers = world.say({ from: lan, chat: group, text: 'của tôi' })
    expect(refusalOf(await edit({ message_id: 9999, text: 'x' }))).toBe('Bad Request: message to edit not found')
    expect(refusalOf(await edit({ message_id: hers.message_id, text: 'x' }))).toBe(
      "Bad Request: message can't be edited",
    )
    expect(refusalOf(await call('editMessageText', { text: 'x' }))).toBe(
      'Bad Request: message identifier is not specified',
    )
  })

  test('too long', async () => {
    expect(refusalOf(await edit({ text: 'x'.repeat(4097) }))).toBe('Bad Request: MESSAGE_TOO_LONG')
  })
})

describe('editMessageReplyMarkup', () => {
  const change = (params: Record<string, unknown>) =>
    call('editMessageReplyMarkup', { chat_id: group.id, message_id: message.message_id, ...params })

  test('changes the keyboard only', async () => {
    expect(refusalOf(await change({ reply_markup: keyboard }))).toMatch(/message is not modified/)
    expect((await change({})).ok).toBe(true)
    expect(world.lastReply(group)).not.toHaveProperty('reply_markup')
  })
})

describe('deleteMessage', () => {
  const remove = (message_id: unknown) => call('deleteMessage', { chat_id: group.id, message_id })

  test("the bot's own message, once", async () => {
    expect((await remove(message.message_id)).ok).toBe(true)
    expect(refusalOf(await remove(message.message_id))).toBe('Bad Request: message to delete not found')
  })

  test("other people's messages only as an administrator", async () => {
    const lan = world.person({ first_name: 'Lan' })
    world.addMember({ chat: group, who: lan })
    const hers = world.say({ from: lan, chat: group, text: 'của tôi' })
    expect(refusalOf(await remove(hers.message_id))).toBe("Bad Request: message can't be deleted")
    world.promoteBot({ chat: group })
    expect((await remove(hers.message_id)).ok).toBe(true)
  })

  test('not after 48 hours', async () => {
    clock.advance(48 * 3_600_000 + 1000)
    expect(refusalOf(await remove(message.message_id))).toBe("Bad Request: message can't be deleted")
  })
})
