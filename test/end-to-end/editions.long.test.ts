import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { User } from 'grammy/types'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { serveTelegram, type TelegramServer } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { type BotProcess, startBot } from './bot-process.ts'

/*
 * An admin changes what the built bot answers from, over HTTP, with the office's own knowledge/.
 */

const CONFERENCE = 'conferences/2020-10-15-hoi-nghi-bch-dang-bo-tinh-khoa-xx'
const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'
const OLD = 'trong tháng 11-2020'
const NEW = 'trong tháng 12-2020'
/** A reload reads and checks everything in a thread of its own: on a machine with other work that takes its time. */
const PATIENCE_MS = 30_000

let folder = ''
let world: World
let server: TelegramServer
let admin: User
let bot: BotProcess

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editions-'))
  await cp(join(import.meta.dirname, '..', '..', 'knowledge'), join(folder, 'knowledge'), { recursive: true })
  world = createWorld({ oracle: checkCall })
  admin = world.person({ first_name: 'Lan', language_code: 'vi' })
  world.privateChat(admin)
  server = await serveTelegram(world)
  await start()
})
afterAll(async () => {
  bot.kill('SIGKILL')
  await bot.ended()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  expect(world.violations).toEqual([])
  expect(bot.output()).not.toContain(world.token.split(':')[1])
})

async function start(): Promise<void> {
  bot = startBot({
    BOT_TOKEN: world.token,
    TELEGRAM_API_ROOT: server.url,
    ADMIN_IDS: String(admin.id),
    DATA_DIR: join(folder, 'data'),
    KNOWLEDGE_DIR: join(folder, 'knowledge'),
  })
  await bot.says('the bot is listening')
}

async function restart(): Promise<void> {
  bot.kill('SIGTERM')
  expect(await bot.ended()).toBe(0)
  await start()
}

const room = () => world.privateChat(admin)
const lastText = (): string => world.lastReply(room()).text ?? ''

async function say(text: string): Promise<string> {
  const before = world.replies(room()).length
  world.say({ from: admin, text })
  await world.waitFor(`a reply to ${text}`, () => world.replies(room()).length > before, PATIENCE_MS)
  await world.settled({ timeoutMs: PATIENCE_MS })
  return lastText()
}

async function press(button: string): Promise<string> {
  world.press({ from: admin, message: world.lastReply(room()), button })
  await world.settled({ timeoutMs: PATIENCE_MS })
  return lastText()
}

async function send(name: string, bytes: Uint8Array, caption = ''): Promise<string> {
  const before = world.replies(room()).length
  world.sendDocument({ from: admin, file: { name, bytes }, caption })
  await world.waitFor(`a reply to ${name}`, () => world.replies(room()).length > before, PATIENCE_MS)
  await world.settled({ timeoutMs: PATIENCE_MS })
  return lastText()
}

/** The documents that the bot sends while something is done. */
async function documentsAfter(act: () => Promise<unknown>) {
  const before = world.replies(room()).length
  await act()
  return world
    .replies(room())
    .slice(before)
    .flatMap(({ document }) => document ?? [])
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

async function restore(): Promise<void> {
  await rm(join(folder, 'knowledge'), { recursive: true })
  await cp(join(import.meta.dirname, '..', '..', 'knowledge'), join(folder, 'knowledge'), { recursive: true })
}

const fileOf = (path: string): string => join(folder, 'knowledge', path)

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(fileOf(path), 'utf8')
  expect(text).toContain(from)
  await writeFile(fileOf(path), text.replaceAll(from, to))
}

