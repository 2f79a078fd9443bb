import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BotError, type Context, GrammyError, HttpError } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createLog } from '../src/log.ts'
import type { Failure } from '../src/sandbox/telegram/faults.ts'
import { fetchFor } from '../src/sandbox/telegram/in-memory.ts'
import { createWorld } from '../src/sandbox/telegram/world.ts'
import { openOffice } from './bot/office.ts'
import { instant } from './digest/state-fixture.ts'
import { HOUSE_TOKEN, houseFolders, LAN, openHouse } from './support/edition-house.ts'

/*
 * Whatever fails, the log has JSON lines, and in none of them the token, what somebody typed, or what anybody is called.
 */

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công hả Xuyến Chi'
const REFUSED = 'rạp chiếu bóng Thạch Thảo khánh thành hôm nào'
const PERSON = { first_name: 'Mai Hoa', last_name: 'Đỗ Quyên', username: 'dong_thao_123' }
const TITLE = 'Phòng Cẩm Tú Cầu'
const SECRETS = [
  'Xuyến Chi',
  'bệnh viện tỉnh',
  'Thạch Thảo',
  'rạp chiếu',
  'Mai Hoa',
  'Đỗ Quyên',
  'dong_thao',
  'Cẩm Tú Cầu',
]

const REFUSALS: readonly Failure[] = [
  ...(['drop-before', 'drop-after', 'garbage'] as const),
  { error_code: 400, description: "Bad Request: can't parse entities" },
  { error_code: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
  { error_code: 401 },
  { error_code: 403 },
  { error_code: 404 },
  { error_code: 409 },
  { error_code: 429, parameters: { retry_after: 1 } },
  { error_code: 429, parameters: { retry_after: 600 } },
  { error_code: 500 },
]

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A real log whose lines are caught, and what must be true of them. */
function caught(token: string) {
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => void lines.push(line) })
  const check = (...sentences: readonly string[]): void => {
    const all = lines.join('')
    for (const sentence of sentences) expect(all).toContain(sentence)
    for (const line of lines)
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(['level', 'time', 'msg']))
    for (const secret of [token, token.split(':')[1] ?? token, ...SECRETS]) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([])
    }
  }
  return { log, check }
}

