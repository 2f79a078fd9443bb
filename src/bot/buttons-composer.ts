import { Composer, type Context } from 'grammy'
import type { MaybeInaccessibleMessage, User } from 'grammy/types'
import type { Answer, Found } from '../answers/answer.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { destinationKey, type SubscriptionFilter } from '../digest/subscription.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { plainMessage } from '../messages/message.ts'
import { staleButtonText, tooManyNotice } from '../messages/notices.ts'
import { requestIn } from './board-press.ts'
import { boardReply, limitReply } from './board-replies.ts'
import { decodePress, editionMark, type Press } from './callback-data.ts'
import { dayOf } from './day-of.ts'
import type { DigestDesk } from './digest-desk.ts'
import { languageFor } from './language-for.ts'
import type { OfficeViewDeps, Viewer } from './office-view.ts'
import { passagesBeginning } from './packed-ids.ts'
import { cardReply, moreReply, paragraphReply, relatedReply } from './passage-replies.ts'
import { answerPress, showAfterPress } from './press.ts'
import { questionWith } from './question-hash.ts'
import type { Reply } from './reply.ts'
import { destinationOf } from './subscription-place.ts'
import type { QuestionLimit } from './too-many.ts'
import { answerWithFeedback } from './unanswered/feedback-keyboard.ts'
import type { QuestionKeeper } from './unanswered/question-keeper.ts'

export interface ButtonsDeps extends OfficeViewDeps {
  readonly desk: Pick<DigestDesk, 'book'>
  ask(question: string, day: CivilDate): Answer
  related(passageId: string): readonly Found[]
  readonly limit: QuestionLimit
  readonly keeper: QuestionKeeper
  sleep(milliseconds: number): Promise<void>
}

/** What comes of a press: a view, with a short text if the button was old; or only a short text. */
type Outcome = { readonly reply: Reply; readonly note?: string } | { readonly note: string }

/**
 * The buttons under our messages. All that they mean stands in their callback data, so they work after a restart and for
 * ever; those of an older edition show the passage as it is now.
 */
export function buttonsComposer(deps: ButtonsDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('callback_query', async (ctx) => {
    const press = decodePress(ctx.callbackQuery.data ?? '')
    const outcome: Outcome =
      press === null
        ? { note: staleButtonText(false, catalogueFor(languageFor(ctx.from))) }
        : outcomeOf(press, ctx, deps, await digestLimits(ctx.callbackQuery.message, deps))
    await answerPress(ctx, outcome.note)
    if (press !== null && 'reply' in outcome) await showAfterPress(ctx, deps, press.mode, outcome.reply)
  })
  return composer
}

/** What the digest of a message's chat is limited to; undefined where there is none. */
async function digestLimits(
  message: MaybeInaccessibleMessage | undefined,
  { desk }: ButtonsDeps,
): Promise<SubscriptionFilter | undefined> {
  const book = await desk.book()
  // Of a message that is gone (Bot API, InaccessibleMessage: its date is 0) we do not know the topic.
  if (book === null || message === undefined || message.date === 0) return undefined
  return book.current().subscriptions.get(destinationKey(destinationOf(message)))?.filter
}

function outcomeOf(
  press: Press,
  ctx: Viewer & { readonly from: User },
  deps: ButtonsDeps,
  digest: SubscriptionFilter | undefined,
): Outcome {
  const { target, language } = press
  const catalogue = catalogueFor(language)
  const edition = deps.edition()
  const gone = { note: staleButtonText(false, catalogue) }
  const isStale = press.edition !== editionMark(edition)
  const stale = isStale ? { note: staleButtonText(true, catalogue) } : {}
  switch (target.kind) {
    case 'ask': {
      const question = questionWith(target.hash, edition)
      if (question === undefined) return gone
      // The answer is today's in any case.
      if (deps.limit(ctx.from.id) !== 'answer') return { note: plainMessage(tooManyNotice(catalogue)) }
      const answer = deps.ask(question, dayOf(deps))
      deps.keeper.answered(answer, ctx.chat?.id ?? ctx.from.id)
      return { reply: answerWithFeedback(answer, ctx, deps) }
    }
    case 'board':
    case 'limit': {
      const { page } = target.board
      const request = requestIn(edition, target.board)
      if (request === null) return gone
      // Boards are of today and of this edition in any case.
      if (target.kind === 'board') return { reply: boardReply(request, page, deps, language, digest) }
      return { reply: limitReply(target.by, request, page, deps, language) }
    }
    case 'more': {
      const passages = passagesBeginning(target.beginnings, edition)
      return passages.length === 0 ? gone : { reply: moreReply(passages, edition, language), ...stale }
    }
    case 'show':
    case 'paragraph':
    case 'related': {
      const passage = edition.passageById.get(target.passageId)
      if (passage === undefined) return gone
      if (isStale || target.kind === 'show') return { reply: cardReply(passage, ctx, deps, language), ...stale }
      if (target.kind === 'paragraph') return { reply: paragraphReply(passage, edition, language) }
      return { reply: relatedReply(passage, deps.related(passage.id), edition, language) }
    }
  }
}
