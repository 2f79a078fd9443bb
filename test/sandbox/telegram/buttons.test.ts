import type { Message, User } from 'grammy/types'
import { beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, stoppedClock } from './caller.ts'

let world: World
let lan: User
let message: Message
let clock: ReturnType<typeof stoppedClock>
let call: ReturnType<typeof caller>

beforeEach(async () => {
  clock = stoppedClock()
  world = createWorld({ now: clock.now })
  call = caller(world)
  lan = world.person({ first_name: 'Lan' })
  const inline_keyboard = [
    [
      { text: 'Xem', callback_data: 'v:1' },
      { text: 'Trang', url: 'https://quangtri.gov.vn' },
    ],
  ]
  const chat = world.privateChat(lan)
  await call('sendMessage', { chat_id: chat.id, text: 'x', reply_markup: { inline_keyboard } })
  message = world.lastReply(chat)
})

describe('pressing a button', () => {
  test('by its words or its data', () => {
    world.press({ from: lan, message, button: 'Xem' })
    world.press({ from: lan, message, button: 'v:1' })
    const query = { callback_query: { data: 'v:1', from: { id: lan.id }, message: { message_id: message.message_id } } }
    expect(world.takeUpdates()).toMatchObject([query, query])
  })

  test('one that is not there, or opens a page, is a mistake of the test', () => {
    expect(() => world.press({ from: lan, message, button: 'Không có' })).toThrow(/"Xem", "Trang"/)
    expect(() => world.press({ from: lan, message, button: 'Trang' })).toThrow(/no callback button/)
  })

  test('the answer is seen; a second one changes nothing', async () => {
    const pressed = world.press({ from: lan, message, button: 'Xem' })
    const about = { callback_query_id: pressed.id }
    expect((await call('answerCallbackQuery', { ...about, text: 'Đây', show_alert: true })).ok).toBe(true)
    expect((await call('answerCallbackQuery', about)).ok).toBe(true)
    expect(pressed.answer).toEqual({ text: 'Đây', show_alert: true, url: undefined })
  })

  test('too late, unknown, too long', async () => {
    const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
    const pressed = world.press({ from: lan, message, button: 'Xem' })
    const about = { callback_query_id: pressed.id }
    expect(refusalOf(await call('answerCallbackQuery', { ...about, text: 'x'.repeat(201) }))).toBe(
      'Bad Request: MESSAGE_TOO_LONG',
    )
    expect(refusalOf(await call('answerCallbackQuery', { callback_query_id: '404' }))).toBe(tooOld)
    clock.advance(150_001)
    expect(refusalOf(await call('answerCallbackQuery', about))).toBe(tooOld)
  })

  test('old data on a message that is deleted meanwhile', async () => {
    await call('deleteMessage', { chat_id: lan.id, message_id: message.message_id })
    world.pressData({ from: lan, message, data: 'v:0' })
    expect(world.takeUpdates()).toMatchObject([{ callback_query: { data: 'v:0', message: { date: 0 } } }])
  })

  test('an anonymous administrator presses under their own name', async () => {
    const group = world.supergroup({ title: 'Sở', members: [lan] })
    world.promote({ chat: group, who: lan, anonymous: true })
    const inline_keyboard = [[{ text: 'Tắt', callback_data: 'off' }]]
    await call('sendMessage', { chat_id: group.id, text: 'x', reply_markup: { inline_keyboard } })
    world.press({ from: lan, message: world.lastReply(group), button: 'Tắt' })
    expect(world.takeUpdates()).toMatchObject([{ callback_query: { from: { id: lan.id } } }])
  })
})

describe('inline mode', () => {
  const article = (id: string, more: Record<string, unknown> = {}) => ({
    type: 'article',
    id,
    title: 'Cầu Cửa Việt',
    input_message_content: { message_text: '<b>Cầu</b>', parse_mode: 'HTML' },
    ...more,
  })
  const answer = (id: string, results: unknown[], more: Record<string, unknown> = {}) =>
    call('answerInlineQuery', { inline_query_id: id, results, ...more })

  test('results are offered and sent via the bot, which sees them in a group', async () => {
    const group = world.group({ title: 'Sở', members: [lan] })
    const search = world.searchInline({ from: lan, query: 'cầu', chat: group })
    expect(world.takeUpdates()).toMatchObject([{ inline_query: { query: 'cầu', chat_type: 'group' } }])
    expect((await answer(search.id, [article('1')], { is_personal: true, cache_time: 0 })).ok).toBe(true)
    expect(search.answer).toMatchObject({ is_personal: true, cache_time: 0 })
    expect(world.sendInlineResult(search, '1', { chat: group })).toMatchObject({ text: 'Cầu', via_bot: world.bot })
    expect(world.takeUpdates()).toHaveLength(1)
  })

  test.each([
    ['51 results', Array.from({ length: 51 }, (_, index) => article(String(index))), 'too many inline query results'],
    ['the same id twice', [article('1'), article('1')], 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', [article('x'.repeat(65))], 'RESULT_ID_INVALID'],
    ['no title', [article('1', { title: ' ' })], 'ARTICLE_TITLE_EMPTY'],
    ['broken HTML', [article('1', { input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })], 'end tag'],
  ])('%s', async (_name, results, reason) => {
    const search = world.searchInline({ from: lan, query: 'x' })
    expect(refusalOf(await answer(search.id, results))).toContain(reason)
  })

  test('a bad start parameter, and an answer after 30 seconds', async () => {
    const search = world.searchInline({ from: lan, query: 'x' })
    const button = { text: 'Mở', start_parameter: 'có dấu' }
    expect(refusalOf(await answer(search.id, [], { button }))).toBe('Bad Request: START_PARAM_INVALID')
    clock.advance(30_001)
    expect(refusalOf(await answer(search.id, []))).toMatch(/query is too old/)
  })
})
