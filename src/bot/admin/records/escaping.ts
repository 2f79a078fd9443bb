import type { Context, NextFunction } from 'grammy'
import { catalogueFor } from '../../../messages/catalogue.ts'
import { languageFor } from '../../language-for.ts'
import { respond } from '../../respond.ts'
import { wantedBy } from '../../wanted.ts'
import { noticeReply } from './dialogue-replies.ts'
import { isAnswer, isBeginning } from './for-conversation.ts'
import type { Outer } from './record-conversation.ts'
import type { RecordDeps } from './record-deps.ts'

/** A conversation that hears nothing for so long is over; milliseconds. */
const SILENCE_MS = 15 * 60_000

/** The ways out of a conversation, besides its own. */
export interface Escapes {
  /** Stands before the conversation of this name. */
  before(ctx: Outer, next: NextFunction): Promise<void>
  /** The conversation of this person begins now. */
  begins(ctx: Context): void
  /** Whether a conversation was left for another one that the update begins. */
  isLeft(ctx: Context): boolean
}

/** Ends a conversation that a command breaks off, that was left too long, or for another one; and says so once. */
export function escapes(name: string, deps: RecordDeps): Escapes {
  /** When something was last heard in a conversation, by person; epoch milliseconds. */
  const heardAt = new Map<number, number>()
  const left = new WeakSet<Context>()

  return {
    isLeft: (ctx) => left.has(ctx),
    begins: ({ from }) => {
      if (from !== undefined) heardAt.set(from.id, deps.now())
    },
    async before(ctx, next) {
      const { from } = ctx
      if (ctx.conversation.active(name) === 0 || from === undefined) return next()
      if (isBeginning(ctx, deps)) {
        await ctx.conversation.exitAll()
        left.add(ctx)
      }
      if (!isAnswer(ctx, deps)) return next()
      const isLapsed = deps.now() - (heardAt.get(from.id) ?? 0) >= SILENCE_MS
      if (isLapsed || isCommand(ctx)) return end(ctx, isLapsed, next)
      heardAt.set(from.id, deps.now())
      return next()
    },
  }

  async function end(ctx: Outer, isLapsed: boolean, next: NextFunction): Promise<void> {
    await ctx.conversation.exitAll()
    const { message } = ctx
    // A press is answered behind the conversation, which is gone.
    if (message === undefined) return next()
    const wanted = wantedBy(message, ctx.me)
    const language = languageFor(ctx.from, 'language' in wanted ? wanted.language : null)
    const { records: words } = catalogueFor(language)
    const isCancelled = wanted.kind === 'cancel'
    const line = isLapsed ? words.lapsed : isCancelled ? words.cancelled : words.dropped
    await respond({ api: ctx.api, message }, deps, noticeReply(line, null, language, deps))
    if (!isCancelled) await next()
  }
}

function isCommand({ message }: Context): boolean {
  return message?.text?.trimStart().startsWith('/') === true
}
