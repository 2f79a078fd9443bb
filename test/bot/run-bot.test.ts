import { afterEach, describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { accessOf } from '../../src/bot/access.ts'
import { emptyAccess } from '../../src/bot/access-state.ts'
import { createBacklog } from '../../src/bot/backlog.ts'
import { registeredCommands } from '../../src/bot/command-list.ts'
import { type BotDeps, createBot } from '../../src/bot/create-bot.ts'
import { rememberUpdates } from '../../src/bot/handled-updates.ts'
import { type RunningBot, runBot } from '../../src/bot/run-bot.ts'
import { fetchFor, type InMemoryOptions } from '../../src/sandbox/telegram/in-memory.ts'
import { createWorld } from '../../src/sandbox/telegram/world.ts'
import { edition } from '../messages/fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { closedEditionDesk } from './closed-edition-desk.ts'
import { memoryDesk } from './memory-desk.ts'
import { memoryHealth } from './memory-health.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'
const running: RunningBot[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.stop()))
})

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

interface Circumstances extends InMemoryOptions {
  readonly handled?: BotDeps['handled']
  /** Time passes only by sleeping, and sleeping takes no time. */
  readonly fastClock?: boolean
}

function office({ handled = rememberUpdates(), fastClock = false, ...connection }: Circumstances = {}) {
  let skipped = 0
  const now = (): number => Date.now() + skipped
  const asker = makeAsk(edition)
  const log: string[] = []
  const write = (sentence: string) => {
    log.push(sentence)
  }
  const world = createWorld({ oracle: checkCall })
  const deps: BotDeps = {
    edition: () => edition,
    ask: asker.ask,
    related: asker.related,
    access: accessOf({ access: 'open', adminIds: [] }, () => emptyAccess),
    office: { book: null, adminIds: [], isAdmin: () => false },
    terms: { addTerm: async () => ({ kind: 'not-written' }) },
    health: memoryHealth(Date.now),
    handled,
    backlog: createBacklog(),
    desk: memoryDesk(),
    editions: closedEditionDesk,
    fetchFile: () => Promise.reject(new Error('no files here')),
    log: { info: write, warn: write, error: write },
    now,
    sleep: fastClock
      ? async (milliseconds) => {
          skipped += milliseconds
          await sleep(1)
        }
      : sleep,
  }
  const client = { fetch: fetchFor(world, connection) }
  const start = (): RunningBot => {
    const bot = runBot(createBot(world.token, deps, { client }), { ...deps, client })
    running.push(bot)
    return bot
  }
  return { world, log, start }
}

describe('a running bot', () => {
  test('answers, registers its commands, and confirms what it has answered', async () => {
    const { world, start, log } = office()
    start()
    const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
    const chat = world.privateChat(lan)
    await world.waitFor('the bot to listen', () => log.includes('the bot is listening'))
    world.say({ from: lan, text: QUESTION })
    world.say({ from: lan, text: QUESTION })
    await world.settled()
    expect(world.replies(chat)).toHaveLength(2)
    expect(world.commandMenu(chat, lan)).toHaveLength(registeredCommands('vi').length)
    expect(world.pendingUpdates()).toEqual([])
    expect(world.violations).toEqual([])
  })

  test('leaves an update with Telegram until it is handled, and does not handle it twice meanwhile', async () => {
    const { world, start } = office({ latencyMs: 250 })
    start()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    await world.waitFor('the reply to be on its way', () =>
      world.ledger.calls.some(({ method }) => method === 'sendMessage'),
    )
    const polls = world.ledger.polls
    expect(world.pendingUpdates()).toHaveLength(1)
    await world.settled()
    expect(world.ledger.polls).toBeGreaterThan(polls)
    expect(world.replies(world.privateChat(lan))).toHaveLength(1)
  })

  test('answers a chat in order, and others while one chat hangs', async () => {
    const { world, start } = office()
    const lan = world.person({ first_name: 'Lan' })
    const others = Array.from({ length: 40 }, (_, at) => world.person({ first_name: `Nam ${at}` }))
    world.failNext({ method: 'sendMessage', chat: lan.id, how: 'hang' })
    world.say({ from: lan, text: QUESTION })
    world.say({ from: lan, text: QUESTION })
    for (const nam of others) {
      world.say({ from: nam, text: '/nguon' })
      world.say({ from: nam, text: QUESTION })
    }
    start()
    const texts = (nam: (typeof others)[number]) =>
      world.replies(world.privateChat(nam)).map(({ text }) => text?.slice(0, 9))
    await world.waitFor('the others', () => others.every((nam) => texts(nam).length === 2))
    for (const nam of others) expect(texts(nam)).toEqual(['Tôi đang ', 'Khởi công'])
    expect(world.replies(world.privateChat(lan))).toEqual([])
    expect(world.pendingUpdates().length).toBeGreaterThan(1)
    running.splice(0)
  })
})

