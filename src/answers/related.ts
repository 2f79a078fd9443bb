import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Found } from './answer.ts'
import type { Groups, PassageGroups } from './passage-groups.ts'

const RELATED = 5

/** Passages near to one: its list first, then those that share most topics, bodies and people; at most 5, never itself. */
export type RelatedFinder = (passageId: string) => readonly Found[]

/** Prepares finding them; only passages that share something with the one are looked at. */
export function relatedFinder(edition: Edition, groups: PassageGroups): RelatedFinder {
  const scores = new Float64Array(edition.passages.length)
  return (passageId) => {
    const passage = edition.passageById.get(passageId)
    if (passage === undefined) return []
    const reached: number[] = []
    const add = (list: readonly number[] = [], share: number): void => {
      for (const at of list) {
        const before = scores[at] ?? 0
        if (before === 0) reached.push(at)
        scores[at] = before + share
      }
    }
    const addShared = (ids: readonly string[], of: Groups, share: number): void => {
      for (const id of ids) add(of.get(id), share)
    }
    const family = [...passage.itemIds, ...(passage.parentId === null ? [] : [passage.parentId])]
    add(
      family.flatMap((id) => groups.positions.get(id) ?? []),
      1,
    )
    addShared(passage.topicIds, groups.byTopic, 0.3)
    addShared(passage.bodyIds, groups.byBody, 0.2)
    addShared(passage.personIds, groups.byPerson, 0.1)
    const nearest = nearestOf(reached, passage)
    const found = nearest.map(({ passage: other, at }) => ({ passage: other, score: Math.min(1, scores[at] ?? 0) }))
    for (const at of reached) scores[at] = 0
    return found
  }

  /** The best of those reached, best first. One pass: a topic may have very many passages. */
  function nearestOf(reached: readonly number[], passage: Passage): readonly Near[] {
    const nearest: Near[] = []
    for (const at of reached) {
      const other = edition.passages[at]
      if (other === undefined || other === passage) continue
      const score = scores[at] ?? 0
      const last = nearest[RELATED - 1]
      if (last !== undefined && score < last.score) continue
      nearest.push({ passage: other, at, score, distance: distance(passage, other) })
      nearest.sort((a, b) => b.score - a.score || a.distance - b.distance || a.at - b.at)
      nearest.length = Math.min(nearest.length, RELATED)
    }
    return nearest
  }
}

interface Near {
  readonly passage: Passage
  readonly at: number
  readonly score: number
  readonly distance: number
}

function distance(a: Passage, b: Passage): number {
  return a.conferenceId === b.conferenceId ? Math.abs(a.start - b.start) : Number.MAX_SAFE_INTEGER
}
