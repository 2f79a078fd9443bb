import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { User } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { serveTelegram } from '../../src/sandbox/telegram/http-server.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import type { Room } from '../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { instant } from '../digest/state-fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { startBot } from './bot-process.ts'

/*
 * Letting people in, end to end. The first with the built bot (`npm run build` comes first) as a process, over HTTP.
 */

const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'
const QUOTE = 'khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020'

let folder = ''
let world: World
const ending: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-'))
})
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
  expect(world.violations).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

function press(from: User, room: Room, button: string) {
  return world.press({ from, message: world.lastReply(room), button })
}

test('a stranger asks to be let in, an admin allows, a restart keeps it, and what is revoked is over', async () => {
  world = createWorld({ oracle: checkCall })
  const lan = world.person({ first_name: 'Lan' })
  const hoa = world.person({ first_name: 'Hoa' })
  const [own, admins] = [world.privateChat(lan), world.privateChat(hoa)]
  const server = await serveTelegram(world)
  ending.push(() => server.close())

  async function start() {
    const settings = { TELEGRAM_API_ROOT: server.url, ADMIN_IDS: String(hoa.id), DATA_DIR: join(folder, 'data') }
    const bot = startBot({ BOT_TOKEN: world.token, ...settings }, ['--first-run'])
    ending.push(async () => {
      bot.kill('SIGKILL')
      await bot.ended()
      expect(bot.output()).not.toContain(world.token.split(':')[1])
    })
    await bot.says('the bot is listening')
    return bot
  }
  async function ask(): Promise<string> {
    const before = world.replies(own).length
    world.say({ from: lan, text: QUESTION })
    await world.settled()
    return world
      .replies(own)
      .slice(before)
      .map(({ text }) => text)
      .join('\n')
  }

  const first = await start()
  expect(await ask()).toContain(`mã của bạn: ${lan.id}`)
  press(lan, own, 'Xin phép dùng bot')
  await world.settled()
  press(hoa, admins, 'Cho phép')
  await world.settled()
  expect(await ask()).toContain(QUOTE)

  first.kill('SIGTERM')
  expect(await first.ended()).toBe(0)
  await start()
  expect(await ask()).toContain(QUOTE)

  world.say({ from: hoa, text: '/quyen' })
  await world.settled()
  for (const button of ['1', 'Thu hồi quyền', 'Thu hồi quyền']) {
    press(hoa, admins, button)
    await world.settled()
  }
  const card = world.replies(own).find(({ text }) => text?.includes(QUOTE))
  expect(await ask()).not.toContain(QUOTE)
  expect(await ask()).toBe('')
  const old = world.press({ from: lan, message: card ?? world.lastReply(own), button: 'Xem cả đoạn' })
  await world.settled()
  expect(old.answer?.text).toContain('chưa được phép')
}, 60_000)

test('a group that loses its access gets no digest, moves with its new id, and gets the next one when it is let in again', async () => {
  let time = instant('2020-11-16 10:00')
  world = createWorld({ oracle: checkCall, now: () => time })
  const lan = world.person({ first_name: 'Lan' })
  const hoa = world.person({ first_name: 'Hoa' })
  const admins = world.privateChat(hoa)
  const small = world.group({ title: 'Phòng A', administrators: [lan] })
  const read = readConfig({ BOT_TOKEN: world.token, ADMIN_IDS: String(hoa.id), DATA_DIR: folder })
  if (!read.ok) throw new Error('the settings are wrong')
  const silent = () => undefined
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
  await world.waitFor('the poll', () => world.state.queue.isPolled())
  const digests = (room: Room) => world.replies(room).filter(({ text }) => text?.startsWith('Bản tin thời hạn ngày'))
  const quyen = async (...buttons: readonly string[]) => {
    world.say({ from: hoa, text: `/quyen ${group.id}` })
    await world.settled()
    for (const button of buttons) {
      press(hoa, admins, button)
      await world.settled()
    }
  }
  const travelTo = async (moment: string) => {
    time = instant(moment)
    await wait(150)
    await world.settled()
  }

  let group = small
  await quyen('Cho phép')
  world.say({ from: lan, chat: small, text: '/dangky' })
  await world.settled()
  await quyen('Thu hồi quyền', 'Thu hồi quyền')
  for (const moment of ['2020-11-23 07:31', '2020-11-24 10:00']) await travelTo(moment)
  expect(digests(small)).toEqual([])

  await quyen('Cho phép')
  group = world.migrate(small)
  await world.settled()
  await travelTo('2020-11-30 07:31')
  expect(digests(group)).toHaveLength(1)
  expect(
    world
      .replies(admins)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('lỡ bản tin')
}, 60_000)
