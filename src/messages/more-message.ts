import type { Edition, Passage } from '../knowledge/edition.ts'
import { moreButton, numberButtons } from './buttons.ts'
import { html } from './html.ts'
import type { Message } from './message.ts'
import { LIST_LENGTH, passageList } from './passage-list.ts'
import { sourceLines } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** Further results, best first: the first ten, and a button for those that are left. */
export function moreMessage(passages: readonly Passage[], edition: Edition, catalogue: Catalogue): Message {
  const shown = passages.slice(0, LIST_LENGTH)
  if (shown.length === 0) return { blocks: [html`${catalogue.more.none}`], buttons: [] }
  return {
    blocks: [
      html`${catalogue.more.heading}`,
      passageList(shown, catalogue, { edition }),
      sourceLines(shown, edition, catalogue),
    ],
    buttons: [...numberButtons(shown), ...moreButton(passages.slice(LIST_LENGTH), catalogue)],
  }
}
