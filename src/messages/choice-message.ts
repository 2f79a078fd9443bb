import type { ChoiceAnswer } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import { numberButtons } from './buttons.ts'
import { html } from './html.ts'
import { cutBlocks, timeBlocks } from './lead.ts'
import type { Message } from './message.ts'
import { passageList } from './passage-list.ts'
import type { Catalogue } from './vi.ts'

const CHOICES = 5

/**
 * The bot is not certain: it asks, and each number opens a card. What the document does not state is said there, of the
 * passage that is meant.
 */
export function choiceMessage(answer: ChoiceAnswer, edition: Edition, catalogue: Catalogue): Message {
  const passages = answer.found.slice(0, CHOICES).map(({ passage }) => passage)
  return {
    blocks: [
      ...cutBlocks(answer, catalogue),
      ...timeBlocks(answer, edition, catalogue),
      html`${catalogue.choice[answer.because]}`,
      passageList(passages, catalogue, { limit: 240, edition }),
    ],
    buttons: numberButtons(passages),
  }
}
