import { Composer, type Context, type Transformer } from 'grammy'
import type { HandledUpdates } from './handled-updates.ts'
import type { Log } from './log.ts'
import { troubleOf } from './telegram-error.ts'

export interface HandleOnceDeps {
  readonly handled: HandledUpdates
  readonly log: Log
}

/**
 * Handles an update once, however often it is delivered.
 *
 * An update is marked as begun right before its first message goes out, and as done when its handler has ended. A process
 * that is killed between the two cannot know whether Telegram has taken the message. Then we are silent rather than
 * answer twice, and the log says so: a person who misses an answer asks again. What surely was not sent (refused, never
 * connected) is not begun.
 */
export function handleOnce({ handled, log }: HandleOnceDeps): Composer<Context> {
  const composer = new Composer()
  composer.use(async (ctx, next) => {
    const id = ctx.update.update_id
    const progress = handled.progress(id)
    if (progress === 'begun') log.warn('an answer may be missing: the bot was killed while sending it', { update: id })
    if (progress !== 'new') return
    ctx.api.config.use(markedBySending(id, handled))
    try {
      await next()
    } catch (error) {
      if (troubleOf(error).kind !== 'never-sent') handled.finish(id)
      throw error
    }
    handled.finish(id)
  })
  return composer
}

/** Saying or asking this twice is as good as once. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'answerCallbackQuery',
  'editMessageText',
  'getChat',
  'getChatMember',
  'sendChatAction',
])

/** Stands next to the wire, so that a pause between two attempts counts as not begun. */
function markedBySending(id: number, handled: HandledUpdates): Transformer {
  let maybeSent = false
  return async (prev, method, payload, signal) => {
    if (REPEATABLE.has(method)) return prev(method, payload, signal)
    handled.begin(id)
    try {
      const result = await prev(method, payload, signal)
      if (result.ok) maybeSent = true
      else if (!maybeSent) handled.release(id)
      return result
    } catch (error) {
      if (troubleOf(error).kind !== 'never-sent') maybeSent = true
      else if (!maybeSent) handled.release(id)
      throw error
    }
  }
}
