import { Composer, type Context } from 'grammy'
import type { Chat, User } from 'grammy/types'
import type { Language } from '../../answers/answer.ts'
import { accessNotice } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { Access } from '../access.ts'
import type { AccessRequest } from '../access-state.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import { kept, NotKept } from '../not-kept.ts'
import type { OfficeDesk } from '../office-desk.ts'
import type { OfficeBook } from '../office-state.ts'
import { oncePer } from '../once-per.ts'
import { answerPress, showAfterPress } from '../press.ts'
import { refusalText } from '../refusal.ts'
import { destinationOf } from '../subscription-place.ts'
import { heard, type Wish, wish } from './access-changes.ts'
import { accessReply, decodeAccess } from './access-data.ts'
import { groupName, personName } from './chat-name.ts'
import { tellAdmins } from './tell-admins.ts'

export interface AskingDeps {
  readonly access: Access
  readonly office: OfficeDesk
  readonly log: Log
  readonly token: string
  /** The office's zone. */
  readonly zone: string
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const HOUR_MS = 3_600_000

/**
 * The button with which a chat that may not ask asks to be let in: any member of a group may press it. Stands before the
 * gate, and lets nothing else pass. The wish is kept first, then the admins are told.
 */
export function asking(deps: AskingDeps): Composer<Context> {
  const { access, office, now } = deps
  const mayTellAgain = oncePer(HOUR_MS, now)
  const composer = new Composer()
  composer.on('callback_query:data', async (ctx, next) => {
    const press = decodeAccess(ctx.callbackQuery.data)
    if (press?.choice.kind !== 'ask') return next()
    const { language } = press
    const words = catalogueFor(language).access
    const { chat, from } = ctx
    const made = chat === undefined ? null : wishOf(ctx, chat, language)
    if (chat === undefined || made === null) return answerPress(ctx, words.stale)
    if (access.mayAsk(chat, from)) return answerPress(ctx, words.already)
    const { book } = office
    if (book === null) return answerPress(ctx, words.notReady)
    try {
      const outcome = await kept(book.change((state) => wish(state, made, now())))
      switch (outcome) {
        case 'recorded':
          await answerPress(ctx, undefined)
          return passOn(ctx, book, made.chatId, language)
        case 'waiting':
          await answerPress(ctx, words.waiting)
          return passOn(ctx, book, made.chatId, language)
        case 'refused':
          return answerPress(ctx, refusalText(chat, from, language, deps))
        case 'allowed':
          return answerPress(ctx, words.already)
        case 'full':
          return answerPress(ctx, words.full)
      }
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      deps.log.error('a wish to be let in was not saved', errorFields(error.cause, deps.token))
      await answerPress(ctx, words.notSaved)
    }
  })

  /** Tells the admins of a wish that none of them has heard of, at most once an hour, and the asker how that went. */
  async function passOn(ctx: Context, book: OfficeBook, chatId: number, language: Language): Promise<void> {
    const request = book.current().access.requests.get(String(chatId))
    if (request === undefined || request.told || !mayTellAgain(String(chatId))) return
    const isTold = await tellAdmins(ctx.api, request, deps)
    const words = catalogueFor(language).access
    const line = isTold ? words.asked : words.keptOnly
    await showAfterPress(ctx, deps, 'turn', accessReply(accessNotice(line), language))
    if (isTold) await noteHeard(book, request)
  }

  /** Not saved, the admins are told once more when the button is pressed again: no harm. */
  async function noteHeard(book: OfficeBook, { chatId }: AccessRequest): Promise<void> {
    try {
      await book.change((state) => [heard(state, chatId), undefined])
    } catch (error) {
      deps.log.warn('that the admins heard of a wish was not saved', errorFields(error, deps.token))
    }
  }
  return composer
}

/** Who wishes to be let in, and where; null in a channel. */
function wishOf({ callbackQuery }: Context, chat: Chat, language: Language): Wish | null {
  if (chat.type === 'channel' || callbackQuery === undefined) return null
  const { from, message } = callbackQuery
  const place = message !== undefined && 'is_topic_message' in message ? destinationOf(message).threadId : null
  const name = chat.type === 'private' ? personName(from) : groupName(chat.title)
  const kind = chat.type === 'private' ? 'person' : 'group'
  return { chatId: chat.id, kind, name, language, threadId: place, askedBy: recorder(from) }
}

function recorder(user: User): Wish['askedBy'] {
  return { id: user.id, name: personName(user) }
}