describe('stopping', () => {
  test('waits for the reply that is on its way, confirms it, and takes no more', async () => {
    const { world, start } = office({ latencyMs: 200 })
    const bot = start()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    await world.waitFor('the reply to be on its way', () =>
      world.ledger.calls.some(({ method }) => method === 'sendMessage'),
    )
    const stopped = bot.stop()
    await sleep(50)
    world.say({ from: lan, text: '/nguon' })
    await stopped
    expect(world.replies(world.privateChat(lan))).toHaveLength(1)
    expect(world.pendingUpdates()).toMatchObject([{ message: { text: '/nguon' } }])
  })

  test('does not wait for its long poll, nor for a pause between attempts', async () => {
    const { world, start, log } = office()
    const bot = start()
    await world.waitFor('the bot to listen', () => log.includes('the bot is listening') && world.ledger.polls > 0)
    const began = performance.now()
    await bot.stop()
    const other = office()
    other.world.failNext({ method: 'getMe', how: 'drop-before', times: Number.POSITIVE_INFINITY })
    const deaf = other.start()
    await sleep(100)
    await deaf.stop()
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

test('what was answered and could not be confirmed comes again after a restart, and is not answered again', async () => {
  const { world, start } = office({ handled: rememberUpdates() })
  const bot = start()
  await world.waitFor('the poll', () => world.state.queue.isPolled())
  world.failNext({ method: 'getUpdates', how: 'drop-before', times: Number.POSITIVE_INFINITY })
  const lan = world.person({ first_name: 'Lan' })
  world.say({ from: lan, text: QUESTION })
  await world.waitFor('the answer', () => world.replies(world.privateChat(lan)).length > 0)
  await bot.stop()
  expect(world.pendingUpdates()).toHaveLength(1)
  world.failNoMore()
  start()
  await world.settled()
  expect(world.replies(world.privateChat(lan))).toHaveLength(1)
})

describe('the connection', () => {
  test('may fail for a long time, and the bot goes on when it is back', async () => {
    const { world, start, log } = office({ fastClock: true })
    world.failNext({ method: 'getMe', how: 'drop-before', times: 3 })
    world.failNext({ method: 'getUpdates', how: 'drop-before', times: 30 })
    start()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    await world.settled()
    expect(world.replies(world.privateChat(lan))).toHaveLength(1)
    expect(log.filter((sentence) => sentence.startsWith('getUpdates failed'))).toHaveLength(3)
    expect(log).toContain('getUpdates works again')
  })

  test('with a refused token ends', async () => {
    const { world, start } = office()
    world.failNext({ method: 'getUpdates', how: { error_code: 401 } })
    await expect(start().ended).resolves.toEqual({ reason: 'unauthorized' })
  })

  test('with a second poller for a minute ends, and says what to do meanwhile', async () => {
    const { world, start, log } = office({ fastClock: true })
    world.failNext({ method: 'getUpdates', how: { error_code: 409 }, times: Number.POSITIVE_INFINITY })
    await expect(start().ended).resolves.toEqual({ reason: 'conflict' })
    expect(log.join()).toContain('another program takes the updates of this bot')
  })

  test('survives a second poller that goes away, and a webhook that was set before', async () => {
    const { world, start } = office({ fastClock: true })
    world.setWebhook('https://example.org')
    world.failNext({ method: 'getUpdates', how: { error_code: 409 }, times: 3 })
    start()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    await world.settled()
    expect(world.replies(world.privateChat(lan))).toHaveLength(1)
  })
})
