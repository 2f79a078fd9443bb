import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Steps } from '../text/steps.ts'

/** Positions in `edition.passages` by what passages share, each list in ascending order. */
export interface PassageGroups {
  readonly byTopic: Groups
  readonly byBody: Groups
  readonly byPerson: Groups
  /** Of the duties that a body leads or coordinates. */
  readonly byResponsible: Groups
  readonly withFigures: readonly number[]
  /** The position of a passage by its id. */
  readonly positions: ReadonlyMap<string, number>
}

export type Groups = ReadonlyMap<string, readonly number[]>

/** Groups the passages once, so that no question has to go through all of them. */
export function* groupingPassages(edition: Edition): Steps<PassageGroups> {
  const byTopic = new Map<string, number[]>()
  const byBody = new Map<string, number[]>()
  const byPerson = new Map<string, number[]>()
  const byResponsible = new Map<string, number[]>()
  const withFigures: number[] = []
  const positions = new Map<string, number>()
  for (const [at, passage] of edition.passages.entries()) {
    if (at % PASSAGES_A_STEP === 0) yield
    addTo(byTopic, passage.topicIds, at)
    addTo(byBody, passage.bodyIds, at)
    addTo(byPerson, passage.personIds, at)
    addTo(byResponsible, responsibleIds(passage), at)
    if (passage.figures.length > 0) withFigures.push(at)
    positions.set(passage.id, at)
  }
  return { byTopic, byBody, byPerson, byResponsible, withFigures, positions }
}

/** About a millisecond. */
const PASSAGES_A_STEP = 1000

function addTo(groups: Map<string, number[]>, ids: readonly string[], at: number): void {
  for (const id of ids) {
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [at])
    else if (group.at(-1) !== at) group.push(at)
  }
}

function responsibleIds({ responsible }: Passage): readonly string[] {
  return responsible?.state === 'named' ? [...responsible.leadIds, ...responsible.coordinatingIds] : []
}
