/** Starts the bot and stops it. It reads the environment, as cli.ts does and nobody else, and alone hears signals. */
import { setTimeout as wait } from 'node:timers/promises'
import { NoEdition, startApp } from './app.ts'
import { errorFields } from './bot/error-words.ts'
import type { Ending } from './bot/patience.ts'
import { type Config, formatSettingProblems, readConfig, WITHOUT_TOKEN } from './config.ts'
import { healthText } from './health-command.ts'
import { reportText } from './knowledge/report.ts'
import { createLog } from './log.ts'
import { readOptions } from './sandbox/options.ts'
import { tryOut } from './try-out.ts'

/** Resolves with the exit code when everything is over. */
async function main(): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) return failure(formatSettingProblems(read.problems))
  const { config } = read
  if (process.argv.includes('--health')) return tellHealth(config)
  const token = config.botToken
  if (token === null) return withoutToken(config)

  const log = createLog(config.logLevel)
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.error('an error that nobody caught; the bot ends', errorFields(error, token))
      process.exit(1)
    })
  }
  if (config.access === 'approved' && config.adminIds.length === 0) {
    log.warn('ADMIN_IDS is empty and ACCESS is approved: nobody may ask. Write to the bot, it tells you your id')
  }
  const stopWish = firstSignal()
  const firstRun = process.argv.includes('--first-run')
  const bot = await startApp({ config, token, log, firstRun, now: Date.now, sleep })
  const ending = await Promise.race([stopWish, bot.ended])
  log.info('stopping')
  await bot.stop()
  log.info('stopped')
  return ending === 'signal' ? 0 : failure(ENDINGS[ending.reason])
}

/** Says how the bot was doing when it last wrote it down: 0 if all is well, 1 if somebody has to look. */
async function tellHealth({ dataDir, timezone }: Config): Promise<number> {
  const lang = process.argv.includes('--lang=en') ? 'en' : 'vi'
  const { text, isWell } = await healthText(dataDir, timezone, lang, Date.now())
  process.stdout.write(`${text}\n`)
  return isWell ? 0 : 1
}

/** Without a token there is the page to try the bot on, until a signal comes. */
async function withoutToken(config: Config): Promise<number> {
  const read = readOptions(process.argv.slice(2))
  if (!read.ok) return failure(read.why)
  const stopWish = firstSignal()
  const trial = await tryOut(config, read.options)
  process.stdout.write(`${trial.greeting}\n\n${WITHOUT_TOKEN}\n`)
  await stopWish
  await trial.stop()
  return 0
}

const ENDINGS: Readonly<Record<Ending['reason'], string>> = {
  unauthorized: `Telegram không nhận BOT_TOKEN. Xem lại mã trong .env (lệnh /mybots của @BotFather) và TELEGRAM_API_ROOT.
Telegram refuses BOT_TOKEN. Check the token in .env (/mybots of @BotFather), and TELEGRAM_API_ROOT.`,
  conflict: `Có chương trình khác đang chạy bằng cùng BOT_TOKEN. Dừng chương trình ấy rồi chạy lại: npm start
Another program runs with the same BOT_TOKEN. Stop it, then run again: npm start`,
  broken: `Bot dừng vì lỗi bên trong; xem nhật ký phía trên.
The bot ended because of an error of its own; see the log above.`,
}

/** Two signals closer together than this, in milliseconds, are one: with Ctrl-C under npm both the terminal and npm send it. */
const SAME_SIGNAL_MS = 500

/** The first SIGTERM or SIGINT asks to stop; the second one ends the process at once. */
function firstSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    let first: number | null = null
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (first !== null && performance.now() - first > SAME_SIGNAL_MS) process.exit(1)
        first ??= performance.now()
        resolve('signal')
      })
    }
  })
}

function sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined)
}

function failure(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof NoEdition) {
      const { problems, folder } = error
      process.exit(failure(reportText({ edition: null, problems }, 'vi', folder)))
    }
    const { name, message, at } = errorFields(error, process.env.BOT_TOKEN ?? '')
    process.exit(failure(`${name}: ${message}\n${at}`))
  },
)
