import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi as vitest } from 'vitest'
import { vi } from '../../src/messages/vi.ts'
import { serveTelegram, type TelegramServer } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'

/*
 * Questions without an answer, what is kept of people, and the running of it: the built bot (`npm run build` comes first) as a
 * process, over HTTP, with a copy of the office's own knowledge/.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const ADMIN = 4_000_000_001
const UNKNOWN = 'rạp chiếu bóng Thạch Thảo khánh thành hôm nào'
const HOSPITAL = 'khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020'
const CONFERENCE = join('conferences', '2020-10-15-hoi-nghi-bch-dang-bo-tinh-khoa-xx', 'conference.yaml')
const { admin: WORDS, wish: WISH, dislike: DISLIKE } = vi.unanswered

let folder = ''
let world: World
let server: TelegramServer
let bot: BotProcess

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unanswered-'))
  await cp(join(ROOT, 'knowledge'), join(folder, 'knowledge'), { recursive: true })
  world = createWorld({ oracle: checkCall })
  server = await serveTelegram(world)
  await start()
})
afterEach(async () => {
  bot.kill('SIGKILL')
  await bot.ended()
  await server.close()
  await rm(folder, { recursive: true, force: true })
  for (const secret of [world.token.split(':')[1] ?? '', 'Thạch Thảo', 'Mai Hoa'])
    expect(bot.output()).not.toContain(secret)
  expect(world.violations).toEqual([])
})

const settings = () => ({
  BOT_TOKEN: world.token,
  TELEGRAM_API_ROOT: server.url,
  ACCESS: 'open',
  ADMIN_IDS: String(ADMIN),
  DATA_DIR: join(folder, 'data'),
  KNOWLEDGE_DIR: join(folder, 'knowledge'),
})

async function start(): Promise<void> {
  bot = startBot(settings(), ['--first-run'])
  await bot.says('the bot is listening')
}

async function stop(): Promise<void> {
  bot.kill('SIGTERM')
  expect(await bot.ended()).toBe(0)
}

/** What a monitor runs. */
async function health(): Promise<{ readonly code: number; readonly text: string }> {
  const run = promisify(execFile)(process.execPath, [join(ROOT, 'dist', 'main.js'), '--health'], { env: settings() })
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  )
}

function people() {
  const lan = world.person({ first_name: 'Mai Hoa' })
  const chi = world.person({ first_name: 'Chi', id: ADMIN })
  const last = (who: typeof lan) => world.current(world.lastReply(world.privateChat(who)))
  const say = async (from: typeof lan, text: string, replyTo?: ReturnType<typeof last>) => {
    world.say({ from, text, ...(replyTo === undefined ? {} : { replyTo }) })
    await world.settled({ timeoutMs: 30_000 })
    return last(from).text ?? ''
  }
  const press = async (from: typeof lan, button: string, message = last(from)) => {
    const pressed = world.press({ from, message, button })
    await world.waitFor('an answer to the press', () => pressed.answer !== undefined)
    await world.settled({ timeoutMs: 30_000 })
    return pressed.answer?.text
  }
  return { lan, chi, say, press, last }
}

vitest.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe('a question that is refused', () => {
  test('is listed, gets a term, and is answered to whoever waits for it', async () => {
    const { lan, chi, say, press, last } = people()
    expect(await say(lan, UNKNOWN)).toContain('Văn bản không nhắc tới')
    expect(await press(lan, WISH)).toBe(vi.unanswered.wished)
    await stop()
    await start()
    expect(await say(chi, '/chuatraloi')).toContain(`1. “${UNKNOWN}”`)
    await press(chi, '1')
    await press(chi, WORDS.button.search)
    expect(await say(chi, 'khởi công bệnh viện đa khoa tỉnh', last(chi))).toContain('1. ')
    await press(chi, WORDS.button.addTo(1))
    expect(last(chi).text).toContain(HOSPITAL)
    await press(chi, WORDS.button.type)
    const prompt = last(chi)
    const result = await say(chi, 'rạp chiếu bóng Thạch Thảo', prompt)
    expect(result).toContain('Đã thêm từ “rạp chiếu bóng Thạch Thảo”')
    expect(result).toContain([WORDS.nowFound(1), WORDS.told(1)].join('\n'))
    expect(last(lan).text).toContain(`Câu bạn đã hỏi: “${UNKNOWN}”`)
    expect(last(lan).text).toContain(HOSPITAL)
    expect(await say(chi, '/chuatraloi')).toBe(WORDS.none)
    expect(await readFile(join(folder, 'knowledge', CONFERENCE), 'utf8')).toContain('rạp chiếu bóng Thạch Thảo')
    expect(await say(chi, '/nhatky')).toContain('Chi: thêm từ cho ý: ')
    expect(await say(lan, UNKNOWN)).toContain(HOSPITAL)
  })

  test('can be dismissed; 👎 brings another one', async () => {
    const { lan, chi, say, press } = people()
    await say(lan, UNKNOWN)
    await say(lan, 'Bệnh viện tỉnh bao giờ khởi công?')
    expect(await press(lan, DISLIKE)).toBe(vi.unanswered.thanks)
    expect(await say(chi, '/chuatraloi')).toContain('2 câu chưa có câu trả lời tốt, gộp thành 2 nhóm')
    await press(chi, '2')
    expect(await press(chi, WORDS.button.dismiss)).toBe(WORDS.dismissed(1))
    expect(await say(chi, '/chuatraloi')).toContain('1 câu chưa có')
  })
})

