import { run } from '@grammyjs/runner'
import { Bot, GrammyError, HttpError, InputFile } from 'grammy'
import { afterEach, describe, expect, test } from 'vitest'
import { serveTelegram, type TelegramServer } from '../../../src/sandbox/telegram/http-server.ts'
import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { checkCall } from '../../support/bot-api-oracle.ts'

let running: Bot | undefined
let server: TelegramServer | undefined

afterEach(async () => {
  await running?.stop()
  await server?.close()
  running = undefined
  server = undefined
})

/** A bot that repeats what it hears, with a button, and answers the button with a file. */
function echo(bot: Bot): Bot {
  bot.command('start', (ctx) => ctx.reply(`Chào, ${ctx.match}`))
  bot.on('message:text', (ctx) =>
    ctx.reply(`<b>${ctx.message.text}</b>`, {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Tệp', callback_data: 'file' }]] },
    }),
  )
  bot.callbackQuery('file', async (ctx) => {
    await ctx.answerCallbackQuery('Đây')
    await ctx.replyWithDocument(new InputFile(new TextEncoder().encode('nội dung'), 'tep.txt'), { caption: 'Tệp' })
  })
  return bot
}

const inMemory = (world: World) => new Bot(world.token, { client: { fetch: fetchFor(world) } })

async function overHttp(world: World, latencyMs = 0): Promise<Bot> {
  server = await serveTelegram(world, { port: 0, latencyMs })
  return new Bot(world.token, { client: { apiRoot: server.url } })
}

function start(bot: Bot): void {
  running = bot
  bot.catch(() => undefined)
  bot.start({ allowed_updates: ['message', 'callback_query'] }).catch(() => undefined)
}

describe.each([
  ['in memory', async (world: World) => inMemory(world)],
  ['over HTTP', (world: World) => overHttp(world, 5)],
])('a grammY bot %s', (_name, connect) => {
  test('answers words, presses and starts, and ends clean', async () => {
    const world = createWorld({ oracle: checkCall })
    const lan = world.person({ first_name: 'Lan' })
    start(echo(await connect(world)))
    const chat = world.privateChat(lan)
    world.start(lan, 'hoi')
    world.say({ from: lan, text: 'cầu Cửa Việt' })
    await world.settled()
    expect(world.replies(chat).map((message) => message.text)).toEqual(['Chào, hoi', 'cầu Cửa Việt'])
    const pressed = world.press({ from: lan, message: world.lastReply(chat), button: 'Tệp' })
    await world.settled()
    expect(pressed.answer?.text).toBe('Đây')
    expect(world.lastReply(chat)).toMatchObject({ document: { file_name: 'tep.txt', file_size: 10 }, caption: 'Tệp' })
    expect(world.violations).toEqual([])
    expect(world.pendingUpdates()).toEqual([])
  })

  test('sees refusals and lost connections as the errors that it knows', async () => {
    const world = createWorld()
    const bot = await connect(world)
    await expect(bot.api.sendMessage(1, 'x')).rejects.toBeInstanceOf(GrammyError)
    const lan = world.person({ first_name: 'Lan' })
    world.start(lan)
    world.failNext({ how: 'drop-after' })
    await expect(bot.api.sendMessage(lan.id, 'x')).rejects.toBeInstanceOf(HttpError)
    expect(world.replies(world.room(lan.id))).toHaveLength(1)
    world.failNext({ how: 'garbage' })
    await expect(bot.api.getMe()).rejects.toBeInstanceOf(HttpError)
  })

  test('downloads what people send', async () => {
    const world = createWorld()
    const bot = await connect(world)
    const lan = world.person({ first_name: 'Lan' })
    const bytes = new TextEncoder().encode('Quốc lộ 9')
    const { document } = world.sendDocument({ from: lan, file: { name: 'a.txt', bytes } })
    const file = await bot.api.getFile(document?.file_id ?? '')
    const path = `/file/bot${world.token}/${file.file_path}`
    const response = server === undefined ? await fetchFor(world)(`https://x${path}`) : await fetch(server.url + path)
    expect(await response.text()).toBe('Quốc lộ 9')
  })
})

describe('a bot with the runner', () => {
  test('settles, and stops without waiting for its long poll', async () => {
    const world = createWorld()
    const bot = echo(new Bot(world.token, { client: { fetch: fetchFor(world, { latencyMs: 60 }) } }))
    await bot.init()
    const handle = run(bot)
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: 'một' })
    world.say({ from: lan, text: 'hai' })
    await world.settled()
    expect(world.replies(world.room(lan.id))).toHaveLength(2)
    const began = performance.now()
    await handle.stop()
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('the fetch of the fake is a fetch', () => {
    const fetch: typeof globalThis.fetch = fetchFor(createWorld())
    expect(fetch).toBeTypeOf('function')
  })
})

describe('without polling', () => {
  test('pump hands updates to handleUpdate one after another', async () => {
    const world = createWorld()
    const bot = echo(inMemory(world))
    await bot.init()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: 'một' })
    world.say({ from: lan, text: 'hai' })
    await world.pump((update) => bot.handleUpdate(update))
    expect(world.replies(world.room(lan.id)).map((message) => message.text)).toEqual(['một', 'hai'])
  })

  test('settled says why a bot does not settle', async () => {
    const world = createWorld()
    world.start(world.person({ first_name: 'Lan' }))
    await expect(world.settled({ timeoutMs: 30 })).rejects.toThrow(/1 updates that the bot has not confirmed/)
  })

  test('waitFor gives what it waited for, or says what it waited for', async () => {
    const world = createWorld()
    setTimeout(() => world.group({ title: 'Sở', id: -5 }), 10)
    await world.waitFor('the group', () => world.state.rooms.get(-5))
    await expect(world.waitFor('a miracle', () => false, 20)).rejects.toThrow('Waited 20 ms for a miracle')
  })

  test('watchers hear of changes until they stop', () => {
    const world = createWorld()
    const heard: string[] = []
    const stop = world.watch((event) => heard.push(event.kind))
    world.start(world.person({ first_name: 'Lan' }))
    stop()
    world.start(world.person({ first_name: 'Bình' }))
    expect(heard).toEqual(['message'])
  })

  test('a slow connection in memory takes its time', async () => {
    const world = createWorld()
    const began = performance.now()
    await new Bot(world.token, { client: { fetch: fetchFor(world, { latencyMs: 30 }) } }).api.getMe()
    expect(performance.now() - began).toBeGreaterThan(25)
  })
})