test('a broken file changes nothing; a good one is shown, applied, gone back from, and all of it survives restarts', async () => {
  expect(await say('/naplai')).toContain('Không có gì để nạp')
  expect(await say('/phuchoi')).toContain('Không còn ấn bản nào')

  await change(`${CONFERENCE}/source.txt`, `Bệnh viện Đa khoa tỉnh ${OLD}`, `Bệnh viện Đa khoa tỉnh ${NEW}`)
  const broken = await say('/naplai')
  expect(broken).toContain('Ấn bản đang chạy giữ nguyên')
  expect(broken).toMatch(/conference\.yaml, dòng \d+, cột \d+:/)
  expect(await say(QUESTION)).toContain(OLD)

  await change(`${CONFERENCE}/conference.yaml`, `Bệnh viện Đa khoa tỉnh ${OLD}`, `Bệnh viện Đa khoa tỉnh ${NEW}`)
  expect(await say('/naplai')).toContain('Ấn bản đang chạy giữ nguyên')
  const yaml = await readFile(fileOf(`${CONFERENCE}/conference.yaml`), 'utf8')
  const at = yaml.indexOf(`Bệnh viện Đa khoa tỉnh ${NEW}`)
  const rest = yaml.slice(at).replace(`deadline: ${OLD}`, `deadline: ${NEW}`)
  await writeFile(fileOf(`${CONFERENCE}/conference.yaml`), yaml.slice(0, at) + rest)
  await change('questions.yaml', `Bệnh viện Đa khoa tỉnh ${OLD}`, `Bệnh viện Đa khoa tỉnh ${NEW}`)
  const shown = await say('/naplai')
  expect(shown).toContain('Ấn bản mới')
  expect(shown).toContain('1 ý đổi')
  expect(shown).toMatch(/trước là “trong tháng 11-2020”.*nay là “trong tháng 12-2020”/)
  expect(shown).toContain('Câu hỏi kiểm tra: trước đúng 20/20, nay đúng 20/20.')
  expect(await say(QUESTION)).toContain(OLD)

  world.press({ from: admin, message: world.replies(room()).at(-2) ?? world.lastReply(room()), button: 'Áp dụng' })
  await world.settled({ timeoutMs: PATIENCE_MS })
  expect(await say(QUESTION)).toContain(NEW)
  await restart()
  expect(await say(QUESTION)).toContain(NEW)

  expect(await say('/phuchoi')).toContain('Đây là ấn bản trước')
  expect(await press('Áp dụng')).toContain('Đã trở về ấn bản')
  expect(await say(QUESTION)).toContain(OLD)
  await restart()
  expect(await say(QUESTION)).toContain(OLD)
  expect(await say('/naplai')).toContain('Ấn bản mới')

  await writeFile(fileOf(`${CONFERENCE}/source.txt`), 'Hỏng.')
  await restart()
  expect(await say(QUESTION)).toContain(OLD)
  expect(world.replies(room()).some(({ text }) => text?.includes('lỗi nên lúc khởi động'))).toBe(true)
  await restore()
  expect(await say('/naplai')).toContain('Không có gì để nạp')
}, 120_000)

test('files come by chat: checked in their place, shown, and written only on Apply', async () => {
  const [downloaded] = await documentsAfter(() => say('/taive'))
  expect(downloaded?.file_name).toMatch(/^knowledge-[0-9a-f]{8}\.zip$/)

  const path = `${CONFERENCE}/conference.yaml`
  const before = await readFile(fileOf(path), 'utf8')
  const after = before.replace('vi: Khởi công Bệnh viện Đa khoa tỉnh', 'vi: Động thổ <b>Bệnh viện</b> tỉnh')
  expect(await send('conference.yaml', encoded(after))).toContain('là của hội nghị nào?')
  const shown = await press('Hội nghị BCH Đảng bộ tỉnh lần thứ hai, khóa XX')
  expect(shown).toContain(`${path} (thay tệp cũ)`)
  expect(shown).toContain('Đổi: Động thổ <b>Bệnh viện</b> tỉnh trong tháng 11-2020 (tên)')
  expect(await readFile(fileOf(path), 'utf8')).toBe(before)
  expect(await press('Áp dụng')).toContain('Đã ghi')
  expect(await readFile(fileOf(path), 'utf8')).toBe(after)
  expect(await say(QUESTION)).toContain('Động thổ <b>Bệnh viện</b> tỉnh')
  const [kept = ''] = await readdir(join(folder, 'data', 'replaced'))
  expect(await readFile(join(folder, 'data', 'replaced', kept, path), 'utf8')).toBe(before)

  expect(await send('bodies.yaml', encoded('bodies: [*x]'))).toContain('Ấn bản đang chạy giữ nguyên')
  expect(await send('nghi-quyet.docx', encoded('x'))).toContain('Không có tệp dữ liệu nào tên như vậy')
  expect(await send('x.zip', encoded('PK'))).toContain('Đây không phải tệp .zip.')
  await restart()
  expect(await say(QUESTION)).toContain('Động thổ <b>Bệnh viện</b> tỉnh')
  expect(await say('/naplai')).toContain('Không có gì để nạp')
}, 120_000)
