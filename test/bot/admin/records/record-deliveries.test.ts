import { HttpError } from 'grammy'
import type { Update } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { emptyOffice } from '../../../../src/bot/office-state.ts'
import { memoryBook } from '../../../support/memory-book.ts'
import { openOffice } from '../../office.ts'

/*
 * Telegram delivers an update until it is confirmed, and an update that surely brought no message is tried again. A
 * conversation must then stand where it stood.
 */

const LAN = 7_000_000_001

async function recording() {
  const book = memoryBook(emptyOffice)
  const opened = await openOffice({ adminIds: [LAN], book })
  const { world, pump, bot } = opened
  const lan = world.person({ id: LAN, first_name: 'Lan', language_code: 'vi' })
  const chat = world.privateChat(lan)
  let isDown = false
  bot.api.config.use((prev, method, payload, signal) => {
    if (isDown) throw new HttpError(`Network request for '${method}' failed!`, { code: 'ECONNREFUSED' })
    return prev(method, payload, signal)
  })
  world.start(lan, 'p-p9')
  await pump()
  const press = async (button: string): Promise<void> => {
    world.press({ from: lan, message: world.lastReply(chat), button })
    await pump()
  }
  const next = (): Update => {
    const [update] = world.takeUpdates()
    if (update === undefined) throw new Error('there is no update')
    return update
  }
  return {
    ...opened,
    book,
    lan,
    chat,
    press,
    next,
    text: () => world.lastReply(chat).text ?? '',
    recorded: () => [...book.current().records.progress.values()],
    /** Handles an update while Telegram cannot be reached, and again when it can. */
    async twice(update: Update) {
      isDown = true
      await expect(bot.handleUpdate(update)).rejects.toThrow()
      expect(opened.deps.handled.progress(update.update_id)).toBe('new')
      isDown = false
      await bot.handleUpdate(update)
      expect(opened.deps.handled.progress(update.update_id)).toBe('done')
    },
  }
}

describe('an update that brought no message is handled again', () => {
  test('at the first press', async () => {
    const it = await recording()
    it.world.press({ from: it.lan, message: it.world.lastReply(it.chat), button: 'Ghi tiến độ' })
    await it.twice(it.next())
    await it.press('Đã xong')
    expect(it.text()).toContain('Xong ngày nào?')
  })

  test('at a step: the conversation has not gone on without the person', async () => {
    const it = await recording()
    await it.press('Ghi tiến độ')
    await it.press('Đã xong')
    it.world.say({ from: it.lan, text: '20/10/2020' })
    await it.twice(it.next())
    expect(it.text()).toContain('đã xong, 20/10/2020')
    expect(it.world.replies(it.chat).filter(({ text }) => text?.includes('Theo văn bản nào'))).toHaveLength(1)
    it.world.say({ from: it.lan, text: '123-BC/VPTU' })
    await it.twice(it.next())
    await it.press('Bỏ qua')
    expect(it.text()).toContain('Cập nhật của văn phòng, 20/10/2020, theo 123-BC/VPTU')
  })

  test('at saving: it is saved once', async () => {
    const it = await recording()
    await it.press('Ghi tiến độ')
    for (const button of ['Đã xong', 'Hôm nay', 'Bỏ qua', 'Bỏ qua']) await it.press(button)
    it.world.press({ from: it.lan, message: it.world.lastReply(it.chat), button: 'Lưu' })
    await it.twice(it.next())
    expect(it.recorded()).toHaveLength(1)
    expect(it.book.current().audit.entries.size).toBe(1)
    expect(it.text()).toContain('Bản ghi này đã được lưu rồi.')
  })
})

test('an update that is delivered again is not heard twice', async () => {
  const it = await recording()
  await it.press('Ghi tiến độ')
  await it.press('Đã xong')
  it.world.say({ from: it.lan, text: 'hôm nay' })
  const update = it.next()
  await it.bot.handleUpdate(update)
  await it.bot.handleUpdate(update)
  expect(it.text()).toContain('Theo văn bản nào?')
  expect(it.world.replies(it.chat).filter(({ text }) => text?.includes('Theo văn bản nào'))).toHaveLength(1)
})

test('a reply that was lost, or refused, leaves nobody stuck', async () => {
  for (const how of ['drop-before', 'drop-after', { error_code: 400 }] as const) {
    const it = await recording()
    await it.press('Ghi tiến độ')
    await it.press('Đã xong')
    it.world.failNext({ method: 'sendMessage', how })
    it.world.say({ from: it.lan, text: 'hôm nay' })
    await it.pump()
    it.world.failNoMore()
    it.world.say({ from: it.lan, text: '123-BC/VPTU' })
    await it.pump()
    expect(it.text(), JSON.stringify(how)).toContain('Có ghi chú gì không?')
  }
})

test('Telegram asking for a pause is waited for, as everywhere', async () => {
  const it = await recording()
  it.world.failNext({ method: 'sendMessage', how: { error_code: 429, parameters: { retry_after: 1 } } })
  await it.press('Ghi tiến độ')
  expect(it.text()).toContain('Việc này đến đâu rồi?')
})

test('a conversation waits for nobody else, and nobody for it', async () => {
  let release = (): void => undefined
  const blocked = new Promise<void>((resolve) => {
    release = resolve
  })
  const whole = memoryBook(emptyOffice)
  const book = {
    current: whole.current,
    change: async <T>(step: Parameters<typeof whole.change<T>>[0]) => {
      await blocked
      return whole.change(step)
    },
  }
  const { world, bot, pump } = await openOffice({ adminIds: [LAN], book })
  const lan = world.person({ id: LAN, first_name: 'Lan', language_code: 'vi' })
  const hoa = world.person({ first_name: 'Hoa', language_code: 'vi' })
  const chat = world.privateChat(lan)
  world.start(lan, 'p-p9')
  await pump()
  for (const button of ['Ghi tiến độ', 'Đã xong', 'Hôm nay', 'Bỏ qua', 'Bỏ qua', 'Lưu']) {
    world.press({ from: lan, message: world.lastReply(chat), button })
    if (button !== 'Lưu') await pump()
  }
  const saving = Promise.all(world.takeUpdates().map((update) => bot.handleUpdate(update)))
  world.say({ from: hoa, text: 'Bệnh viện tỉnh bao giờ khởi công?' })
  await pump()
  expect(world.lastReply(world.privateChat(hoa)).text).toContain('Bệnh viện Đa khoa tỉnh')
  expect(world.lastReply(chat).text).toContain('Lưu không?')
  release()
  await saving
  expect(world.lastReply(chat).text).toContain('Đã lưu.')
})
