import { join } from 'node:path'
import { Api, type ApiClientOptions } from 'grammy'
import { accessOf } from './bot/access.ts'
import { accessMover } from './bot/admission/moved-groups.ts'
import { createBacklog } from './bot/backlog.ts'
import { createBot } from './bot/create-bot.ts'
import { type TellerDeps, tellAdminsLine } from './bot/delivery-teller.ts'
import { errorFields } from './bot/error-words.ts'
import { type FetchFileDeps, fileFetcher } from './bot/fetch-file.ts'
import type { HandledUpdates } from './bot/handled-updates.ts'
import { countActivity } from './bot/health/activity.ts'
import type { Log } from './bot/log.ts'
import { emptyOffice, type OfficeState } from './bot/office-state.ts'
import { type RunningBot, runBot } from './bot/run-bot.ts'
import type { Config } from './config.ts'
import { countingLog } from './counting-log.ts'
import { startDigests } from './digest-service.ts'
import { type RecordBook, recordBookOf } from './duties/records.ts'
import { editionDesk } from './edition-desk.ts'
import { editionKeeper, servingNow } from './edition-keeper.ts'
import { REPLACED_FOLDER, startEdition } from './edition-start.ts'
import { startHealth } from './health-service.ts'
import type { Edition } from './knowledge/edition.ts'
import type { Problem } from './knowledge/problem.ts'
import { catalogueFor } from './messages/catalogue.ts'
import { type StartNotice, startNoticeLine } from './messages/start-notice.ts'
import { expireQuestions } from './question-expiry.ts'
import type { DigestTimes } from './sandbox/travel.ts'
import { openStateOrTell } from './state-service.ts'
import { nodeDisk } from './store/disk.ts'
import { openHandledUpdates } from './store/handled-updates.ts'
import { storedBook } from './store/stored-book.ts'
import { termDesk } from './term-service.ts'
import { programVersion } from './version.ts'
import { jobsInWorker } from './worker-jobs.ts'

/** What the world outside gives the house. */
export interface AppDeps {
  readonly config: Config
  readonly token: string
  readonly log: Log
  /** Whether a state is begun where there are other files but never was one. */
  readonly firstRun: boolean
  /** How to reach Telegram, instead of the address in the settings. */
  readonly client?: ApiClientOptions
  /** How to fetch files from there, instead of over the network. */
  readonly fetch?: FetchFileDeps['fetch']
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is given. Never rejects. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>
}

/** The bot at work. */
export interface RunningApp extends RunningBot {
  /** When the weekly digest goes out, and sending it now: the sandbox travels in time. Undefined if the state cannot be used. */
  readonly digest: DigestTimes | undefined
  /** What the bot answers from now. */
  edition(): Edition
}

/** There is no edition to start with. */
export class NoEdition extends Error {
  override readonly name = 'NoEdition'
  /** The `knowledge/` folder, and what is wrong in it. */
  readonly folder: string
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    super(`app: ${folder} has errors, and no edition was applied before`)
    this.folder = folder
    this.problems = problems
  }
}

/**
 * Puts the parts together and starts the bot. Rejects with a sentence for the operator if the data folder cannot be used, and
 * with `NoEdition` if there is nothing to answer from.
 */
export async function startApp(deps: AppDeps): Promise<RunningApp> {
  const { config, token, now, sleep } = deps
  const { adminIds, timezone: zone, dataDir: data, knowledgeDir: knowledge } = config
  const activity = countActivity(now, zone)
  const log = countingLog(deps.log, activity)
  const backlog = createBacklog()
  const client = deps.client ?? (config.telegramApiRoot === null ? {} : { apiRoot: config.telegramApiRoot })
  const api = new Api(token, { timeoutSeconds: TELL_TIMEOUT_SECONDS, ...client })
  const teller: TellerDeps = { api, token, adminIds, log, zone }
  const file = await openStateOrTell({ folder: data, firstRun: deps.firstRun, teller, now })
  const handled = openData(data, log)
  const start = await startEdition({ knowledge, data, disk: nodeDisk, log, token, now })
  if (start.kind === 'no-edition') {
    await file?.close()
    throw new NoEdition(knowledge, start.problems)
  }
  tellStart(start.notices, teller)
  log.info('starting', {
    edition: start.edition.id,
    passages: start.edition.passages.length,
    access: config.access,
  })
  const book = file === null ? null : storedBook(file, 'office')
  const digestBook = file === null ? null : storedBook(file, 'digest')
  const office = (): OfficeState => book?.current() ?? emptyOffice
  const access = accessOf(config, () => office().access)
  const progress: RecordBook = recordBookOf(
    () => office().records,
    () => keeper.current().edition,
  )
  const keeper = editionKeeper(servingNow(start.edition, progress))
  const digests = startDigests({
    ...{ token, client, zone, adminIds, access, progress, log, now, sleep },
    book: digestBook,
    edition: () => keeper.current().edition,
    noteMove: accessMover({ book, log, token }),
    ended: activity.sending,
  })
  const perform = jobsInWorker(new URL('./edition-worker.js', import.meta.url))
  const editions = editionDesk({
    ...{ keeper, knowledge, shelf: start.shelf, book, progress, disk: nodeDisk, log, token, zone, now, perform },
    replaced: join(data, REPLACED_FOLDER),
  })
  const health = startHealth({
    ...{ activity, log, token, now, sleep },
    folder: data,
    version: programVersion(),
    digests: digestBook,
    edition: () => keeper.current().edition,
  })
  const stopping = new AbortController()
  const expiry = book === null ? null : expireQuestions({ book, zone, log, token, now, sleep }, stopping.signal)
  const bot = createBot(
    token,
    {
      edition: () => keeper.current().edition,
      ask: (question, day) => keeper.current().ask(question, day),
      related: (passageId) => keeper.current().related(passageId),
      desk: digests.desk,
      editions,
      fetchFile: fileFetcher({ api, token, apiRoot: config.telegramApiRoot ?? TELEGRAM, fetch: deps.fetch ?? fetch }),
      office: { book, adminIds, isAdmin: (userId) => adminIds.includes(userId) },
      terms: termDesk({ editions, perform, knowledge, edition: () => keeper.current().edition, log, token }),
      health: health.desk,
      ...{ access, progress, zone, handled, backlog, log, now, sleep },
    },
    { client },
  )
  const running = runBot(bot, { adminIds, backlog, log, now, sleep, client })
  return {
    ended: running.ended,
    edition: () => keeper.current().edition,
    digest: digests.times,
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
const TELEGRAM = 'https://api.telegram.org'

function tellStart(notices: readonly StartNotice[], teller: TellerDeps): void {
  for (const notice of notices) {
    const words = { vi: startNoticeLine(notice, catalogueFor('vi')), en: startNoticeLine(notice, catalogueFor('en')) }
    teller.log.error(words.en)
    // The log has it in any case, and Telegram must not hold up the start.
    tellAdminsLine(teller, words).catch(() => undefined)
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
