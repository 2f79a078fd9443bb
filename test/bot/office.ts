import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { makeAsk } from '../../src/answers/ask.ts'
import { accessOf } from '../../src/bot/access.ts'
import { createBacklog } from '../../src/bot/backlog.ts'
import { type BotDeps, createBot } from '../../src/bot/create-bot.ts'
import { rememberUpdates } from '../../src/bot/handled-updates.ts'
import type { LogFields } from '../../src/bot/log.ts'
import { emptyOffice, type OfficeBook } from '../../src/bot/office-state.ts'
import { recordBookOf } from '../../src/duties/records.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'
import { edition as fixture } from '../messages/fixture.ts'
import { checkCall } from '../support/bot-api-oracle.ts'
import { memoryBook } from '../support/memory-book.ts'
import { closedEditionDesk } from './closed-edition-desk.ts'
import { memoryDesk } from './memory-desk.ts'
import { memoryHealth } from './memory-health.ts'

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly sentence: string
  readonly fields: LogFields | undefined
}

/** The real bot over the fixture's edition and the real search, in a fake Telegram, with a clock that is moved by hand. */
export interface Office {
  readonly world: World
  readonly bot: Bot
  readonly deps: BotDeps
  readonly log: readonly LogLine[]
  /** Milliseconds that the bot was told to sleep. It does not really sleep. */
  readonly slept: readonly number[]
  advance(milliseconds: number): void
  /** From now on the bot answers from this edition. */
  reload(edition: Edition): void
  /** Hands over all updates as one backlog, and then what they bring. */
  pump(): Promise<void>
  /** The calls of a method since the last `forget`, their parameters only. */
  calls(method: string): readonly Readonly<Record<string, unknown>>[]
  forget(): void
}

export interface OfficeOptions {
  readonly access?: 'approved' | 'open'
  readonly adminIds?: readonly number[]
  /** What the office has decided so far; nothing unless given. */
  readonly book?: OfficeBook
  readonly deps?: Partial<BotDeps>
}

export async function openOffice({
  access = 'open',
  adminIds = [],
  book = memoryBook(emptyOffice),
  deps: own = {},
}: OfficeOptions = {}): Promise<Office> {
  let at = Date.UTC(2020, 9, 20, 2)
  let edition = fixture
  const log: LogLine[] = []
  const slept: number[] = []
  const write = (level: LogLine['level']) => (sentence: string, fields?: LogFields) => {
    log.push({ level, sentence, fields })
  }
  const now = (): number => at
  const world = createWorld({ now, oracle: checkCall, bot: { username: 'hoinghibot' } })
  const progress = recordBookOf(
    () => book.current().records,
    () => edition,
  )
  let asker = makeAsk(edition, progress)
  const deps: BotDeps = {
    edition: () => edition,
    ask: (question, day) => asker.ask(question, day),
    related: (passageId) => asker.related(passageId),
    access: accessOf({ access, adminIds }, () => book.current().access),
    progress,
    office: { book, adminIds, isAdmin: (userId) => adminIds.includes(userId) },
    terms: { addTerm: async () => ({ kind: 'not-written' }) },
    health: memoryHealth(now),
    handled: rememberUpdates(),
    backlog: createBacklog(),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
    },
    desk: memoryDesk(adminIds),
    editions: closedEditionDesk,
    fetchFile: () => Promise.reject(new Error('no files here')),
    ...own,
  }
  const bot = createBot(world.token, deps, { client: { fetch: fetchFor(world) } })
  await bot.init()
  world.ledger.clear()
  return {
    world,
    bot,
    deps,
    log,
    slept,
    advance(milliseconds) {
      at += milliseconds
    },
    reload(next) {
      edition = next
      asker = makeAsk(edition, progress)
    },
    async pump() {
      for (let updates = world.takeUpdates(); updates.length > 0; updates = world.takeUpdates()) {
        deps.backlog.note(updates)
        await Promise.all(updates.map((update: Update) => bot.handleUpdate(update)))
      }
    },
    calls: (method) => world.ledger.calls.filter((call) => call.method === method).map((call) => call.params),
    forget: () => world.ledger.clear(),
  }
}
