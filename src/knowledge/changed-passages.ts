import type { Steps } from '../text/steps.ts'
import { words } from '../text/words.ts'
import type { Passage } from './edition.ts'

/** In what respect a passage is another one than before. */
export type ChangedPart =
  /** The quote. */
  | 'words'
  | 'kind'
  | 'title'
  | 'responsible'
  | 'deadline'
  | 'figures'
  /** What its part of the conference says in general: speaker, addressee, period. */
  | 'section'
  /** Topics, terms, bodies and people: how it is found. */
  | 'search'
  /** Whether it is an item of a list, or introduces one. */
  | 'list'

export interface ChangedPassage {
  readonly before: Passage
  readonly after: Passage
  readonly parts: readonly ChangedPart[]
}

/** What became of a conference's passages. */
export interface PassageChanges {
  readonly added: readonly Passage[]
  readonly changed: readonly ChangedPassage[]
  readonly gone: readonly Passage[]
}

/** Passages compared between two pauses. */
const TOGETHER = 100
/** Two quotes at one place are one passage in other words if they share at least this part of their words. */
const SAME_WORDS = 0.5
/** A passage is looked for among so many of the new ones on either side of the place where it stood. */
const NEIGHBOURS = 5

/**
 * Compares one conference's passages, both lists in the order of the source.
 *
 * A passage with the same words is the same passage (it has the same id), and has changed if anything else that people wrote
 * about it has; that it stands elsewhere in the source does not count. Of those whose words are not there any more, one is a
 * passage in other words if it stood between the same unchanged neighbours and shares at least half of its words with a new
 * one there. The rest is gone, or new.
 */
export function* changedPassages(before: readonly Passage[], after: readonly Passage[]): Steps<PassageChanges> {
  const old = new Map(before.map((passage) => [passage.id, passage]))
  const young = new Set(after.map(({ id }) => id))
  const changed: ChangedPassage[] = []
  for (const [at, passage] of after.entries()) {
    if (at % TOGETHER === 0) yield
    const was = old.get(passage.id)
    const parts = was === undefined ? [] : changedParts(was, passage)
    if (was !== undefined && parts.length > 0) changed.push({ before: was, after: passage, parts })
  }
  const gaps = gapsOf(before, after, old, young)
  const reworded = new Map<Passage, Passage>()
  for (const { gone, added } of gaps) yield* pair(gone, added, reworded)
  for (const [is, was] of reworded) changed.push({ before: was, after: is, parts: ['words', ...changedParts(was, is)] })
  const paired = new Set(reworded.values())
  return {
    added: after.filter((passage) => !old.has(passage.id) && !reworded.has(passage)),
    changed: changed.sort((a, b) => a.after.start - b.after.start),
    gone: before.filter((passage) => !young.has(passage.id) && !paired.has(passage)),
  }
}

function changedParts(before: Passage, after: Passage): ChangedPart[] {
  const parts: ChangedPart[] = []
  const compare = (part: ChangedPart, of: (passage: Passage) => unknown): void => {
    if (JSON.stringify(of(before)) !== JSON.stringify(of(after))) parts.push(part)
  }
  compare('kind', ({ kind }) => kind)
  compare('title', ({ title }) => title)
  compare('responsible', ({ responsible }) => responsible)
  compare('deadline', ({ deadline }) => deadline)
  compare('figures', ({ figures }) => figures)
  compare('section', ({ section }) => section)
  compare('search', ({ topicIds, terms, bodyIds, personIds }) => [topicIds, terms, bodyIds, personIds])
  compare('list', ({ parentId, itemIds }) => [parentId === null, itemIds.length])
  return parts
}

/** What is gone and what is new between two neighbours that both lists have. */
interface Gap {
  readonly gone: Passage[]
  readonly added: Passage[]
}

function gapsOf(
  before: readonly Passage[],
  after: readonly Passage[],
  old: ReadonlyMap<string, Passage>,
  young: ReadonlySet<string>,
): Iterable<Gap> {
  // By the unchanged passage that stands before the gap; '' for the beginning.
  const gaps = new Map<string, Gap>()
  const gapAfter = (anchor: string): Gap => {
    const known = gaps.get(anchor)
    if (known !== undefined) return known
    const gap = { gone: [], added: [] }
    gaps.set(anchor, gap)
    return gap
  }
  const walk = (list: readonly Passage[], isKept: (id: string) => boolean, side: keyof Gap): void => {
    let anchor = ''
    for (const passage of list) {
      if (isKept(passage.id)) anchor = passage.id
      else gapAfter(anchor)[side].push(passage)
    }
  }
  walk(before, (id) => young.has(id), 'gone')
  walk(after, (id) => old.has(id), 'added')
  return gaps.values()
}

/** Finds for each that is gone the new one most like it, in order, near the place where it stood. */
function* pair(gone: readonly Passage[], added: readonly Passage[], into: Map<Passage, Passage>): Steps<void> {
  if (added.length === 0) return
  const known = new Map<number, ReadonlySet<string>>()
  const wordsAt = (at: number): ReadonlySet<string> => {
    const set = known.get(at) ?? wordSet(added[at])
    known.set(at, set)
    return set
  }
  let from = 0
  for (const [at, was] of gone.entries()) {
    yield
    const expected = Math.round((at * added.length) / gone.length)
    const [first, last] = [Math.max(from, expected - NEIGHBOURS), Math.min(added.length - 1, expected + NEIGHBOURS)]
    const mine = wordSet(was)
    let best = -1
    let bestShare = SAME_WORDS
    for (let candidate = first; candidate <= last; candidate++) {
      const share = sharedWords(mine, wordsAt(candidate))
      if (share < bestShare || (best >= 0 && share === bestShare)) continue
      best = candidate
      bestShare = share
    }
    const is = added[best]
    if (is === undefined) continue
    into.set(is, was)
    from = best + 1
  }
}

function wordSet(passage: Passage | undefined): ReadonlySet<string> {
  return new Set(words(passage?.quote ?? '').map(({ exact }) => exact))
}

/** Twice the common words over all words (Dice). */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
