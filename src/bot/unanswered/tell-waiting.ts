import type { Api } from 'grammy'
import type { Answer } from '../../answers/answer.ts'
import type { UnansweredQuestion } from '../../answers/unanswered.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { html } from '../../messages/html.ts'
import { echoed } from '../../messages/quoted.ts'
import type { Access } from '../access.ts'
import { answerReply } from '../edition-replies.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeViewDeps, Viewer } from '../office-view.ts'
import { placeIn } from '../place.ts'
import { sendReply } from '../reply.ts'

export interface TellWaitingDeps extends OfficeViewDeps {
  readonly access: Access
  readonly log: Log
  readonly token: string
  sleep(milliseconds: number): Promise<void>
}

/** A question to which there is an answer now. */
export interface Resolved {
  readonly question: UnansweredQuestion
  readonly answer: Answer
}

/** Between two messages, in milliseconds: Telegram bears about 30 a second. */
const APART_MS = 50
const ECHO = 200
/** What is sent to many has nothing on it that only an admin may press. */
const ANYBODY: Viewer = { chat: undefined, from: undefined }

/**
 * Sends the answer to everybody who waits for it and still may ask, and tells how many got it. Best effort: who has
 * blocked the bot hears nothing, and nobody is told twice.
 */
export async function tellWaiting(
  api: Pick<Api, 'sendMessage' | 'editMessageText'>,
  resolved: readonly Resolved[],
  deps: TellWaitingDeps,
): Promise<number> {
  let told = 0
  for (const { question, answer } of resolved) {
    const { unanswered } = catalogueFor(question.language)
    const reply = answerReply(answer, ANYBODY, deps)
    const blocks = [html`<i>${unanswered.answerFound(echoed(question.text, ECHO))}</i>`, ...reply.message.blocks]
    for (const { chatId } of question.waiting) {
      const chat = { id: chatId, type: 'private' } as const
      if (!deps.access.mayAsk(chat, { id: chatId })) continue
      try {
        await sendReply({ api, sleep: deps.sleep }, placeIn(chat), { ...reply, message: { ...reply.message, blocks } })
        told++
      } catch (error) {
        deps.log.warn('somebody who waited for an answer could not be told', errorFields(error, deps.token))
      }
      await deps.sleep(APART_MS)
    }
  }
  return told
}
