import type { Context } from 'grammy'
import type { Message } from 'grammy/types'
import { catalogueFor } from '../messages/catalogue.ts'
import { markedLate } from '../messages/notices.ts'
import { isLate } from './backlog.ts'
import { placeOf } from './place.ts'
import { type Reply, sendReply } from './reply.ts'

export interface RespondDeps {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** A context with the message that is being answered. */
export type Asked = Pick<Context, 'api'> & { readonly message: Message }

/** Answers a message where it stands. An answer to an old message says that it is late. */
export async function respond(ctx: Asked, deps: RespondDeps, reply: Reply): Promise<void> {
  const message = isLate(ctx.message, deps.now())
    ? markedLate(reply.message, catalogueFor(reply.language))
    : reply.message
  await sendReply({ api: ctx.api, sleep: deps.sleep }, placeOf(ctx.message), { ...reply, message })
}
