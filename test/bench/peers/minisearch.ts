import MiniSearch, { type Options } from 'minisearch'
import { fold } from '../../../src/text/fold.ts'
import type { Peer, Texts } from '../engine.ts'

const FIELDS = ['quote', 'title', 'terms', 'around']

/** MiniSearch as it comes: words in lower case, any of them, BM25+. */
export const miniSearchDefaults: Peer = peer('MiniSearch', 'defaults, four fields', {})

/** MiniSearch with diacritics folded in passages and questions. Fields weighed as the product does, or one field: worse. */
export const miniSearchFolded: Peer = peer('MiniSearch, folded', 'diacritics and đ folded, four fields', {
  processTerm: (term) => fold(term),
})

function peer(name: string, how: string, options: Partial<Options<Texts & { id: number }>>): Peer {
  return {
    name,
    how,
    build: async (passages) => {
      const mini = new MiniSearch<Texts & { id: number }>({ ...options, fields: FIELDS })
      for (const [id, texts] of passages.entries()) mini.add({ id, ...texts })
      return {
        find: (question, limit) =>
          mini
            .search(question)
            .slice(0, limit)
            .map((hit) => Number(hit.id)),
      }
    },
  }
}
