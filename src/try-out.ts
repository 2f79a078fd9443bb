import { setTimeout as wait } from 'node:timers/promises'
import { startApp } from './app.ts'
import { letIn } from './bot/admission/access-changes.ts'
import { addDays } from './calendar/civil-date.ts'
import type { Config } from './config.ts'
import type { Edition } from './knowledge/edition.ts'
import { loadEdition } from './knowledge/load.ts'
import { reportText } from './knowledge/report.ts'
import { createLog } from './log.ts'
import { catalogueFor } from './messages/catalogue.ts'
import { sampleQuestions } from './messages/sample-questions.ts'
import { hourOf } from './sandbox/clock.ts'
import type { SandboxOptions } from './sandbox/options.ts'
import { BOT_ADMIN_ID, FORUM, OFFICIAL } from './sandbox/sample-chats.ts'
import { createSandbox } from './sandbox/sandbox.ts'
import { fetchFor } from './sandbox/telegram/in-memory.ts'
import { createState } from './store/open-state.ts'
import { storedBook } from './store/stored-book.ts'
import { openTrialFolder } from './trial-folder.ts'

const USUAL_PORT = 8321
/** The sandbox begins so many days after the newest conference: its first deadlines are near or just past. */
const DAYS_AFTER = 36
const HOUR = 8

/** The bot in a browser page. */
export interface TryOut {
  /** What a terminal shows; the first line is the page's address. */
  readonly greeting: string
  /** Ends the page and the bot, and removes the temporary folder. */
  stop(): Promise<void>
}

/** Starts the real bot with a Telegram in memory, and serves the page. Throws with a sentence for the person at the terminal. */
export async function tryOut(config: Config, options: SandboxOptions): Promise<TryOut> {
  const folder = await openTrialFolder(options.dataDir, config.knowledgeDir)
  const { knowledgeDir } = folder
  const { edition, problems } = await loadEdition(knowledgeDir)
  if (edition === null) throw new Error(reportText({ edition, problems }, 'vi', knowledgeDir))

  const zone = config.timezone
  const { snapshot: kept, asidePath } = await folder.keptChats()
  const morning = (day: string) => hourOf(day, HOUR, zone)
  const sandbox = createSandbox({
    start: options.day === null ? (kept?.at ?? morning(firstDay(edition))) : morning(options.day),
    zone,
    kept,
    withStranger: options.access === 'approved',
    now: Date.now,
  })
  if (options.access === 'approved') await letInRegulars(folder.stateDir, sandbox.now)
  const bot = await startApp({
    config: {
      ...config,
      knowledgeDir,
      dataDir: folder.stateDir,
      access: options.access,
      adminIds: [BOT_ADMIN_ID],
      telegramApiRoot: null,
    },
    token: sandbox.world.token,
    // A person reads this terminal, and its first line is the address.
    log: createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr),
    client: { fetch: fetchFor(sandbox.world) },
    fetch: fetchFor(sandbox.world),
    firstRun: true,
    now: sandbox.now,
    sleep: (milliseconds, stop) =>
      wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined),
  })
  const page = await sandbox.serve({
    port: options.port ?? USUAL_PORT,
    samples: () => samplesOf(bot.edition()),
    digest: bot.digest,
  })
  sandbox.inviteBot()
  const keeping = folder.keepChats(sandbox.world)
  return {
    greeting: greeting(page.url, page.isElsewhere, options.dataDir, asidePath),
    async stop() {
      await page.close()
      await bot.stop()
      await keeping.stop()
    },
  }
}

/** In a new sandbox the official and the forum are in already; the stranger and the other group can ask to be let in. */
async function letInRegulars(folder: string, now: () => number): Promise<void> {
  const state = await createState(folder, { now })
  if (state.kind === 'refused') return
  const decision = { by: { id: BOT_ADMIN_ID, name: null }, at: now() }
  const regulars = [
    { chatId: OFFICIAL.id, kind: 'person', name: OFFICIAL.name },
    { chatId: FORUM.id, kind: 'group', name: FORUM.name },
  ] as const
  await storedBook(state.file, 'office').change((office) => [
    regulars.reduce((sum, chat) => letIn(sum, chat, decision)[0], office),
    undefined,
  ])
  await state.file.close()
}

function firstDay({ conferences }: Edition): string {
  const days = [...conferences.values()].map(({ date }) => date).sort()
  const newest = days.at(-1)
  return newest === undefined ? new Date().toISOString().slice(0, 10) : addDays(newest, DAYS_AFTER)
}

function samplesOf(edition: Edition) {
  return {
    vi: sampleQuestions(edition, catalogueFor('vi')),
    en: sampleQuestions(edition, catalogueFor('en')),
  }
}

function greeting(url: string, isElsewhere: boolean, dataDir: string | null, asidePath: string | undefined): string {
  const port = `Cổng đã có chương trình khác dùng nên trang ở cổng trên. / The wanted port is taken, so the page is at the one above.`
  const state =
    dataDir === null
      ? 'Chạy thử không cần Telegram; dừng (Ctrl-C) là xóa hết. / Without Telegram; all is gone when you stop it (Ctrl-C).'
      : `Chạy thử không cần Telegram; mọi thứ được giữ trong "${dataDir}". / Without Telegram; everything is kept in "${dataDir}".`
  const aside = `Không đọc được các cuộc trò chuyện lần trước; tệp ấy nay là "${asidePath}". / The chats of the last run cannot be read; that file is now the one named here.`
  return [url, ...(isElsewhere ? [port] : []), state, ...(asidePath === undefined ? [] : [aside])].join('\n')
}