describe('the log', () => {
  test('of handlers that throw whatever there is has no token and nobody’s words', async () => {
    const world = createWorld()
    const url = `https://api.telegram.org/bot${world.token}/sendMessage`
    const thrown: readonly unknown[] = [
      new Error(`no such thing: "${QUESTION}" at ${url}`),
      new Error(`asked by ${PERSON.first_name} ${PERSON.last_name} (@${PERSON.username})`, { cause: new Error(url) }),
      new TypeError(`Invalid URL: ${url}`, { cause: { input: QUESTION } }),
      new HttpError(
        `Network request for 'sendMessage' failed! ${url}`,
        Object.assign(new Error(url), { code: 'ECONNRESET' }),
      ),
      new GrammyError(
        'Call failed',
        { ok: false, error_code: 400, description: `Bad Request: ${QUESTION} ${url}` },
        'sendMessage',
        { chat_id: 1, text: QUESTION },
      ),
      new BotError(new Error(`${url} ${QUESTION}`), { update: { message: { text: QUESTION } } } as Context),
      url,
      { toString: () => url },
      undefined,
    ]
    const { log, check } = caught(world.token)
    for (const error of thrown) {
      const { world: own, pump } = await openOffice({
        deps: {
          log,
          ask: () => {
            throw error
          },
        },
      })
      const lan = own.person(PERSON)
      own.say({ from: lan, text: QUESTION })
      own.say({ from: lan, chat: own.group({ title: TITLE, members: [lan] }), text: `/hoi ${QUESTION}` })
      await pump()
    }
    check('handling an update failed', '<token>', '<words>')
  })

  test('of the whole bot in trouble, its digests too, has none of it', async () => {
    let time = instant('2020-11-20 10:00')
    const world = createWorld({ now: () => time })
    const { log, check } = caught(world.token)
    const read = readConfig({ BOT_TOKEN: world.token, ACCESS: 'open', DATA_DIR: folder, ADMIN_IDS: '4000000001' })
    if (!read.ok) throw new Error('the settings are wrong')
    const bot = await startApp({
      ...{ config: read.config, token: world.token, log, firstRun: true },
      client: { fetch: fetchFor(world) },
      now: () => time,
      sleep: (ms, stop) =>
        wait(Math.min(ms, 5), undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined),
    })
    const lan = world.person(PERSON)
    const group = world.group({ title: TITLE, creator: lan })
    const chats = [world.privateChat(lan), group]
    await world.waitFor('the poll', () => world.state.queue.isPolled())
    for (const how of ['drop-before', 'garbage', { error_code: 409 }, { error_code: 500 }] as const) {
      world.failNext({ method: 'getUpdates', how })
    }
    for (const how of REFUSALS) {
      world.failNext({ method: 'sendMessage', how, times: 2 })
      world.say({ from: lan, text: REFUSED })
      world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
      await world.settled()
      time += 61_000
    }
    world.failNext({ method: 'answerCallbackQuery', how: { error_code: 400 } })
    for (const data of ['uv:d:0123456789', 'avoa1b2pp9', QUESTION.slice(0, 30)]) {
      const [message] = world.replies(group)
      if (message !== undefined) world.pressData({ from: lan, message, data })
    }
    for (const chat of chats) world.say({ from: lan, chat, text: '/dangky' })
    await world.settled()
    // Two Mondays, of which one is refused and the other nobody knows of; admins cannot be told either.
    for (const [day, how] of [
      ['2020-11-23', { error_code: 403 }],
      ['2020-11-30', 'drop-after'],
    ] as const) {
      world.failNext({ method: 'sendMessage', how, times: 4 })
      time = instant(`${day} 07:31`)
      await wait(150)
    }
    // A state that cannot be written any more.
    world.failNoMore()
    await rename(folder, `${folder}.away`)
    await writeFile(folder, 'in the way')
    world.say({ from: lan, text: `${REFUSED} vậy` })
    world.say({ from: lan, text: '/huydangky' })
    await world.settled()
    await bot.stop()
    await rm(folder)
    await rename(`${folder}.away`, folder)
    check('Telegram did not take a reply', 'a subscription sleeps from now on', 'an unanswered question was not saved')
  })

  test('of the thread that reads and checks has none of it, nor of files with errors', async () => {
    const { log, check } = caught(HOUSE_TOKEN)
    const perform = async function* () {
      yield* []
      throw new Error(`https://api.telegram.org/bot${HOUSE_TOKEN}/getFile: the thread ended`)
    }
    const broken = await openHouse(await houseFolders(), { log, perform })
    expect(await broken.desk.reload(LAN)).toEqual({ kind: 'failed' })
    const house = await openHouse(await houseFolders(), { log })
    const bytes = new TextEncoder().encode(`topics: ${QUESTION}`)
    const checked = await house.desk.replace({ name: 'topics.yaml', conferenceId: null, bytes }, LAN)
    expect(checked.kind).not.toBe('proposed')
    check('a change of the edition failed', '<token>')
  })

  test('of a state that is broken has none of it', async () => {
    const world = createWorld()
    const { log, check } = caught(world.token)
    await writeFile(
      join(folder, 'state.json'),
      `{"version":2,"unanswered":[{"text":"${REFUSED}","by":"${PERSON.first_name}"`,
    )
    await writeFile(join(folder, 'state.created'), '')
    const read = readConfig({ BOT_TOKEN: world.token, ACCESS: 'open', DATA_DIR: folder, ADMIN_IDS: '4000000001' })
    if (!read.ok) throw new Error('the settings are wrong')
    const bot = await startApp({
      ...{ config: read.config, token: world.token, log, firstRun: false },
      client: { fetch: fetchFor(world) },
      now: Date.now,
      sleep: (ms, stop) =>
        wait(Math.min(ms, 5), undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined),
    })
    await world.waitFor('the poll', () => world.state.queue.isPolled())
    world.say({ from: world.person(PERSON), text: REFUSED })
    await world.settled()
    await bot.stop()
    check('state.json')
  })
})
