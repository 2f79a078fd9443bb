/**
 * The built bot sends 2,000 groups their digest at one hour, over HTTP to a fake Telegram that takes 30 messages a second and
 * answers more with a penalty that grows, while people ask questions. `npm run bench:digest` prints what comes of it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveTelegram } from '../../src/sandbox/telegram/http-server.ts'
import { createWorld } from '../../src/sandbox/telegram/world.ts'
import { startBot } from './bot-process.ts'
import { subscribedSince } from './subscribed.ts'

const GROUPS = 2000
const PEOPLE = 20
/** One question in so many milliseconds. */
const QUESTION_EVERY_MS = 1000
const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

test(`${GROUPS} groups at one hour, questions meanwhile`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'digest-flood-'))
  const world = createWorld({ limits: { growing: true } })
  const chats = Array.from({ length: PEOPLE }, (_, at) =>
    world.privateChat(world.person({ first_name: `Người ${at}` })),
  )
  const groups = Array.from({ length: GROUPS }, (_, at) => world.supergroup({ title: `Nhóm ${at}` }))
  const destinations = groups.map(({ id }) => ({ chatId: id, threadId: null }))
  await subscribedSince(folder, Date.now() - 60_000, destinations)
  const server = await serveTelegram(world, { latencyMs: 10 })
  const bot = startBot({ BOT_TOKEN: world.token, TELEGRAM_API_ROOT: server.url, ACCESS: 'open', DATA_DIR: folder })
  let isSending = true
  const answers: number[] = []

  async function askOn(): Promise<void> {
    for (let at = 0; isSending; at++) {
      const chat = chats[at % PEOPLE]
      if (chat === undefined) return
      const known = world.replies(chat).length
      const asked = performance.now()
      world.say({ from: chat.person, text: QUESTION })
      await world.waitFor('an answer', () => world.replies(chat).length > known, 60_000)
      answers.push(performance.now() - asked)
      await sleep(QUESTION_EVERY_MS)
    }
  }
  try {
    await bot.says('digests are on')
    await bot.says('the bot is listening')
    const began = performance.now()
    const asking = askOn()
    await bot.says('digests were sent')
    const seconds = (performance.now() - began) / 1000
    isSending = false
    await asking
    const refused = world.ledger.calls.filter(
      ({ outcome }) => typeof outcome === 'object' && !outcome.ok && outcome.error_code === 429,
    )
    answers.sort((a, b) => a - b)
    const [middle = 0, slowest = 0] = [answers[Math.floor(answers.length / 2)], answers.at(-1)]
    process.stdout.write(
      `${GROUPS} groups in ${seconds.toFixed(1)} s, ${refused.length} times 429; ${answers.length} questions meanwhile, ` +
        `the slowest answer after ${slowest.toFixed(0)} ms (half of them within ${middle.toFixed(0)} ms)\n`,
    )
    expect(groups.filter((group) => world.replies(group).length !== 1)).toEqual([])
  } finally {
    isSending = false
    bot.kill('SIGKILL')
    await bot.ended()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})
