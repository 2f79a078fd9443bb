import { beforeEach, describe, expect, test } from 'vitest'
import type { PrivateRoom } from '../../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, resultOf } from './caller.ts'

let world: World
let room: PrivateRoom
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
  room = world.privateChat(world.person({ first_name: 'Lan' }))
})

const send = (params: Record<string, unknown>) => call('sendMessage', { chat_id: room.id, ...params })
const buttons = (...row: unknown[]) => ({ reply_markup: { inline_keyboard: [row] } })

describe('sendMessage', () => {
  test('a message is stored as people see it', async () => {
    const sent = resultOf(await send({ text: '<b>Chào</b> đồng chí', parse_mode: 'HTML' }))
    expect(sent).toMatchObject({
      text: 'Chào đồng chí',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
      chat: { id: room.id, type: 'private', first_name: 'Lan' },
      from: { id: world.bot.id, is_bot: true },
    })
    expect(world.lastReply(room).text).toBe('Chào đồng chí')
    expect(world.violations).toEqual([])
  })

  test('4096 characters fit after parsing, 4097 do not', async () => {
    expect((await send({ text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' })).ok).toBe(true)
    expect(refusalOf(await send({ text: 'x'.repeat(4097) }))).toBe('Bad Request: message is too long')
  })

  test.each([
    ['empty', '', 'Bad Request: message text is empty'],
    ['blank', ' \n ', 'Bad Request: text must be non-empty'],
    ['over 32768 bytes', 'ộ'.repeat(11_000), 'Bad Request: text is too long'],
  ])('%s text', async (_name, text, refusal) => expect(refusalOf(await send({ text }))).toBe(refusal))

  test('text that is empty after parsing', async () => {
    expect(refusalOf(await send({ text: '<b></b>', parse_mode: 'HTML' }))).toBe('Bad Request: text must be non-empty')
  })

  test('an unknown parse mode; Markdown is not simulated', async () => {
    expect(refusalOf(await send({ text: 'x', parse_mode: 'BBCode' }))).toBe('Bad Request: unsupported parse_mode')
    expect(refusalOf(await send({ text: 'x', parse_mode: 'MarkdownV2' }))).toMatch(/^FAKE: parse_mode/)
  })

  test('more than 100 entities, which Telegram would silently drop', async () => {
    const text = '<b>x</b> '.repeat(101)
    expect(refusalOf(await send({ text, parse_mode: 'HTML' }))).toMatch(/^FAKE: 101 entities/)
  })

  test('given entities must lie in the text', async () => {
    const entities = [{ type: 'bold', offset: 0, length: 9 }]
    expect(refusalOf(await send({ text: 'ngắn', entities }))).toBe(
      'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    )
  })

  test('no chat_id, and a chat that is not there', async () => {
    expect(refusalOf(await call('sendMessage', { text: 'x' }))).toBe('Bad Request: chat_id is empty')
    expect(refusalOf(await send({ chat_id: 42, text: 'x' }))).toBe('Bad Request: chat not found')
    expect(refusalOf(await send({ chat_id: '@khong_co', text: 'x' }))).toBe('Bad Request: chat not found')
  })

  test('a reply to a message that is gone, and leave to send without it', async () => {
    const text = 'x'
    expect(refusalOf(await send({ text, reply_parameters: { message_id: 999 } }))).toBe(
      'Bad Request: message to be replied not found',
    )
    const allowed = { message_id: 999, allow_sending_without_reply: true }
    expect(resultOf(await send({ text, reply_parameters: allowed }))).not.toHaveProperty('reply_to_message')
  })
})

describe('buttons', () => {
  const ok = { text: 'Xem', callback_data: 'v' }

  test('callback data has 1 to 64 bytes, not characters', async () => {
    expect((await send({ text: 'x', ...buttons({ text: 'a', callback_data: 'x'.repeat(64) }) })).ok).toBe(true)
    const long = await send({ text: 'x', ...buttons({ text: 'a', callback_data: 'ộ'.repeat(22) }) })
    expect(refusalOf(long)).toBe('Bad Request: BUTTON_DATA_INVALID')
  })

  test('a button without an action', async () => {
    expect(refusalOf(await send({ text: 'x', ...buttons({ text: 'a' }) }))).toBe(
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    )
  })

  test('a button without words, or with two actions, which Telegram passes over in silence', async () => {
    expect(refusalOf(await send({ text: 'x', ...buttons({ ...ok, text: ' ' }) }))).toMatch(
      /^FAKE: a button without text/,
    )
    const twice = { ...ok, url: 'https://quangtri.gov.vn' }
    expect(refusalOf(await send({ text: 'x', ...buttons(twice) }))).toMatch(/more than one action/)
    expect(world.violations).toHaveLength(2)
  })

  test.each([
    ['ftp://quangtri.gov.vn', 'Unsupported URL protocol'],
    ['http://localhost/x', 'Wrong HTTP URL'],
    ['khong phai link', 'Wrong HTTP URL'],
  ])('the link %s', async (url, reason) => {
    expect(refusalOf(await send({ text: 'x', ...buttons({ text: 'a', url }) }))).toBe(
      `Bad Request: inline keyboard button URL '${url}' is invalid: ${reason}`,
    )
  })

  test('too many in a row and in a message', async () => {
    expect(refusalOf(await send({ text: 'x', ...buttons(...Array(13).fill(ok)) }))).toMatch(/^FAKE: 13 buttons/)
    const many = { inline_keyboard: Array(101).fill([ok]) }
    expect(refusalOf(await send({ text: 'x', reply_markup: many }))).toMatch(/^FAKE: 101 buttons/)
  })

  test('a reply keyboard stands below the chat until it is removed', async () => {
    await send({ text: 'x', reply_markup: { keyboard: [[{ text: 'Tra cứu' }]], resize_keyboard: true } })
    expect(room.keyboard).toMatchObject({ keyboard: [[{ text: 'Tra cứu' }]] })
    await send({ text: 'y', reply_markup: { remove_keyboard: true } })
    expect(room.keyboard).toBeUndefined()
  })
})
