import type { Edition, Passage } from '../knowledge/edition.ts'

/** With five of their characters, ids of some hundred passages hardly ever collide. */
const SHORTEST = 5

/**
 * Passage ids in few characters, to stand on a button together: beginnings, with dots between them, each as long as it
 * takes to mean one passage of the edition.
 */
export function packed(ids: readonly string[], edition: Edition): string {
  return ids.map((id) => beginningOf(id, edition)).join('.')
}

/** The beginnings again; null for what `packed` cannot have written. */
export function unpacked(text: string): readonly string[] | null {
  return /^[a-z0-9]{1,12}(?:\.[a-z0-9]{1,12})*$/.test(text) ? text.split('.') : null
}

/** The passages that are meant, in order. What is gone, or can no longer be told from others, is left out. */
export function passagesBeginning(beginnings: readonly string[], edition: Edition): readonly Passage[] {
  return beginnings.flatMap((beginning) => passageBeginning(beginning, edition) ?? [])
}

function beginningOf(id: string, edition: Edition): string {
  for (let length = SHORTEST; length < id.length; length++) {
    const beginning = id.slice(0, length)
    if (passageBeginning(beginning, edition)?.id === id) return beginning
  }
  return id
}

/** The passage of this id, or the only one whose id begins so. */
function passageBeginning(beginning: string, edition: Edition): Passage | undefined {
  const alike = byBeginning(edition).get(beginning.slice(0, SHORTEST)) ?? []
  const [only, ...others] = alike.filter(({ id }) => id.startsWith(beginning))
  return edition.passageById.get(beginning) ?? (others.length === 0 ? only : undefined)
}

type ByBeginning = ReadonlyMap<string, readonly Passage[]>

// Every card has such buttons, and an edition may have very many passages.
const known = new WeakMap<Edition, ByBeginning>()

/** The passages by the shortest beginning of their ids. */
function byBeginning(edition: Edition): ByBeginning {
  const before = known.get(edition)
  if (before !== undefined) return before
  const made = new Map<string, Passage[]>()
  for (const passage of edition.passages) {
    const beginning = passage.id.slice(0, SHORTEST)
    const alike = made.get(beginning)
    if (alike === undefined) made.set(beginning, [passage])
    else alike.push(passage)
  }
  known.set(edition, made)
  return made
}
