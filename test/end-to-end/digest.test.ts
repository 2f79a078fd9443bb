import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import type { RunningBot } from '../../src/bot/run-bot.ts'
import { readConfig } from '../../src/config.ts'
import { serveTelegram, type TelegramServer } from '../../src/sandbox/telegram/http-server.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { instant } from '../digest/state-fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'
import { subscribedSince } from './subscribed.ts'

let folder = ''
let world: World
const ending: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'digest-'))
})
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
  expect(world.violations).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

describe('the whole bot, with a clock that is moved', () => {
  /** Sleeps are short; what time it is, only the test says. */
  async function app(now: () => number): Promise<RunningBot> {
    const read = readConfig({ BOT_TOKEN: world.token, ACCESS: 'open', DATA_DIR: folder })
    if (!read.ok) throw new Error('the settings are wrong')
    const silent = () => undefined
    const bot = startApp({
      config: read.config,
      token: world.token,
      log: { info: silent, warn: silent, error: silent },
      firstRun: true,
      client: { fetch: fetchFor(world) },
      now,
      sleep: (ms, stop) => wait(Math.min(ms, 5), undefined, stop === undefined ? {} : { signal: stop }).catch(silent),
    })
    return bot
  }

  test('an admin subscribes a topic; on Monday at 07:30 it gets one digest, also after a restart, and one a week', async () => {
    let time = instant('2020-11-20 10:00')
    world = createWorld({ oracle: checkCall, now: () => time })
    const lan = world.person({ first_name: 'Lan' })
    const forum = world.forum({ title: 'Sở', administrators: [lan] })
    const topic = world.openTopic(forum, 'Y tế')
    const digests = () => world.replies(forum).filter(({ text }) => text?.startsWith('Bản tin thời hạn ngày'))
    let bot = await app(() => time)
    await world.waitFor('the poll', () => world.state.queue.isPolled())
    world.say({ from: lan, chat: forum, topic: topic.id, text: '/dangky' })
    await world.waitFor('the panel', () => world.replies(forum).length === 1)
    time = instant('2020-11-23 07:29')
    await wait(100)
    expect(digests()).toEqual([])
    time = instant('2020-11-23 07:30')
    await world.waitFor('the digest', () => digests().length > 0)
    expect(digests()).toMatchObject([{ message_thread_id: topic.id }])
    for (const later of ['2020-11-23 07:31', '2020-11-23 19:00', '2020-11-25 07:30']) {
      time = instant(later)
      await wait(50)
    }
    await bot.stop()
    bot = await app(() => time)
    await wait(200)
    expect(digests()).toHaveLength(1)
    time = instant('2020-11-30 07:30')
    await world.waitFor('the next digest', () => digests().length > 1)
    await bot.stop()
    expect(digests()).toHaveLength(2)
  })
})

describe('the bot as a process', () => {
  let server: TelegramServer

  async function begin(): Promise<void> {
    world = createWorld({ oracle: checkCall })
    server = await serveTelegram(world, { latencyMs: 100 })
    ending.push(() => server.close())
  }

  function start(settings: Record<string, string> = {}, options: readonly string[] = []): BotProcess {
    const bot = startBot(
      { BOT_TOKEN: world.token, TELEGRAM_API_ROOT: server.url, ACCESS: 'open', DATA_DIR: folder, ...settings },
      options,
    )
    ending.push(async () => {
      bot.kill('SIGKILL')
      await bot.ended()
      expect(bot.output()).not.toContain(world.token.split(':')[1])
    })
    return bot
  }

  test('sends what is due once; told to stop, it finishes the one in flight and the next process the others', async () => {
    await begin()
    const groups = Array.from({ length: 12 }, (_, at) => world.supergroup({ title: `Nhóm ${at}` }))
    const destinations = groups.map(({ id }) => ({ chatId: id, threadId: null }))
    await subscribedSince(folder, Date.now() - 60_000, destinations)
    const counts = () => groups.map((group) => world.replies(group).length)
    const first = start()
    await world.waitFor('some digests', () => counts().filter((count) => count > 0).length >= 3, 15_000)
    first.kill('SIGTERM')
    expect(await first.ended()).toBe(0)
    expect(counts().filter((count) => count > 0).length).toBeLessThan(12)
    const second = start()
    await second.says('digests were sent')
    expect(counts()).toEqual(groups.map(() => 1))
    second.kill('SIGTERM')
    expect(await second.ended()).toBe(0)
    expect(second.output()).not.toContain('unresolved')
  })

  test('in an empty folder it begins a state, and the admins are told', async () => {
    await begin()
    const hoa = world.person({ first_name: 'Hoa' })
    const chat = world.privateChat(hoa)
    const bot = start({ ADMIN_IDS: String(hoa.id) })
    await bot.says('digests are on')
    await world.waitFor('the admin is told', () => world.replies(chat).length === 1)
    expect(world.lastReply(chat).text).toMatch(/^Lần chạy đầu tiên: bot vừa tạo dữ liệu mới, còn trống/)
    world.say({ from: hoa, text: '/dangky' })
    await world.waitFor('the panel', () => world.lastReply(chat).text?.startsWith('Đã đăng ký'), 10_000)
  })

  test('beside other files, without a state, it answers questions and says how to begin; --first-run begins one', async () => {
    await begin()
    await writeFile(join(folder, 'health.json'), '{}')
    const lan = world.person({ first_name: 'Lan' })
    const chat = world.privateChat(lan)
    const first = start({ ADMIN_IDS: String(lan.id) })
    await first.says('the bot is listening')
    await world.waitFor('the admin is told', () => world.replies(chat).length === 1)
    expect(world.lastReply(chat).text).toMatch(
      /^Chưa có dữ liệu .* npm start -- --first-run\n\nThere is no state .* npm start -- --first-run$/,
    )
    world.say({ from: lan, text: 'Bệnh viện tỉnh bao giờ khởi công?' })
    await world.settled({ timeoutMs: 10_000 })
    expect(world.lastReply(chat).text).toContain('khởi công dự án')
    world.say({ from: lan, text: '/dangky' })
    await world.settled({ timeoutMs: 10_000 })
    expect(world.lastReply(chat).text).toContain('chưa mở được nơi lưu đăng ký')
    first.kill('SIGTERM')
    expect(await first.ended()).toBe(0)
    const second = start({}, ['--first-run'])
    await second.says('digests are on')
    world.say({ from: lan, text: '/dangky' })
    await world.waitFor('the panel', () => world.lastReply(chat).text?.startsWith('Đã đăng ký'), 10_000)
  })

  test('with a damaged state nothing is sent or begun anew, and the log says so', async () => {
    await begin()
    await subscribedSince(folder, Date.now() - 60_000, [])
    for (const name of ['state.json', 'state.json.last-good']) await writeFile(join(folder, name), '{')
    const bot = start({}, ['--first-run'])
    await bot.says('the bot is listening')
    await bot.says('state.json')
    expect(bot.output()).not.toContain('digests are on')
  })
})
