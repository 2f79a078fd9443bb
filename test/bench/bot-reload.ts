import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Message, User } from 'grammy/types'
import type { World } from '../../src/sandbox/telegram/world.ts'
import { type BenchBot, PRODUCT, startBenchBot } from './bot-child.ts'
import { type Crowd, gatherCrowd } from './bot-crowd.ts'
import { writeInvented } from './invented-folder.ts'

const APPLY = 'Áp dụng'
const ASK_EVERY_MS = 100
/** What is prepared at a first use must not hold up anybody either. */
const AFTER_MS = 10_000
/** Reading, checking and indexing very much takes its time, in milliseconds. */
const PATIENCE_MS = 15 * 60_000

/**
 * The bot starts with the office's own knowledge, so many passages come into its folder, and an admin reloads: the rows of a
 * table, for the check until the proposal is shown, for applying it, and for the time after.
 */
export async function reload(passages: number, questions: readonly string[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-reload-'))
  const knowledge = join(folder, 'knowledge')
  await cp('knowledge', knowledge, { recursive: true })
  const crowd = gatherCrowd(50, questions)
  const admin = crowd.world.person({ first_name: 'Văn phòng', language_code: 'vi' })
  const settings = { KNOWLEDGE_DIR: knowledge, ADMIN_IDS: String(admin.id) }
  const bot = await startBenchBot(crowd.world, PRODUCT, { settings })
  try {
    await writeInvented(knowledge, passages)
    await step(bot, crowd, () => crowd.ask(0))
    const { world } = crowd
    const proposal = () => said(world, admin, (message) => world.buttons(message).some(({ text }) => text === APPLY))
    const check = await step(bot, crowd, async () => {
      world.say({ from: admin, text: '/naplai' })
      await proposal()
    })
    const message = await proposal()
    const apply = await step(bot, crowd, async () => {
      world.press({ from: admin, message, button: APPLY })
      await said(world, admin, ({ text = '' }) => text.startsWith('Đã áp dụng ấn bản'))
    })
    const after = await step(bot, crowd, () => wait(AFTER_MS))
    return [
      ['/naplai until the proposal', ...check],
      ['Apply', ...apply],
      ['then, among all of them', ...after],
    ]
  } finally {
    await bot.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Does something while people ask; the cells of a row. */
async function step(bot: BenchBot, crowd: Crowd, act: () => Promise<unknown>): Promise<string[]> {
  await bot.look()
  const asking: Promise<number>[] = []
  const timer = setInterval(() => asking.push(crowd.ask(asking.length)), ASK_EVERY_MS)
  const began = performance.now()
  await act()
  const took = performance.now() - began
  clearInterval(timer)
  const times = (await Promise.all(asking)).sort((a, b) => a - b)
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0)
  const { heapMegabytes, longestPauseMs } = await bot.look()
  return [took.toFixed(0), longestPauseMs.toFixed(0), at(0.5), at(0.99), at(1), heapMegabytes.toFixed(0)]
}

/** Waits for such a message to the admin. */
function said(world: World, admin: User, isIt: (message: Message) => boolean): Promise<Message> {
  const look = (): Message | undefined => {
    const replies = world.replies(world.privateChat(admin))
    const refusal = replies.find(({ text = '' }) => text.startsWith('Chưa dùng được'))
    if (refusal !== undefined) throw new Error(`bench: ${refusal.text}`)
    return replies.find(isIt)
  }
  return world.waitFor('what the admin is told', look, PATIENCE_MS)
}
