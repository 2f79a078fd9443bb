/**
 * The built bot, killed (SIGKILL) at random moments while it sends the digests of a morning, over HTTP to a strict fake
 * Telegram that counts. Needs `npm run build`; `npm run test:long` does that.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unresolvedIssues } from '../../src/digest/unresolved-issues.ts'
import { serveTelegram } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld } from '../../src/sandbox/telegram/world.ts'
import { openState } from '../../src/store/open-state.ts'
import { fileOf } from '../digest/delivery-fixture.ts'
import { knowledgeFolder, soundFiles } from '../support/knowledge-folder.ts'
import { type BotProcess, startBot } from './bot-process.ts'
import { keyOf, subscribedSince } from './subscribed.ts'

const KILLS = 210
const GROUPS = 1600
const folder = await mkdtemp(join(tmpdir(), 'digest-kills-'))
const started: BotProcess[] = []

afterAll(async () => {
  for (const bot of started) bot.kill('SIGKILL')
  await Promise.all(started.map((bot) => bot.ended()))
  await rm(folder, { recursive: true, force: true })
})

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

test(`killed ${KILLS} times: every digest once, but for those that are reported as unknown`, async () => {
  const world = createWorld()
  const admin = world.person({ first_name: 'Văn phòng' })
  world.privateChat(admin)
  const groups = Array.from({ length: GROUPS }, (_, at) => world.supergroup({ title: `Nhóm ${at}` }))
  await subscribedSince(
    folder,
    Date.now() - 60_000,
    groups.map(({ id }) => ({ chatId: id, threadId: null })),
  )
  // A small one, so that the process is up again soon.
  const knowledge = await knowledgeFolder(soundFiles())
  const server = await serveTelegram(world, { latencyMs: 3 })
  const start = (): BotProcess => {
    const bot = startBot({
      BOT_TOKEN: world.token,
      TELEGRAM_API_ROOT: server.url,
      ACCESS: 'open',
      ADMIN_IDS: String(admin.id),
      DATA_DIR: folder,
      KNOWLEDGE_DIR: knowledge,
    })
    started.push(bot)
    return bot
  }
  const sent = (): number => groups.filter((group) => world.replies(group).length > 0).length
  const seen = { kills: 0, whileSending: 0, mended: 0 }
  while (seen.kills < KILLS) {
    const bot = start()
    const before = sent()
    // From before the state is open to some digests later; mostly around a digest, however slow the machine is.
    if (Math.random() < 0.85) await bot.says('digests are on')
    if (Math.random() < 0.6) await world.waitFor('a digest', () => sent() > before, 30_000)
    await sleep(Math.random() * (sent() > before ? 100 : 400))
    bot.kill('SIGKILL')
    expect(await bot.ended()).toBe('SIGKILL')
    seen.kills++
    if (sent() > before) seen.whileSending++
    if (/WARNING/.test(bot.output())) seen.mended++
    started.splice(0)
  }
  const arrivedBeforeTheLast = sent()
  const last = start()
  await last.says('digests were sent')
  last.kill('SIGTERM')
  expect(await last.ended()).toBe(0)

  const file = fileOf(await openState(folder, { now: Date.now }))
  const unknown = new Set(unresolvedIssues(file.current().digest).map(({ chatId }) => keyOf(chatId)))
  const untold = unresolvedIssues(file.current().digest).filter(({ told }) => !told)
  await file.close()
  const twice = groups.filter((group) => world.replies(group).length > 1)
  const missing = groups.filter((group) => world.replies(group).length === 0)
  const lost = missing.filter(({ id }) => !unknown.has(keyOf(id)))
  process.stdout.write(
    `${seen.kills} kills (${seen.whileSending} while sending, ${arrivedBeforeTheLast} digests arrived meanwhile), ` +
      `${GROUPS} groups: ${twice.length} twice, ${lost.length} lost, ${unknown.size} reported unknown ` +
      `(${unknown.size - missing.length} of them had arrived), ${seen.mended} torn files\n`,
  )
  expect({ twice: twice.length, lost: lost.length, untold: untold.length, mended: seen.mended }).toEqual({
    twice: 0,
    lost: 0,
    untold: 0,
    mended: 0,
  })
  expect(world.violations).toEqual([])
  expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([])
  await server.close()
})
