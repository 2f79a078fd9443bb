import { Composer, type Context } from 'grammy'
import type { Language } from '../../answers/answer.ts'
import type { Edition } from '../../knowledge/edition.ts'
import type { ChatChoice } from '../../messages/access-choice.ts'
import { standingLine } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { Known } from '../access-state.ts'
import { errorFields } from '../error-words.ts'
import { languageFor } from '../language-for.ts'
import type { Log } from '../log.ts'
import { kept, NotKept } from '../not-kept.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { answerPress, showAfterPress } from '../press.ts'
import type { Reply } from '../reply.ts'
import { type Decided, type Decision, decide, letIn, revoke } from './access-changes.ts'
import { decodeAccess, isAccessData } from './access-data.ts'
import { entryOf, knownChat } from './access-entries.ts'
import { type AccessViewDeps, chatReply, listReply } from './access-replies.ts'
import { personName } from './chat-name.ts'
import { findChat } from './find-chat.ts'
import { tellOutcome } from './tell-outcome.ts'

export interface DecidingDeps extends AccessViewDeps {
  readonly office: OfficeDesk
  readonly log: Log
  readonly token: string
  edition(): Edition
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/**
 * The buttons with which admins decide who may ask. What a button means stands in its callback data; that an admin presses
 * it, in private, is checked at every press. A decision that was made meanwhile is told and not made again.
 */
export function deciding(deps: DecidingDeps): Composer<Context> {
  const { office, now, log, token } = deps
  const composer = new Composer()
  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery
    if (!isAccessData(data)) return next()
    const press = decodeAccess(data)
    const words = catalogueFor(press?.language ?? languageFor(ctx.from)).access
    if (press === null || press.choice.kind === 'ask') return answerPress(ctx, words.stale)
    if (ctx.chat?.type !== 'private' || !office.isAdmin(ctx.from.id)) return answerPress(ctx, words.notAdmin)
    const { book } = office
    if (book === null) return answerPress(ctx, words.notReady)
    const { choice, language } = press
    const show = (reply: Reply): Promise<void> => showAfterPress(ctx, deps, 'turn', reply)
    if (choice.kind === 'list') {
      await answerPress(ctx, undefined)
      return show(listReply(book, choice.page, language, deps))
    }
    const { kind, chatId, page } = choice
    const known = knownChat(book.current().access, chatId) ?? (await findKnown(ctx.api, chatId))
    if (known === null) return answerPress(ctx, words.stale)
    if (kind === 'card' || kind === 'ask-revoke') {
      await answerPress(ctx, undefined)
      return show(chatReply(book, known, { page, asks: kind === 'ask-revoke', news: null }, language, deps))
    }
    try {
      const decision = { by: { id: ctx.from.id, name: personName(ctx.from) }, at: now() }
      const decided = await kept(book.change((state) => decidedBy(kind, state, known, decision)))
      const news = decided.changed ? await newsOf(ctx, kind, known, decided, language) : null
      const { standing } = entryOf(book.current().access, known, deps.zone)
      await answerPress(ctx, decided.changed ? undefined : standingLine(standing, catalogueFor(language)))
      await show(chatReply(book, known, { page, asks: false, news }, language, deps))
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      log.error('a decision about access was not saved', errorFields(error.cause, token))
      await answerPress(ctx, words.notSaved)
    }
  })

  /** Tells the chat what was decided; for the admin, what was done. A chat that loses its access is not told. */
  async function newsOf(
    ctx: Context,
    choice: ChatChoice,
    known: Known,
    { standing, request }: Decided,
    language: Language,
  ): Promise<string> {
    const { news } = catalogueFor(language).access
    if (choice === 'revoke') return news.revoked
    const verdict = standing.kind === 'allowed' ? 'allowed' : 'refused'
    const isTold = await tellOutcome(ctx, known, request, verdict, deps)
    return isTold ? news[verdict] : news.notTold(news[verdict])
  }
  return composer
}

async function findKnown(api: Context['api'], chatId: number): Promise<Known | null> {
  const found = await findChat(api, chatId)
  return found.kind === 'found' ? found.chat : null
}

function decidedBy(
  choice: Exclude<ChatChoice, 'card' | 'ask-revoke'>,
  state: Parameters<typeof letIn>[0],
  known: Known,
  decision: Decision,
): ReturnType<typeof letIn> {
  switch (choice) {
    case 'allow':
    case 'refuse':
      return decide(state, known.chatId, choice, decision)
    case 'let-in':
      return letIn(state, known, decision)
    case 'revoke':
      return revoke(state, known.chatId, decision)
  }
}
