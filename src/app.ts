import { join } from 'node:path'
import { makeAsk } from './answers/ask.ts'
import { accessOf } from './bot/access.ts'
import { createBacklog } from './bot/backlog.ts'
import { createBot } from './bot/create-bot.ts'
import type { Log } from './bot/log.ts'
import { type RunningBot, runBot } from './bot/run-bot.ts'
import type { Config } from './config.ts'
import type { Edition } from './knowledge/edition.ts'
import { openHandledUpdates } from './store/handled-updates.ts'

/** What the world outside gives the house. */
export interface AppDeps {
  readonly config: Config
  readonly token: string
  readonly edition: Edition
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** Puts the parts together and starts the bot. Throws if the data folder cannot be used. */
export function startApp({ config, token, edition, log, now, sleep }: AppDeps): RunningBot {
  const asker = makeAsk(edition)
  const backlog = createBacklog()
  const handled = openHandledUpdates(join(config.dataDir, 'handled-updates.txt'), {
    report: (error) => log.error('the list of handled updates was not written', { message: String(error) }),
  })
  const client = config.telegramApiRoot === null ? {} : { apiRoot: config.telegramApiRoot }
  const bot = createBot(
    token,
    {
      edition: () => edition,
      ask: asker.ask,
      related: asker.related,
      access: accessOf(config),
      handled,
      backlog,
      log,
      now,
      sleep,
    },
    { client },
  )
  return runBot(bot, { backlog, log, now, sleep, client })
}
