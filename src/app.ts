import { join } from 'node:path'
import type { ApiClientOptions } from 'grammy'
import { makeAsk } from './answers/ask.ts'
import { accessOf } from './bot/access.ts'
import { createBacklog } from './bot/backlog.ts'
import { createBot } from './bot/create-bot.ts'
import type { HandledUpdates } from './bot/handled-updates.ts'
import type { Log } from './bot/log.ts'
import { type RunningBot, runBot } from './bot/run-bot.ts'
import type { Config } from './config.ts'
import { startDigests } from './digest-service.ts'
import type { Edition } from './knowledge/edition.ts'
import type { DigestTimes } from './sandbox/travel.ts'
import { openHandledUpdates } from './store/handled-updates.ts'

/** What the world outside gives the house. */
export interface AppDeps {
  readonly config: Config
  readonly token: string
  readonly edition: Edition
  readonly log: Log
  /** Whether the state is begun anew where there never was one. */
  readonly firstRun: boolean
  /** How to reach Telegram, instead of the address in the settings. */
  readonly client?: ApiClientOptions
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is given. Never rejects. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>
}

/** The bot at work. */
export interface RunningApp extends RunningBot {
  /** When the weekly digest goes out, and sending it now: the sandbox travels in time. Absent while there is no digest. */
  readonly digest?: DigestTimes
}

/** Puts the parts together and starts the bot. Throws with a sentence for the operator if the data folder cannot be used. */
export function startApp(deps: AppDeps): RunningApp {
  const { config, token, edition, log, now, sleep } = deps
  const asker = makeAsk(edition)
  const backlog = createBacklog()
  const handled = openData(config.dataDir, log)
  const client = deps.client ?? (config.telegramApiRoot === null ? {} : { apiRoot: config.telegramApiRoot })
  const access = accessOf(config)
  const digests = startDigests({
    token,
    client,
    folder: config.dataDir,
    firstRun: deps.firstRun,
    zone: config.timezone,
    adminIds: config.adminIds,
    access,
    log,
    edition: () => edition,
    now,
    sleep,
  })
  const bot = createBot(
    token,
    {
      edition: () => edition,
      ask: asker.ask,
      related: asker.related,
      access,
      desk: digests.desk,
      zone: config.timezone,
      handled,
      backlog,
      log,
      now,
      sleep,
    },
    { client },
  )
  const running = runBot(bot, { backlog, log, now, sleep, client })
  return {
    ended: running.ended,
    async stop() {
      await Promise.all([digests.stop(), running.stop()])
      await digests.close()
    },
  }
}

function openData(folder: string, log: Log): HandledUpdates {
  try {
    return openHandledUpdates(join(folder, 'handled-updates.txt'), {
      report: (error) => log.error('the list of handled updates was not written', { message: String(error) }),
    })
  } catch (error) {
    throw new Error(
      `DATA_DIR: không dùng được thư mục "${folder}"; chọn thư mục mà bot được ghi. / ` +
        `The folder "${folder}" cannot be used; name one that the bot may write to. (${String(error)})`,
    )
  }
}
