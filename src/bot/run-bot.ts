import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import { Api, type ApiClientOptions, type Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Backlog } from './backlog.ts'
import { errorFields } from './error-words.ts'
import type { Log } from './log.ts'
import { createPatience, type Ending } from './patience.ts'
import { registerCommands } from './register-commands.ts'
import { troubleOf } from './telegram-error.ts'
import { createUpdateSource, POLL_SECONDS } from './update-source.ts'

export interface RunDeps {
  readonly backlog: Backlog
  readonly log: Log
  now(): number
  sleep(milliseconds: number): Promise<void>
  /** Whose private chats offer the admins' commands too. */
  readonly adminIds?: readonly number[]
  /** As the bot reaches Telegram. */
  readonly client?: ApiClientOptions
}

/** A bot that takes updates. */
export interface RunningBot {
  /** Resolves when the bot cannot go on, and then wants to be stopped; never when all is well. */
  readonly ended: Promise<Ending>
  /**
   * Takes no more updates, waits until those in hand are handled (at most 25 seconds), and tells Telegram which ones are.
   * What is not finished by then is not confirmed and comes again at the next start. Never rejects.
   */
  stop(): Promise<void>
}

/** Updates that are handled at once; more than Telegram hands out before the oldest is done. */
const AT_ONCE = 500
const STOP_LIMIT_MS = 25_000
const CONFIRM_LIMIT_MS = 3000

/** Starts a bot. Whatever fails at first (no network, a second poller) is tried again until it ends or is stopped. */
export function runBot(bot: Bot, deps: RunDeps): RunningBot {
  const { log, now, sleep, backlog } = deps
  const stopping = new AbortController()
  const patience = createPatience({ token: bot.token, log, now, sleep })
  let giveUp: (ending: Ending) => void = () => undefined
  const ended = new Promise<Ending>((resolve) => {
    giveUp = resolve
  })
  // Its own connection settings: a poll may take longer than a reply, and retries by other rules.
  const api = new Api(bot.token, { ...deps.client, timeoutSeconds: POLL_SECONDS + 15 })
  const source = createUpdateSource({ api, backlog, patience, now, sleep, giveUp })

  async function consume(update: Update): Promise<void> {
    const { update_id } = update
    try {
      await bot.handleUpdate(update)
    } catch (error) {
      log.warn('an update was not handled', { update: update_id, ...errorFields(error, bot.token) })
      if (troubleOf(error).kind === 'never-sent' && source.putBack(update_id)) return
    }
    source.done(update_id)
  }

  const sink = createConcurrentSink<Update, unknown>({ consume }, async () => undefined, { concurrency: AT_ONCE })
  const runner = createRunner(createSource(source), sink)
  let isListening = false

  async function listen(): Promise<void> {
    const me = await patience('getMe', () => api.getMe(), stopping.signal)
    if (me.kind === 'ended') return giveUp(me.ending)
    // Another program may have set a webhook; while there is one, nobody can poll.
    const free = await patience('deleteWebhook', () => api.deleteWebhook(), stopping.signal)
    if (free.kind === 'ended') return giveUp(free.ending)
    if (me.kind === 'stopped' || free.kind === 'stopped' || stopping.signal.aborted) return
    bot.botInfo = me.value
    isListening = true
    runner.start()
    log.info('the bot is listening', { username: me.value.username })
    await Promise.all([runner.task(), registerCommands(bot.api, deps.adminIds ?? [], log, bot.token)])
  }
  listen().catch((error) => {
    log.error('the bot stopped listening', errorFields(error, bot.token))
    giveUp({ reason: 'broken' })
  })

  async function confirm(): Promise<void> {
    try {
      await source.confirm()
    } catch (error) {
      log.warn(
        'the last updates were not confirmed; they come again and are not answered twice',
        errorFields(error, bot.token),
      )
    }
  }

  return {
    ended,
    async stop() {
      stopping.abort()
      if (isListening) await runner.stop()
      await Promise.race([source.whenIdle(), sleep(STOP_LIMIT_MS)])
      const open = source.working()
      if (open > 0) log.warn('stopping before all updates were handled; they come again', { open })
      await Promise.race([confirm(), sleep(CONFIRM_LIMIT_MS)])
    },
  }
}
