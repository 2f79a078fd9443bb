import type { Conversation, ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import { answerPress, showAfterPress } from '../../press.ts'
import { respond } from '../../respond.ts'
import { troubleOf } from '../../telegram-error.ts'
import { begin, type Dialogue, type Heard, hear, type Opening, type Turn } from './dialogue.ts'
import type { RecordDeps } from './record-deps.ts'

/** A context of the bot, within the conversations plugin. */
export type Outer = ConversationFlavor<Context>

/** What handling an update failed with, to be thrown where the conversation does not swallow it. */
export type Failures = WeakMap<Context, unknown>

/** What the plugin remembers of a turn. `again`: nothing was sent, so the update will come again. */
type Remembered = { readonly kind: 'on'; readonly dialogue: Dialogue | null } | { readonly kind: 'again' }

/**
 * Recording something, as a conversation: it only waits, and hands each answer to the dialogue.
 *
 * The plugin runs this function anew at every answer, up to the last wait. So all that reads the world, changes the state or
 * sends is done in `external`, which is done once and remembered, and with the api of the bot's own context: that one knows
 * patience (auto-retry) and marks the update as answered, which the plugin's own would not. An error is kept for the
 * caller: thrown in here it would end the conversation, or hang it (grammyjs/conversations, issue 155).
 */
export function recordConversation(deps: RecordDeps, failures: Failures) {
  return async (conversation: Conversation<Outer, Context>, _: Context, opening: Opening): Promise<void> => {
    const first = await conversation.external((ctx) =>
      turned(ctx, null, 'open', async (turn) => begin(opening, turn, deps)),
    )
    let dialogue = first.kind === 'on' ? first.dialogue : null
    while (dialogue !== null) {
      const before: Dialogue = dialogue
      await conversation.wait()
      const next = await conversation.external((ctx) => turned(ctx, before, 'turn', (turn) => hear(before, turn, deps)))
      if (next.kind === 'again') await conversation.skip({ next: false })
      else dialogue = next.dialogue
    }
  }

  async function turned(
    ctx: Outer,
    before: Dialogue | null,
    mode: 'open' | 'turn',
    step: (turn: Turn) => Promise<Heard>,
  ): Promise<Remembered> {
    let dialogue = before
    try {
      const { from } = ctx
      if (from === undefined) return { kind: 'on', dialogue }
      const heard = await step({ update: ctx.update, message: ctx.message, callbackQuery: ctx.callbackQuery, from })
      dialogue = heard.dialogue
      await show(ctx, deps, heard, mode)
    } catch (error) {
      failures.set(ctx, error)
      if (troubleOf(error).kind === 'never-sent') return { kind: 'again' }
    }
    return { kind: 'on', dialogue }
  }
}

/** Shows what came of a turn: after a press in place of the pressed message, or as a message of its own. */
export async function show(
  ctx: Context,
  deps: RecordDeps,
  { reply, note }: Omit<Heard, 'dialogue'>,
  mode: 'open' | 'turn',
): Promise<void> {
  const { message } = ctx
  if (ctx.callbackQuery !== undefined) await answerPress(ctx, note)
  if (reply === null) return
  if (message !== undefined) await respond({ api: ctx.api, message }, deps, reply)
  else await showAfterPress(ctx, deps, mode, reply)
}
