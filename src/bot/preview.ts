import type { Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { Language } from '../answers/answer.ts'
import { today } from '../calendar/civil-date.ts'
import type { Digest } from '../digest/digest.ts'
import type { DigestBook } from '../digest/digest-book.ts'
import { digestMaker } from '../digest/digest-maker.ts'
import { logOf } from '../digest/digest-state.ts'
import { previewDigest } from '../digest/preview.ts'
import { nextIssue } from '../digest/schedule.ts'
import { DEFAULT_CHOICES, destinationKey, isLimited } from '../digest/subscription.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { digestMessage, listOfDigest } from '../messages/digest-message.ts'
import { html } from '../messages/html.ts'
import { subscriptionNotice } from '../messages/subscription-message.ts'
import type { Access } from './access.ts'
import { keyboardOf } from './keyboard.ts'
import type { Reply } from './reply.ts'
import { sendReply } from './reply.ts'
import { type RespondDeps, respond } from './respond.ts'
import { destinationOf, type ShowDeps } from './subscription-place.ts'
import { troubleOf } from './telegram-error.ts'

export interface PreviewDeps extends RespondDeps, ShowDeps {
  readonly access: Access
}

/**
 * /xemtruoc: the next issue of the chat to the person who asks, in private; in a group only that it was sent. Who may ask
 * in the group and not in private is told so.
 */
export async function sendPreview(
  ctx: Pick<Context, 'api' | 'me'> & { readonly message: Message },
  deps: PreviewDeps,
  book: DigestBook,
  language: Language,
): Promise<void> {
  const { message, me } = ctx
  const words = catalogueFor(language).subscription.preview
  const say = (line: string, markup?: Reply['markup']): Promise<void> =>
    respond(ctx, deps, { message: subscriptionNotice(line), language, markup })
  const reply = previewReply(message, deps, book, language)
  if (message.chat.type === 'private') return respond(ctx, deps, reply)
  if (message.sender_chat !== undefined || message.from === undefined) return say(words.who)
  const button = { text: words.open, url: `https://t.me/${me.username}?start` }
  const open: Reply['markup'] = { inline_keyboard: [[button]] }
  const { from } = message
  if (!deps.access.mayAsk({ id: from.id, type: 'private' }, from)) return say(words.notInPrivate, open)
  const own = { chatId: from.id, isPrivate: true, threadId: undefined, replyTo: undefined }
  try {
    await sendReply({ api: ctx.api, sleep: deps.sleep }, own, reply)
  } catch (error) {
    const { kind } = troubleOf(error)
    if (kind !== 'forbidden' && kind !== 'refused') throw error
    return say(words.openFirst, open)
  }
  return say(words.sent)
}

function previewReply(
  message: Message,
  { desk, edition, now }: PreviewDeps,
  book: DigestBook,
  language: Language,
): Reply {
  const state = book.current()
  const subscription = state.subscriptions.get(destinationKey(destinationOf(message)))
  const next = subscription === undefined ? null : nextIssue(subscription, logOf(state, subscription), now(), desk.zone)
  const { zone, progress } = desk
  const digest: Digest =
    subscription === undefined || next === null
      ? previewDigest(edition(), today(now(), zone), progress)
      : digestMaker({ edition, progress, zone })(state, subscription, next.dueAt).digest
  const chosen = subscription?.language ?? language
  const catalogue = catalogueFor(chosen)
  const filter = (subscription ?? DEFAULT_CHOICES).filter
  // A list that is limited as a digest means the digest of the chat that its button stands in.
  const isElsewhere = message.chat.type !== 'private' && isLimited(filter)
  const view = digestMessage(digest, catalogue, { list: isElsewhere ? null : listOfDigest(filter) })
  const heading = catalogue.subscription.preview.heading(catalogue.date.day(digest.day))
  return {
    message: { ...view, blocks: [html`<i>${heading}</i>`, ...view.blocks] },
    language: chosen,
    markup: keyboardOf(view, { edition: edition(), language: chosen, mode: 'open' }),
  }
}
