import type { Context } from 'grammy'
import type { Mode } from './callback-data.ts'
import { placeOf } from './place.ts'
import { editToReply, type Reply, sendReply } from './reply.ts'
import { troubleOf } from './telegram-error.ts'

/** Tells the person's app that the press has arrived, with a short text or none. A press that is too old is no trouble. */
export async function answerPress(ctx: Context, note: string | undefined): Promise<void> {
  try {
    await ctx.answerCallbackQuery(note === undefined ? {} : { text: note })
  } catch (error) {
    if (troubleOf(error).kind !== 'refused') throw error
  }
}

/**
 * Shows what a press asked for: `turn` in place of the pressed message, `open` as a message of its own. Where the message
 * cannot be changed (deleted, too old, the reply too long), the reply comes as a message of its own too.
 */
export async function showAfterPress(
  ctx: Context,
  deps: { sleep(milliseconds: number): Promise<void> },
  mode: Mode,
  reply: Reply,
): Promise<void> {
  const pressed = ctx.callbackQuery?.message
  if (pressed === undefined) return
  const sending = { api: ctx.api, sleep: deps.sleep }
  const isGone = pressed.date === 0
  if (mode === 'turn' && !isGone) {
    const target = { chatId: pressed.chat.id, messageId: pressed.message_id }
    if (await editToReply(sending, target, reply)) return
  }
  // Of a message that is gone we do not know the topic, and nothing is posted elsewhere.
  if (isGone && pressed.chat.type === 'supergroup' && pressed.chat.is_forum === true) return
  await sendReply(sending, placeOf(pressed), reply)
}
