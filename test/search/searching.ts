import type { Edition } from '../../src/knowledge/edition.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'

/** A search over an edition without any preference for a kind of passage, and what it found as quotes, best first. */
export function searching(edition: Edition) {
  const index = buildIndex(edition)
  const search = makeSearch(index)
  return (question: string) => {
    const searched = search.find(question, () => () => 0)
    const quotes = searched.ranked.map(({ at }) => edition.passages[at]?.quote ?? '')
    return { ...searched, quotes, best: quotes[0] ?? '' }
  }
}
