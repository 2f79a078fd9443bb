import type { Edition, Passage } from '../knowledge/edition.ts'
import { moreButton, numberButtons } from './buttons.ts'
import { html } from './html.ts'
import type { Message } from './message.ts'
import { LIST_LENGTH, passageList } from './passage-list.ts'
import { sourceLines } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** What is related to a passage, most related first; the caller has found it. */
export function relatedMessage(
  passage: Passage,
  related: readonly Passage[],
  edition: Edition,
  catalogue: Catalogue,
): Message {
  const title = html`<b>${passage.title[catalogue.language]}</b>`
  const shown = related.slice(0, LIST_LENGTH)
  const back = [{ label: catalogue.button.card, action: { kind: 'show', passageId: passage.id } }] as const
  if (shown.length === 0) return { blocks: [html`${title}\n${catalogue.related.none}`], buttons: [back] }
  return {
    blocks: [
      html`${title}\n${catalogue.related.heading}`,
      passageList(shown, catalogue, { edition }),
      sourceLines(shown, edition, catalogue),
    ],
    buttons: [...numberButtons(shown), ...moreButton(related.slice(LIST_LENGTH), catalogue), back],
  }
}