test('a person learns what is kept, and has it deleted from the disk', async () => {
  const { lan, say, press, last } = people()
  const written = () => readFile(join(folder, 'data', 'state.json'), 'utf8')
  await say(lan, UNKNOWN)
  await press(lan, WISH)
  await say(lan, '/dangky')
  expect(await written()).toContain('Mai Hoa')
  expect(await say(lan, '/quyenriengtu')).toContain(vi.privacy.howToForget('/xoadulieu'))
  await say(lan, '/xoadulieu')
  await press(lan, vi.privacy.button.yes)
  expect(last(lan).text).toContain(vi.privacy.done)
  const state = await written()
  expect(state).toContain(UNKNOWN)
  for (const trace of ['Mai Hoa', String(lan.id)]) expect(state).not.toContain(trace)
})

test('health is told in the chat and to a monitor, without a lock; a bot that has stopped is not well', async () => {
  const { lan, chi, say } = people()
  await say(lan, 'Bệnh viện tỉnh bao giờ khởi công?')
  expect(await say(chi, '/suckhoe')).toMatch(
    /^Bot đang hoạt động bình thường\.[\s\S]*Câu hỏi hôm nay \(từ \d\d:\d\d\): 1\n/,
  )
  const running = await health()
  expect(running).toMatchObject({ code: 0, text: expect.stringContaining('Phiên bản: 0.1.0') })
  const written = await readFile(join(folder, 'data', 'health.json'), 'utf8')
  for (const trace of ['Mai Hoa', String(lan.id), 'khởi công']) expect(written).not.toContain(trace)
  await stop()
  expect(await health()).toMatchObject({ code: 1, text: expect.stringContaining(vi.running.health.problems.stopped) })
  await writeFile(join(folder, 'data', 'health.json'), '{')
  expect(await health()).toMatchObject({
    code: 1,
    text: expect.stringContaining(vi.running.health.problems['not-seen']),
  })
})

test('whatever fails, the output has no token, no words of a question and no name', async () => {
  const { lan, say } = people()
  const hows = ['drop-after', 'garbage', 400, 403, 429] as const
  for (const how of hows) {
    world.failNext({ method: 'sendMessage', how: typeof how === 'number' ? { error_code: how } : how, times: 2 })
    await say(lan, UNKNOWN).catch(() => undefined)
  }
  world.failNoMore()
  for (const how of [{ error_code: 429, parameters: { retry_after: 1 } }, 'garbage', 'drop-before'] as const) {
    world.failNext({ method: 'getUpdates', how })
  }
  world.say({ from: lan, text: UNKNOWN })
  // A poll that works again is only told when it ends: another message ends it.
  await bot.says('getUpdates failed; trying again')
  world.say({ from: lan, text: UNKNOWN })
  await bot.says('getUpdates works again')
  await stop()
  expect(bot.output()).toContain('Telegram did not take a reply')
})

test('a broken state and a token that is refused leave no trace of either in the output', async () => {
  const { lan, say } = people()
  await say(lan, UNKNOWN)
  await stop()
  await writeFile(join(folder, 'data', 'state.json'), `{"unanswered":["${UNKNOWN}"`)
  await writeFile(join(folder, 'data', 'state.json.last-good'), `{"Mai Hoa`)
  await start()
  await say(lan, UNKNOWN)
  world.failNext({ method: 'getUpdates', how: { error_code: 401 }, times: Number.POSITIVE_INFINITY })
  world.say({ from: lan, text: UNKNOWN })
  expect(await bot.ended()).toBe(1)
  expect(bot.output()).toContain('state.json')
})
