import type { Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import { quotedBeginning } from './quoted.ts'
import { heldOn } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** How many passages a list shows before "more": with titles and beginnings about 1,500 characters. */
export const LIST_LENGTH = 10

interface ListOptions {
  /** How much of a quote is shown, in UTF-16 units. */
  readonly limit?: number
  /** Given, the day of its conference stands beside each title where the passages are of several. */
  readonly edition?: Edition
}

/** Numbered titles, each over the beginning of its quote. */
export function passageList(
  passages: readonly Passage[],
  catalogue: Catalogue,
  { limit = 80, edition }: ListOptions = {},
): Html {
  const isMixed = new Set(passages.map(({ conferenceId }) => conferenceId)).size > 1
  const entries = passages.map((passage, at) => {
    const title = html`${at + 1}. <b>${passage.title[catalogue.language]}</b>`
    const held = isMixed && edition !== undefined ? html` <i>(${heldOn(passage, edition, catalogue)})</i>` : ''
    return html`${title}${held}\n${quotedBeginning(passage.quote, limit)}`
  })
  return join(entries, '\n')
}
