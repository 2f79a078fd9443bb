import type { Peer, Texts } from '../engine.ts'
import { foldedWords } from './folded.ts'

const BM25 = { k1: 1.2, b: 0.75 }

/**
 * How fast it can be done in JavaScript at all: an inverted index in typed arrays, BM25 over one folded text a passage. It
 * knows no fields, phrases, slips or languages, and says nothing about how sure it is.
 */
export const floor: Peer = {
  name: 'floor (typed arrays)',
  how: 'folded words, BM25 in typed arrays, no fields',
  build: async (passages) => {
    const lists = new Map<string, number[]>()
    const lengths = new Float32Array(passages.length)
    for (const [id, texts] of passages.entries()) {
      const counts = countsOf(texts)
      for (const [word, count] of counts) {
        lengths[id] = (lengths[id] ?? 0) + count
        const list = lists.get(word)
        if (list === undefined) lists.set(word, [id, count])
        else list.push(id, count)
      }
    }
    const postings = new Map([...lists].map(([word, list]) => [word, Uint32Array.from(list)]))
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length)
    const scores = new Float32Array(passages.length)
    return {
      find: (question, limit) => {
        scores.fill(0)
        for (const word of new Set(foldedWords(question))) {
          const list = postings.get(word)
          if (list === undefined) continue
          const frequency = list.length / 2
          const idf = Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5))
          for (let i = 0; i < list.length; i += 2) {
            const id = list[i] ?? 0
            const count = list[i + 1] ?? 0
            const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[id] ?? 0)) / mean)
            scores[id] = (scores[id] ?? 0) + (idf * count * (BM25.k1 + 1)) / (count + norm)
          }
        }
        return best(scores, limit)
      },
    }
  },
}

function countsOf({ quote, title, terms, around }: Texts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of foldedWords(`${quote} ${title} ${terms} ${around}`)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Positions of the highest scores above 0, highest first. */
function best(scores: Float32Array, limit: number): readonly number[] {
  const found: number[] = []
  let least = 0
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] ?? 0
    if (score <= least) continue
    const at = found.findIndex((other) => (scores[other] ?? 0) < score)
    found.splice(at < 0 ? found.length : at, 0, id)
    if (found.length > limit) found.pop()
    if (found.length === limit) least = scores[found[limit - 1] ?? 0] ?? 0
  }
  return found
}
