import { conversations, createConversation } from '@grammyjs/conversations'
import { Composer, type Context, type MiddlewareFn } from 'grammy'
import type { Language } from '../../../answers/answer.ts'
import { catalogueFor } from '../../../messages/catalogue.ts'
import type { RecordPress } from '../../../messages/record-press.ts'
import { languageFor } from '../../language-for.ts'
import { mayRecord } from '../../office-view.ts'
import { answerPress } from '../../press.ts'
import { respond } from '../../respond.ts'
import { wantedBy } from '../../wanted.ts'
import { lost, type Opening } from './dialogue.ts'
import { noticeReply } from './dialogue-replies.ts'
import { escapes } from './escaping.ts'
import { isAnswer, isBeginning, recordPressIn } from './for-conversation.ts'
import { orphansReply } from './orphans.ts'
import { type Failures, type Outer, recordConversation, show } from './record-conversation.ts'
import { isRecordData } from './record-data.ts'
import type { RecordDeps } from './record-deps.ts'
import { takeBack } from './take-back.ts'

const NAME = 'record'

/**
 * Recording progress and assignments, by admins in private: a short conversation, and taking back what was recorded. Who
 * presses, and where, is checked at every press.
 */
export function recordsComposer(deps: RecordDeps): Composer<Context> {
  const failures: Failures = new WeakMap()
  // `conversations()` itself makes of a context what its type asks for.
  const recording = withConversation(deps, failures).middleware() as unknown as MiddlewareFn<Context>
  const composer = new Composer()
  composer.use(async (ctx, next) => {
    if (mayRecord(ctx, deps.office)) {
      await recording(ctx, next)
      if (failures.has(ctx)) throw failures.get(ctx)
      return tellOrphans(ctx)
    }
    const data = ctx.callbackQuery?.data
    if (data === undefined || !isRecordData(data)) return next()
    await answerPress(ctx, catalogueFor(languageFor(ctx.from)).records.stale)
  })
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'cancel') return next()
    if (ctx.chat.type !== 'private') return
    const language = languageFor(ctx.from, wanted.language)
    await respond(ctx, deps, noticeReply(catalogueFor(language).records.nothingToCancel, null, language, deps))
  })
  return composer

  /** After /nhiemvu: the records that stand under no duty any more. */
  async function tellOrphans({ api, from, me, message }: Context): Promise<void> {
    const wanted = message === undefined ? null : wantedBy(message, me)
    if (message === undefined || wanted?.kind !== 'duties' || wanted.name !== '') return
    const reply = orphansReply(deps, languageFor(from, wanted.language))
    if (reply !== null) await respond({ api, message }, deps, reply)
  }
}

function withConversation(deps: RecordDeps, failures: Failures): Composer<Outer> {
  const ways = escapes(NAME, deps)
  const composer = new Composer<Outer>()
  composer.use(conversations({ storage: inMemory() }))
  composer.use(ways.before)
  composer
    // A press that begins something needs it too, because only what it has seen can be entered.
    .filter((ctx) => isAnswer(ctx, deps) || isBeginning(ctx, deps))
    .use(createConversation(recordConversation(deps, failures), NAME))
  composer.on('callback_query:data', async (ctx, next) => {
    if (!isRecordData(ctx.callbackQuery.data)) return next()
    const pressed = recordPressIn(ctx, deps)
    if (pressed === null) return answerPress(ctx, catalogueFor(languageFor(ctx.from)).records.stale)
    const { press, language } = pressed
    switch (press.kind) {
      case 'begin':
        return enter(ctx, press, language)
      case 'undo':
        return takeBack(ctx, press.recordId, language, deps)
      case 'answer':
      case 'cancel':
        return show(ctx, deps, lost(press, language, deps), 'turn')
    }
  })
  return composer

  async function enter(ctx: Outer, { what, passageId }: Begin, language: Language): Promise<void> {
    const catalogue = catalogueFor(language)
    if (deps.office.book === null) return answerPress(ctx, catalogue.records.notReady)
    if (!isBeginning(ctx, deps)) return answerPress(ctx, catalogue.notice.goneButton)
    const opening: Opening = { what, passageId, language, dropped: ways.isLeft(ctx) }
    await ctx.conversation.enter(NAME, opening)
    ways.begins(ctx)
  }
}

type Begin = Extract<RecordPress, { readonly kind: 'begin' }>

/** The plugin's state by chat and person. It is gone with the process: after a restart a person begins again. */
function inMemory() {
  const states = new Map<string, never>()
  return {
    type: 'key' as const,
    getStorageKey: ({ chat, from }: Context) => `${chat?.id}/${from?.id}`,
    adapter: {
      read: (key: string) => states.get(key),
      write: (key: string, state: never) => void states.set(key, state),
      delete: (key: string) => void states.delete(key),
    },
  }
}
