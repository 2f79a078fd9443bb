import type { UpdateSupplier } from '@grammyjs/runner'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Backlog } from './backlog.ts'
import { BATCH, createDeliveries } from './deliveries.ts'
import { type Ending, type Patience, stopped } from './patience.ts'

/** What we want to hear of. Bot API, getUpdates: it must be said, or the setting of an earlier program stays. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const
/** How long Telegram holds a poll open when there is nothing, in seconds. */
export const POLL_SECONDS = 30
/** While updates are being handled, Telegram answers at once with them; we look for new ones this often, in milliseconds. */
const LOOK_MS = 40

export interface UpdateSourceDeps {
  /** With a timeout that is longer than a poll. */
  readonly api: Pick<Api, 'getUpdates'>
  readonly backlog: Backlog
  readonly patience: Patience
  now(): number
  sleep(milliseconds: number): Promise<void>
  /** The source has no more updates to give, for this reason. */
  giveUp(ending: Ending): void
}

/** The updates of a bot, each until it is handled: an update counts as taken only when `done` was said of it. */
export interface UpdateSource extends UpdateSupplier<Update> {
  done(updateId: number): void
  /** Nothing was sent for it: it comes again. False when it has come often enough. */
  putBack(updateId: number): boolean
  /** How many updates are being handled. */
  working(): number
  /** Resolves when none is being handled. */
  whenIdle(): Promise<void>
  /** Tells Telegram what is done, without taking more. Rejects as the API does. */
  confirm(): Promise<void>
}

/**
 * Long polling that confirms after handling. The offset of getUpdates is the oldest update that is not done, so a killed
 * process gets it again; what is being handled or done already is not handed out a second time.
 */
export function createUpdateSource(deps: UpdateSourceDeps): UpdateSource {
  const { api, backlog, patience, now, sleep } = deps
  const deliveries = createDeliveries(now)
  return {
    done: deliveries.done,
    putBack: deliveries.putBack,
    working: deliveries.working,
    whenIdle: deliveries.whenIdle,
    async supply(_batchSize, signal) {
      if (deliveries.working() > 0) await Promise.race([deliveries.whenIdle(), sleep(LOOK_MS)])
      else if (deliveries.open() > 0) await sleep(LOOK_MS)
      if (signal.aborted) return []
      const poll = () =>
        api.getUpdates(
          {
            offset: deliveries.offset(),
            limit: BATCH,
            timeout: deliveries.open() > 0 ? 0 : POLL_SECONDS,
            allowed_updates: ALLOWED_UPDATES,
          },
          signal,
        )
      const outcome = await patience('getUpdates', poll, signal)
      switch (outcome.kind) {
        case 'done':
          backlog.note(outcome.value)
          return [...deliveries.take(outcome.value)]
        case 'stopped':
          return []
        case 'ended':
          deps.giveUp(outcome.ending)
          await stopped(signal)
          return []
      }
    },
    async confirm() {
      if (deliveries.offset() === 0) return
      await api.getUpdates({ offset: deliveries.offset(), limit: 1, timeout: 0 })
    },
  }
}
