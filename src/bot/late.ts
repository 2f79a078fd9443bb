import { Composer, type Context } from 'grammy'
import { type Backlog, isLate } from './backlog.ts'

export interface LateDeps {
  readonly backlog: Backlog
  now(): number
}

/**
 * After the bot was away: what was written in groups more than ten minutes ago is not answered any more; in a private
 * chat only the last of it is. Everything that is no message goes on.
 */
export function late(deps: LateDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    if (!isLate(ctx.message, deps.now())) return next()
    if (ctx.chat.type === 'private' && deps.backlog.isLast(ctx.update)) return next()
  })
  return composer
}
