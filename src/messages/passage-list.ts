import type { Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import { quotedBeginning } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** How many passages a list shows before "more": with titles and beginnings about 1,500 characters. */
export const LIST_LENGTH = 10

/** Numbered titles, each over the beginning of its quote (at most `limit` UTF-16 units of it). */
export function passageList(passages: readonly Passage[], catalogue: Catalogue, limit = 80): Html {
  const entries = passages.map(
    (passage, at) =>
      html`${at + 1}. <b>${passage.title[catalogue.language]}</b>\n${quotedBeginning(passage.quote, limit)}`,
  )
  return join(entries, '\n')
}
