import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveTelegram, type TelegramServer } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'

/*
 * The built bot (`npm run build` comes first) as a process, over HTTP, with the office's own knowledge/.
 */

const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'
const QUOTE = 'khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020'
const LISTENING = 'the bot is listening'
const MENU = 'hoi hanchot nhiemvu dangky lich xemtruoc tamdung huydangky nguon quyenriengtu xoadulieu trogiup'.split(
  ' ',
)

let folder = ''
let world: World
let server: TelegramServer
const started: BotProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bot-'))
  await cp(join(import.meta.dirname, '..', '..', 'knowledge'), join(folder, 'knowledge'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await rm(join(folder, 'data'), { recursive: true, force: true })
  world = createWorld({ oracle: checkCall })
})
afterEach(async () => {
  for (const bot of started) bot.kill('SIGKILL')
  await Promise.all(started.map((bot) => bot.ended()))
  for (const bot of started.splice(0)) expect(bot.output()).not.toContain(world.token.split(':')[1])
  expect(world.violations).toEqual([])
  await server?.close()
})

async function start(settings: Record<string, string> = {}, latencyMs = 0): Promise<BotProcess> {
  await server?.close()
  server = await serveTelegram(world, { latencyMs })
  const bot = startBot({
    BOT_TOKEN: world.token,
    TELEGRAM_API_ROOT: server.url,
    ACCESS: 'open',
    DATA_DIR: join(folder, 'data'),
    KNOWLEDGE_DIR: join(folder, 'knowledge'),
    ...settings,
  })
  started.push(bot)
  return bot
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const sending = (count: number) =>
  world.waitFor(
    `${count} replies on their way`,
    () => world.ledger.calls.filter(({ method }) => method === 'sendMessage').length >= count,
    15_000,
  )

describe('the bot as a process', () => {
  test('answers in private, in a group and in a topic, and its buttons work after a restart', async () => {
    const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
    const group = world.group({ title: 'Văn phòng', members: [lan] })
    const forum = world.forum({ title: 'Sở', members: [lan] })
    const topic = world.openTopic(forum, 'Y tế')
    const chat = world.privateChat(lan)
    const first = await start()
    await first.says(LISTENING)
    world.say({ from: lan, text: QUESTION })
    world.say({ from: lan, chat: group, text: `/hoi@hoi_nghi_bot ${QUESTION}` })
    world.say({ from: lan, chat: forum, topic: topic.id, text: `/hoi ${QUESTION}` })
    await world.settled()
    for (const room of [chat, group, forum]) expect(world.lastReply(room).text).toContain(QUOTE)
    expect(world.lastReply(forum)).toMatchObject({ message_thread_id: topic.id, is_topic_message: true })
    expect(world.commandMenu(chat, lan).map(({ command }) => command)).toEqual(MENU)

    first.kill('SIGTERM')
    expect(await first.ended()).toBe(0)
    const second = await start()
    await second.says(LISTENING)
    for (const button of ['Xem cả đoạn', 'Ý sau ›', '‹ Ý trước']) {
      const pressed = world.press({ from: lan, message: world.lastReply(chat), button })
      await world.settled()
      expect(pressed.answer).toBeDefined()
    }
    expect(world.lastReply(chat).text).toContain(QUOTE)
    expect(world.replies(chat)).toHaveLength(2)
  })

  test('sends the reply that is on its way when it is stopped, and takes nothing more', async () => {
    const lan = world.person({ first_name: 'Lan' })
    const chat = world.privateChat(lan)
    const bot = await start({}, 400)
    await bot.says(LISTENING)
    world.say({ from: lan, text: QUESTION })
    await sending(1)
    bot.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    expect(world.replies(chat)).toHaveLength(1)
    expect(world.pendingUpdates()).toEqual([])
  })

  test('ends at once at the second signal', async () => {
    const lan = world.person({ first_name: 'Lan' })
    const bot = await start()
    await bot.says(LISTENING)
    world.failNext({ method: 'sendMessage', how: 'hang' })
    world.say({ from: lan, text: QUESTION })
    await sending(1)
    bot.kill('SIGTERM')
    await bot.says('stopping')
    // Closer together they would count as one.
    await sleep(600)
    bot.kill('SIGINT')
    expect(await bot.ended()).toBe(1)
    expect(world.pendingUpdates()).toHaveLength(1)
  })

  test('answers every question exactly once, though it is killed again and again', async () => {
    const people = Array.from({ length: 5 }, (_, at) => world.person({ first_name: `Người ${at}` }))
    const asked = Array.from({ length: 6 }, (_, at) => `/hoi ${at} ${QUESTION}`)
    for (const text of asked) for (const person of people) world.say({ from: person, text })
    for (const _ of [1, 2]) {
      // Of each person's questions one is with Telegram, whose response will not arrive, and the others are not begun.
      const bot = await start({}, 300)
      world.ledger.clear()
      await sending(people.length)
      bot.kill('SIGKILL')
      await bot.ended()
      expect(world.pendingUpdates().length).toBeGreaterThan(20)
    }
    await start()
    await world.settled({ timeoutMs: 15_000 })
    for (const person of people) expect(world.replies(world.privateChat(person))).toHaveLength(asked.length)
  })

  test('does not answer a second delivery of what it has answered', async () => {
    const lan = world.person({ first_name: 'Lan' })
    const first = await start()
    await world.waitFor('the poll', () => world.state.queue.isPolled(), 10_000)
    world.failNext({ method: 'getUpdates', how: 'drop-before', times: Number.POSITIVE_INFINITY })
    world.say({ from: lan, text: QUESTION })
    await world.waitFor('the answer', () => world.replies(world.privateChat(lan)).length > 0)
    await sleep(200)
    first.kill('SIGKILL')
    await first.ended()
    expect(world.pendingUpdates()).toHaveLength(1)
    world.failNoMore()
    await start()
    await world.settled({ timeoutMs: 15_000 })
    expect(world.replies(world.privateChat(lan))).toHaveLength(1)
  })
})

describe('the bot does not start', () => {
  test('without a token, but a page to try it on, and says how to get one', async () => {
    const bot = await start({ BOT_TOKEN: '' })
    await bot.says('npm run ask -- "')
    expect(bot.output()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n/)
    expect(bot.output()).toContain('@BotFather')
    bot.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
  })

  test('with wrong settings, and names all of them', async () => {
    const bot = await start({ TIMEZONE: 'Asia/Hanoi', ACCESS: 'all', BOT_TOKEN: `x${world.token}` })
    expect(await bot.ended()).toBe(1)
    for (const words of ['TIMEZONE: ', '"Asia/Hanoi"', 'ACCESS: ', 'BOT_TOKEN: ']) expect(bot.output()).toContain(words)
  })

  test('with a token that Telegram refuses', async () => {
    const bot = await start({ BOT_TOKEN: '1:another-token' })
    expect(await bot.ended()).toBe(1)
    expect(bot.output()).toContain('Telegram refuses BOT_TOKEN')
  })

  test('without a data folder that it may use', async () => {
    await writeFile(join(folder, 'file'), '')
    const bot = await start({ DATA_DIR: join(folder, 'file') })
    expect(await bot.ended()).toBe(1)
    expect(bot.output()).toContain('DATA_DIR: ')
  })

  test('with knowledge that has errors, and tells them', async () => {
    const bot = await start({ KNOWLEDGE_DIR: join(folder, 'nowhere') })
    expect(await bot.ended()).toBe(1)
    expect(bot.output()).toContain(join(folder, 'nowhere'))
  })
})
