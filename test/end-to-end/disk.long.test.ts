import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveTelegram, type TelegramServer } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'
import { type SmallDisk, smallDisk, WITHOUT_SMALL_DISK } from './small-disk.ts'
import { subscribedSince } from './subscribed.ts'

/*
 * The built bot (`npm run build` comes first) as a process, whose disk is full or read-only: a disk of its own, no double.
 */

const probe = smallDisk()
probe?.remove()
// Not by console: vitest would make three lines of it.
if (probe === undefined) process.stderr.write(`${WITHOUT_SMALL_DISK}\n`)

const GROUPS = 8
const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'

/** How a disk fails, and how that is over. */
const FAILURES = [
  ['full', 'ENOSPC', (disk: SmallDisk) => disk.fill(), (disk: SmallDisk) => disk.makeRoom()],
  ['read-only', 'EROFS', (disk: SmallDisk) => disk.makeReadOnly(), (disk: SmallDisk) => disk.makeWritable()],
] as const

describe.skipIf(probe === undefined).each(FAILURES)('a disk that is %s', (_, code, fail, recover) => {
  let disk: SmallDisk
  let world: World
  let server: TelegramServer
  const started: BotProcess[] = []

  beforeEach(async () => {
    const made = smallDisk()
    if (made === undefined) throw new Error(WITHOUT_SMALL_DISK)
    disk = made
    world = createWorld({ oracle: checkCall })
    // Slow enough that the disk fails between two digests.
    server = await serveTelegram(world, { latencyMs: 100 })
  })
  afterEach(async () => {
    for (const bot of started) bot.kill('SIGKILL')
    await Promise.all(started.splice(0).map((bot) => bot.ended()))
    await server.close()
    disk.remove()
    expect(world.violations).toEqual([])
  })

  function start(adminId: number): BotProcess {
    const bot = startBot({
      BOT_TOKEN: world.token,
      TELEGRAM_API_ROOT: server.url,
      ACCESS: 'open',
      ADMIN_IDS: String(adminId),
      DATA_DIR: disk.folder,
    })
    started.push(bot)
    return bot
  }

  /** What the bot answers to a person's words. */
  async function answerTo(text: string): Promise<string> {
    const lan = world.person({ first_name: 'Lan' })
    const chat = world.privateChat(lan)
    world.say({ from: lan, text })
    await world.waitFor('an answer', () => world.replies(chat).length > 0, 10_000)
    return world.lastReply(chat).text ?? ''
  }

  test('in the middle of a morning: no digest twice, the others held back until it is over, the admins told once', async () => {
    const office = world.privateChat(world.person({ first_name: 'Văn phòng' }))
    const groups = Array.from({ length: GROUPS }, (_, at) => world.supergroup({ title: `Nhóm ${at}` }))
    const destinations = groups.map(({ id }) => ({ chatId: id, threadId: null }))
    await subscribedSince(disk.folder, Date.now() - 60_000, destinations)
    const counts = () => groups.map((group) => world.replies(group).length)
    const sent = () => counts().filter((count) => count > 0).length

    const first = start(office.id)
    await world.waitFor('some digests', () => sent() >= 2, 15_000)
    fail(disk)
    await world.waitFor('the admin is told', () => world.replies(office).length > 0, 10_000)
    expect(world.lastReply(office).text).toMatch(
      /^Chưa gửi được bản tin nào vì không lưu được dữ liệu\. .*\n\nNo digest/,
    )
    await first.says(code)
    const before = counts()
    expect(sent()).toBeLessThan(GROUPS)
    expect(await answerTo(QUESTION)).toContain('khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh')
    expect(await answerTo('/dangky')).toBe('Tôi chưa lưu được nên không thay đổi gì. Xin thử lại sau ít phút.')
    await wait(500)
    expect(counts()).toEqual(before)
    expect(world.replies(office)).toHaveLength(1)

    recover(disk)
    first.kill('SIGTERM')
    expect(await first.ended()).toBe(0)
    const second = start(office.id)
    await second.says('digests were sent')
    // One that went out while the disk failed is reported as unknown; it is not sent again.
    expect(counts()).toEqual(groups.map(() => 1))
    expect(await answerTo('/lich')).toContain('Nơi này chưa đăng ký bản tin.')
  })

  test('at the start: questions are answered, and the admins are told what is wrong', async () => {
    await subscribedSince(disk.folder, Date.now() - 60_000, [])
    fail(disk)
    const office = world.privateChat(world.person({ first_name: 'Văn phòng' }))
    const bot = start(office.id)
    await bot.says('the bot is listening')
    await world.waitFor('the admin is told', () => world.replies(office).length > 0, 10_000)
    expect(world.lastReply(office).text).toBe(
      `Không đọc hoặc ghi được trong ${disk.folder} (${code}). Hãy kiểm tra quyền và dung lượng ổ đĩa.\n\n` +
        `${disk.folder} cannot be read or written (${code}). Check its permissions and the disk.`,
    )
    expect(await answerTo(QUESTION)).toContain('khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh')
    expect(await answerTo('/dangky')).toContain('Tôi chưa mở được nơi lưu đăng ký')
    recover(disk)
  })
})
