import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Found } from './answer.ts'

const RELATED = 5

/** Passages near to one: its list first, then those that share most topics, bodies and people; at most 5, never itself. */
export function relatedTo(edition: Edition, passageId: string): readonly Found[] {
  const passage = edition.passageById.get(passageId)
  if (passage === undefined) return []
  const family = new Set([...passage.itemIds, ...(passage.parentId === null ? [] : [passage.parentId])])
  return edition.passages
    .filter((other) => other.id !== passage.id)
    .map((other) => ({ passage: other, score: (family.has(other.id) ? 1 : 0) + shared(passage, other) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || distance(passage, a.passage) - distance(passage, b.passage))
    .slice(0, RELATED)
    .map((one) => ({ ...one, score: Math.min(1, one.score) }))
}

function shared(a: Passage, b: Passage): number {
  const count = (from: readonly string[], to: readonly string[]) => from.filter((id) => to.includes(id)).length
  return 0.3 * count(a.topicIds, b.topicIds) + 0.2 * count(a.bodyIds, b.bodyIds) + 0.1 * count(a.personIds, b.personIds)
}

function distance(a: Passage, b: Passage): number {
  return a.conferenceId === b.conferenceId ? Math.abs(a.start - b.start) : Number.MAX_SAFE_INTEGER
}
