import { Composer, type Context } from 'grammy'
import { troubleOf } from './telegram-error.ts'

/** Which updates have been handled. Survives a restart, so that a second delivery is recognised. */
export interface HandledUpdates {
  has(updateId: number): boolean
  /** Remembers. Does not throw: a full disk must not stop the answers. */
  add(updateId: number): void
}

/** A memory for one process: the newest 2,000 ids. */
export function rememberUpdates(limit = 2000): HandledUpdates {
  const ids = new Set<number>()
  return {
    has: (updateId) => ids.has(updateId),
    add(updateId) {
      ids.add(updateId)
      const oldest = ids.values().next()
      if (ids.size > limit && oldest.done !== true) ids.delete(oldest.value)
    },
  }
}

/**
 * Handles an update once, however often it is delivered. It counts as handled as soon as its handler has ended, also with
 * an error; only when nothing at all reached Telegram (`never-sent`) it does not, and comes again.
 *
 * Between the moment when Telegram has taken the reply and the mark lie some microseconds and no waiting: a kill exactly
 * there is the only way to a second answer.
 */
export function handleOnce(handled: HandledUpdates): Composer<Context> {
  const composer = new Composer()
  composer.use(async (ctx, next) => {
    const id = ctx.update.update_id
    if (handled.has(id)) return
    try {
      await next()
    } catch (error) {
      if (troubleOf(error).kind !== 'never-sent') handled.add(id)
      throw error
    }
    handled.add(id)
  })
  return composer
}
