import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { User } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { serveTelegram } from '../../src/sandbox/telegram/http-server.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { instant } from '../digest/state-fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'

/*
 * Recording progress with the office's own knowledge/: with the built bot as a process over HTTP, and with a clock that is
 * moved to the next digest.
 */

const UPDATE = 'Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU'

let folder = ''
let world: World
const ending: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'))
})
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
  expect(world.violations).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

const idle = (): Promise<void> => world.settled({ timeoutMs: 10_000 })
const textFor = (who: User): string => world.lastReply(world.privateChat(who)).text ?? ''

async function say(who: User, text: string): Promise<void> {
  world.say({ from: who, text })
  await idle()
}

async function press(who: User, button: string): Promise<void> {
  world.press({ from: who, message: world.lastReply(world.privateChat(who)), button })
  await idle()
}

/** What `npm run digest -- --data <folder>` prints, while the bot runs. */
async function digestInTerminal(): Promise<string> {
  const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'digest', '--data', folder])
  return stdout
}

/** The hospital is done on 25 November 2020, says an admin, as far as saving it. */
async function recordDone(admin: User): Promise<void> {
  await say(admin, 'Bệnh viện tỉnh bao giờ khởi công?')
  await press(admin, 'Ghi tiến độ')
  await press(admin, 'Đã xong')
  await say(admin, '25/11/2020')
  await say(admin, '123-BC/VPTU')
  await press(admin, 'Bỏ qua')
}

test('an admin records, another person sees it, also after a restart, and it can be taken back', async () => {
  world = createWorld({ oracle: checkCall })
  const server = await serveTelegram(world, { latencyMs: 5 })
  ending.push(() => server.close())
  const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
  const hoa = world.person({ first_name: 'Hoa', language_code: 'vi' })
  const start = async (options: readonly string[] = []): Promise<BotProcess> => {
    const bot = startBot(
      {
        BOT_TOKEN: world.token,
        TELEGRAM_API_ROOT: server.url,
        ACCESS: 'open',
        ADMIN_IDS: String(lan.id),
        DATA_DIR: folder,
      },
      options,
    )
    ending.push(async () => {
      bot.kill('SIGKILL')
      await bot.ended()
      expect(bot.output()).not.toContain(world.token.split(':')[1])
      expect(bot.output()).not.toContain('VPTU')
    })
    await bot.says('the bot is listening')
    return bot
  }
  const first = await start(['--first-run'])
  await recordDone(lan)
  expect(textFor(lan)).toContain(UPDATE)
  await say(hoa, 'Bệnh viện tỉnh bao giờ khởi công?')
  expect(textFor(hoa)).not.toContain('Cập nhật của văn phòng')
  await press(lan, 'Lưu')
  await say(hoa, 'Bệnh viện tỉnh bao giờ khởi công?')
  expect(textFor(hoa)).toContain(`${UPDATE}\nĐã xong, đúng hạn.`)
  await say(hoa, '/xemtruoc')
  expect(textFor(hoa)).toContain(`${UPDATE}: đã xong, đúng hạn.`)
  expect(await digestInTerminal()).toContain(`${UPDATE}: đã xong, đúng hạn.`)
  // Half-way when the process is killed: what was saved stays, and the conversation has to be begun again.
  await say(lan, 'Bệnh viện tỉnh bao giờ khởi công?')
  await press(lan, 'Phân công')
  const halfWay = world.lastReply(world.privateChat(lan))
  first.kill('SIGKILL')
  await first.ended()
  const second = await start()
  const pressed = world.press({ from: lan, message: halfWay, button: 'Tiếp ›' })
  await idle()
  expect(pressed.answer?.text).toContain('Việc ghi này đã dừng.')
  world.start(hoa)
  await say(hoa, 'Bệnh viện tỉnh bao giờ khởi công?')
  expect(textFor(hoa)).toContain(`${UPDATE}\nĐã xong, đúng hạn.`)
  await say(lan, 'Bệnh viện tỉnh bao giờ khởi công?')
  const card = world.buttons(world.lastReply(world.privateChat(lan))).map(({ text }) => text)
  expect(card).toContain('Ghi tiến độ')
  await press(lan, 'Ý liên quan')
  await press(lan, 'Về lại ý này')
  await press(lan, 'Hoàn tác tiến độ vừa ghi')
  expect(textFor(lan)).not.toContain('Cập nhật của văn phòng')
  await say(hoa, 'Bệnh viện tỉnh bao giờ khởi công?')
  expect(textFor(hoa)).not.toContain('Cập nhật của văn phòng')
  second.kill('SIGTERM')
  expect(await second.ended()).toBe(0)
}, 30_000)

test('the next digest says what was recorded since the last one, once', async () => {
  let time = instant('2020-11-20 10:00')
  world = createWorld({ oracle: checkCall, now: () => time })
  const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
  const group = world.supergroup({ title: 'Sở', administrators: [lan] })
  const read = readConfig({
    BOT_TOKEN: world.token,
    ACCESS: 'open',
    ADMIN_IDS: String(lan.id),
    DATA_DIR: folder,
  })
  if (!read.ok) throw new Error('the settings are wrong')
  const silent = (): void => undefined
  const bot = await startApp({
    config: read.config,
    token: world.token,
    log: { info: silent, warn: silent, error: silent },
    firstRun: true,
    client: { fetch: fetchFor(world) },
    now: () => time,
    sleep: (ms, stop) => wait(Math.min(ms, 5), undefined, stop === undefined ? {} : { signal: stop }).catch(silent),
  })
  ending.push(() => bot.stop())
  const digests = () => world.replies(group).filter(({ text }) => text?.startsWith('Bản tin thời hạn ngày'))
  const digestOf = async (day: string, count: number): Promise<string> => {
    time = instant(`${day} 07:30`)
    await world.waitFor(`digest ${count}`, () => digests().length >= count)
    return digests()[count - 1]?.text ?? ''
  }
  world.say({ from: lan, chat: group, text: '/dangky' })
  await idle()
  expect(await digestOf('2020-11-23', 1)).not.toContain('Cập nhật của văn phòng')
  time = instant('2020-11-26 09:00')
  await recordDone(lan)
  await press(lan, 'Lưu')
  const next = await digestOf('2020-11-30', 2)
  expect(next).toContain('Văn phòng mới ghi nhận kể từ bản tin trước:')
  expect(next).toContain(`${UPDATE}: đã xong, đúng hạn.`)
  expect(await digestOf('2020-12-07', 3)).not.toContain('Cập nhật của văn phòng')
})
