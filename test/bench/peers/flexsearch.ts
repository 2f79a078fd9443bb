import { Index } from 'flexsearch'
import type { Peer } from '../engine.ts'
import { foldedWords } from './folded.ts'

/** FlexSearch over one text a passage, since it cannot weigh fields; pairs of neighbouring words in both orders. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  how: 'folded, whole words with their neighbours (context), any of them (suggest)',
  build: async (passages) => {
    const context = { depth: 2, bidirectional: true, resolution: 3 }
    const index = new Index({ tokenize: 'strict', encode: foldedWords, resolution: 9, context })
    for (const [id, { title, quote, terms, around }] of passages.entries()) {
      index.add(id, `${title} ${quote} ${terms} ${around}`)
    }
    return { find: (question, limit) => index.search(question, { limit, suggest: true }).map(Number) }
  },
}
