import type { Found, Language } from '../answers/answer.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { cardButtons } from '../messages/buttons.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import type { Message } from '../messages/message.ts'
import { moreMessage } from '../messages/more-message.ts'
import { paragraphMessage } from '../messages/paragraph-message.ts'
import { passageCard } from '../messages/passage-card.ts'
import { relatedMessage } from '../messages/related-message.ts'
import { keyboardOf } from './keyboard.ts'
import { cardExtras, type OfficeViewDeps, type Viewer } from './office-view.ts'
import type { Reply } from './reply.ts'

/** A view's message as one that turns into others when its buttons are pressed. */
function turning(message: Message, edition: Edition, language: Language): Reply {
  return { message, language, markup: keyboardOf(message, { edition, language, mode: 'turn' }) }
}

/** The card of one passage, as the viewer may see it. */
export function cardReply(passage: Passage, viewer: Viewer, deps: OfficeViewDeps, language: Language): Reply {
  const catalogue = catalogueFor(language)
  const edition = deps.edition()
  const { recorded, buttons } = cardExtras(passage, viewer, deps, catalogue)
  const blocks = passageCard(passage, edition, catalogue, { source: 'line', recorded })
  return turning({ blocks, buttons: [...cardButtons(passage, [], catalogue), ...buttons] }, edition, language)
}

/** The passage in its paragraph, with the way to the passages before and after it. */
export function paragraphReply(passage: Passage, edition: Edition, language: Language): Reply {
  return turning(paragraphMessage(passage, edition, catalogueFor(language)), edition, language)
}

/** What is related to the passage. */
export function relatedReply(passage: Passage, related: readonly Found[], edition: Edition, language: Language): Reply {
  const passages = related.map((found) => found.passage)
  return turning(relatedMessage(passage, passages, edition, catalogueFor(language)), edition, language)
}

/** Further results. */
export function moreReply(passages: readonly Passage[], edition: Edition, language: Language): Reply {
  return turning(moreMessage(passages, edition, catalogueFor(language)), edition, language)
}
