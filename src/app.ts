import { join } from 'node:path'
import { Api, type ApiClientOptions } from 'grammy'
import { makeAsk } from './answers/ask.ts'
import { accessOf } from './bot/access.ts'
import { accessMover } from './bot/admission/moved-groups.ts'
import { createBacklog } from './bot/backlog.ts'
import { createBot } from './bot/create-bot.ts'
import { errorFields } from './bot/error-words.ts'
import type { HandledUpdates } from './bot/handled-updates.ts'
import type { Log } from './bot/log.ts'
import { emptyOffice, type OfficeState } from './bot/office-state.ts'
import { type RunningBot, runBot } from './bot/run-bot.ts'
import type { Config } from './config.ts'
import { startDigests } from './digest-service.ts'
import { progressBookOf } from './duties/records.ts'
import type { Edition } from './knowledge/edition.ts'
import type { DigestTimes } from './sandbox/travel.ts'
import { openStateOrTell } from './state-service.ts'
import { openHandledUpdates } from './store/handled-updates.ts'
import { storedBook } from './store/stored-book.ts'

/** What the world outside gives the house. */
export interface AppDeps {
  readonly config: Config
  readonly token: string
  readonly edition: Edition
  readonly log: Log
  /** Whether a state is begun where there are other files but never was one. */
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
  /** When the weekly digest goes out, and sending it now: the sandbox travels in time. Undefined if the state cannot be used. */
  readonly digest: DigestTimes | undefined
}

/** Puts the parts together and starts the bot. Rejects with a sentence for the operator if the data folder cannot be used. */
export async function startApp(deps: AppDeps): Promise<RunningApp> {
  const { config, token, edition, log, now, sleep } = deps
  const { adminIds, timezone: zone } = config
  const asker = makeAsk(edition)
  const backlog = createBacklog()
  const client = deps.client ?? (config.telegramApiRoot === null ? {} : { apiRoot: config.telegramApiRoot })
  const file = await openStateOrTell({
    folder: config.dataDir,
    firstRun: deps.firstRun,
    teller: { api: new Api(token, { timeoutSeconds: TELL_TIMEOUT_SECONDS, ...client }), token, adminIds, log, zone },
    now,
  })
  const handled = openData(config.dataDir, log)
  const book = file === null ? null : storedBook(file, 'office')
  const office = (): OfficeState => book?.current() ?? emptyOffice
  const access = accessOf(config, () => office().access)
  const progress = progressBookOf(() => office().records)
  const digests = startDigests({
    ...{ token, client, zone, adminIds, access, progress, log, now, sleep },
    book: file === null ? null : storedBook(file, 'digest'),
    noteMove: accessMover({ book, log, token }),
    edition: () => edition,
  })
  const bot = createBot(
    token,
    {
      edition: () => edition,
      ask: asker.ask,
      related: asker.related,
      desk: digests.desk,
      office: { book, adminIds, isAdmin: (userId) => adminIds.includes(userId) },
      ...{ access, progress, zone, handled, backlog, log, now, sleep },
    },
    { client },
  )
  const running = runBot(bot, { adminIds, backlog, log, now, sleep, client })
  return {
    ended: running.ended,
    digest: digests.times,
    async stop() {
      await Promise.all([digests.stop(), running.stop()])
      // The last thing that is done, because commands may still have been changing it.
      await file?.close().catch((error) => log.error('the state was not closed', errorFields(error, token)))
    },
  }
}

/** A notice at the start that Telegram has not taken by then is given up. */
const TELL_TIMEOUT_SECONDS = 20

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
