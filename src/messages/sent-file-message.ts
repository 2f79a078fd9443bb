import type { SentFileRefusal } from '../knowledge/sent-file.ts'
import { type Html, html } from './html.ts'
import { echoed } from './quoted.ts'
import type { Catalogue } from './vi.ts'

const NAMES = 10
/** A name in an archive may be as long as its sender likes; UTF-16 units. */
const NAME_LENGTH = 100

/** Why a file is not looked at, and what would be. */
export function refusalBlocks(refusal: SentFileRefusal, { edition: words }: Catalogue): readonly Html[] {
  const { refused } = words
  const accepted = html`${refused.accepted}`
  switch (refusal.kind) {
    case 'unknown-names': {
      const names = refusal.names.slice(0, NAMES).map((name) => `“${echoed(name, NAME_LENGTH)}”`)
      const rest = refusal.names.length - names.length
      const all = [...names, ...(rest > 0 ? [words.more(rest)] : [])].join(', ')
      return [html`${refused.unknownNames(all)}`, accepted]
    }
    case 'twice':
      return [html`${refused.twice(echoed(refusal.path, NAME_LENGTH))}`]
    case 'nothing':
      return [html`${refused.nothing}`, accepted]
    case 'zip': {
      const file = refusal.file === null ? '' : ` ${refused.inFile(echoed(refusal.file, NAME_LENGTH))}`
      return [html`${refused.zip[refusal.fault]}${file}`]
    }
  }
}
