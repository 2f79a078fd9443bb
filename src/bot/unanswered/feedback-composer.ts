import { Composer, type Context } from 'grammy'
import { readQuestion } from '../../answers/ask.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { Catalogue } from '../../messages/vi.ts'
import { answerPress } from '../press.ts'
import { wantedBy } from '../wanted.ts'
import type { Kept, QuestionKeeper } from './question-keeper.ts'
import type { RecentQuestion } from './recent-questions.ts'
import { decodeUnanswered, isUnansweredData, type UnansweredPress } from './unanswered-data.ts'

export interface FeedbackDeps {
  readonly keeper: QuestionKeeper
}

/** 👎 and "tell me when there is an answer", for everybody who may ask. The message with the button stays as it is. */
export function feedbackComposer({ keeper }: FeedbackDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery
    const press = isUnansweredData(data) ? decodeUnanswered(data) : null
    if (press === null || (press.choice.kind !== 'dislike' && press.choice.kind !== 'wish')) return next()
    const { unanswered } = catalogueFor(press.language)
    const { kind, id } = press.choice
    if (kind === 'dislike') {
      const kept = await keeper.dislike(id, repliedQuestion(ctx, press), ctx.from.id)
      return answerPress(ctx, kept === 'kept' ? unanswered.thanks : whyNot(kept, unanswered))
    }
    // A private chat has the number of its person.
    if (ctx.chat?.id !== ctx.from.id) return answerPress(ctx, unanswered.onlyInPrivate)
    const kept = await keeper.wish(id, ctx.from.id)
    return answerPress(ctx, kept === 'kept' ? unanswered.wished : whyNot(kept, unanswered))
  })
  return composer
}

/** In a group the answer replies to its question, which is there even after a restart. */
function repliedQuestion(ctx: Context, { language }: UnansweredPress): RecentQuestion | undefined {
  const pressed = ctx.callbackQuery?.message
  if (pressed === undefined || pressed.date === 0 || pressed.reply_to_message === undefined) return undefined
  const asked = pressed.reply_to_message
  const wanted = wantedBy(asked, ctx.me)
  // What replied to a message of ours is not known as a question here: of a reply Telegram brings no further replies.
  const text = wanted.kind === 'question' ? wanted.text : (asked.text ?? '')
  return { text: readQuestion(text).question, language }
}

function whyNot(kept: Exclude<Kept, 'kept'>, words: Catalogue['unanswered']): string {
  switch (kept) {
    case 'unknown':
      return words.notRemembered
    case 'too-many':
      return words.wishedByMany
    case 'not-ready':
      return words.notReady
    case 'not-saved':
      return words.notSaved
  }
}
