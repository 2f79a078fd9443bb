import { join } from 'node:path'
import { Api, type ApiClientOptions } from 'grammy'
import { makeAsk } from './answers/ask.ts'
import { accessOf } from './bot/access.ts'
import { createBacklog } from './bot/backlog.ts'
import { createBot } from './bot/create-bot.ts'
import { errorFields } from './bot/error-words.ts'
import type { HandledUpdates } from './bot/handled-updates.ts'
import { countActivity } from './bot/health/activity.ts'
import type { Log } from './bot/log.ts'
import { emptyOffice, type OfficeState } from './bot/office-state.ts'
import { type RunningBot, runBot } from './bot/run-bot.ts'
import type { Config } from './config.ts'
import { countingLog } from './counting-log.ts'
import { startDigests } from './digest-service.ts'
import { progressBookOf } from './duties/records.ts'
import { startHealth } from './health-service.ts'
import type { Edition } from './knowledge/edition.ts'
import { expireQuestions } from './question-expiry.ts'
import type { DigestTimes } from './sandbox/travel.ts'
import { openStateOrTell } from './state-service.ts'
import { openHandledUpdates } from './store/handled-updates.ts'
import { storedBook } from './store/stored-book.ts'
import { termDesk } from './term-service.ts'
import { programVersion } from './version.ts'

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
  /** When the weekly digest goes out, and sending it now: the sandbox travels in time. Absent while there is no digest. */
  readonly digest?: DigestTimes
}

/** Puts the parts together and starts the bot. Rejects with a sentence for the operator if the data folder cannot be used. */
export async function startApp(deps: AppDeps): Promise<RunningApp> {
  const { config, token, edition, now, sleep } = deps
  const { adminIds, timezone: zone } = config
  const activity = countActivity(now, zone)
  const log = countingLog(deps.log, activity)
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
  const digestBook = file === null ? null : storedBook(file, 'digest')
  const office = (): OfficeState => book?.current() ?? emptyOffice
  const access = accessOf(config, () => office().access)
  const progress = progressBookOf(() => office().records)
  const digests = startDigests({
    ...{ token, client, zone, adminIds, access, progress, log, now, sleep },
    book: digestBook,
    edition: () => edition,
    ended: activity.sending,
  })
  const health = startHealth({
    ...{ activity, log, token, now, sleep },
    folder: config.dataDir,
    version: programVersion(),
    digests: digestBook,
    edition: () => edition,
  })
  const stopping = new AbortController()
  const expiry = book === null ? null : expireQuestions({ book, zone, log, token, now, sleep }, stopping.signal)
  const bot = createBot(
    token,
    {
      edition: () => edition,
      ask: asker.ask,
      related: asker.related,
      desk: digests.desk,
      office: { book, isAdmin: (userId) => adminIds.includes(userId) },
      terms: termDesk({ folder: config.knowledgeDir, edition: () => edition, log, token }),
      health: health.desk,
      ...{ access, progress, zone, handled, backlog, log, now, sleep },
    },
    { client },
  )
  const running = runBot(bot, { adminIds, backlog, log, now, sleep, client })
  return {
    ended: running.ended,
    async stop() {
      stopping.abort()
      await Promise.all([digests.stop(), running.stop(), expiry])
      await health.stop()
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
