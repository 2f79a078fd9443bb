import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Answer } from '../../answers/answer.ts'
import { isRefusal, questionKey } from '../../answers/unanswered.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { answerReply } from '../edition-replies.ts'
import type { OfficeViewDeps, Viewer } from '../office-view.ts'
import type { Reply } from '../reply.ts'
import type { QuestionKeeper } from './question-keeper.ts'
import { unansweredButton } from './unanswered-data.ts'

/** How many buttons a row may have for another small one to fit, and how long their labels may be together. */
const ROOM = { buttons: 6, units: 24 } as const

export interface FeedbackViewDeps extends OfficeViewDeps {
  readonly keeper: Pick<QuestionKeeper, 'isOpen'>
}

/** The answer to a question with a way to say what one thinks of it, where that can be kept. */
export function answerWithFeedback(answer: Answer, viewer: Viewer, deps: FeedbackViewDeps): Reply {
  const reply = answerReply(answer, viewer, deps)
  if (!deps.keeper.isOpen()) return reply
  const { markup } = reply
  const inline = markup !== undefined && 'inline_keyboard' in markup ? markup : undefined
  return { ...reply, markup: withFeedback(inline, answer, viewer.chat?.type === 'private') }
}

/**
 * The buttons under an answer with one more: 👎, small and in the last row where there is room; under a refusal in a private
 * chat "tell me when there is an answer". Under a greeting nothing.
 */
function withFeedback(
  markup: InlineKeyboardMarkup | undefined,
  answer: Answer,
  isPrivate: boolean,
): InlineKeyboardMarkup | undefined {
  const { unanswered } = catalogueFor(answer.language)
  const id = questionKey(answer.question)
  const rows = markup?.inline_keyboard ?? []
  if (answer.type === 'not-found') {
    if (!isRefusal(answer) || !isPrivate) return markup
    return { inline_keyboard: [...rows, [unansweredButton(unanswered.wish, { kind: 'wish', id }, answer.language)]] }
  }
  const dislike = unansweredButton(unanswered.dislike, { kind: 'dislike', id }, answer.language)
  const last = rows.at(-1) ?? []
  const units = last.reduce((sum, { text }) => sum + text.length, 0)
  const fits = last.length > 0 && last.length < ROOM.buttons && units <= ROOM.units
  return { inline_keyboard: fits ? [...rows.slice(0, -1), [...last, dislike]] : [...rows, [dislike]] }
}
