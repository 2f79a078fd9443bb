import type { Steps } from '../text/steps.ts'
import { changedPassages, type PassageChanges } from './changed-passages.ts'
import { type Counts, countChanges } from './counted-changes.ts'
import type { Bilingual, Conference, Deadline, Edition, Passage } from './edition.ts'

/** What became of one conference's passages. Only conferences in which something changed are listed. */
export interface ConferenceDifference extends PassageChanges {
  readonly conferenceId: string
  readonly short: Bilingual
  readonly state: 'new' | 'gone' | 'kept'
  /** Its title, day, place, chairs ... */
  readonly headChanged: boolean
  readonly sourceChanged: boolean
}

/** A duty whose deadline is another one now: the printed words, or how they are read. Null: it is no duty any more, or was none. */
export interface MovedDeadline {
  readonly passage: Passage
  readonly before: Deadline | null
  readonly after: Deadline | null
}

/** What a new edition changes. */
export interface EditionDifference {
  readonly conferences: readonly ConferenceDifference[]
  readonly deadlines: readonly MovedDeadline[]
  readonly bodies: Counts
  readonly people: Counts
  readonly topics: Counts
  readonly events: Counts
  /** Abbreviations, synonyms, fillers, names. */
  readonly glossary: Counts
  readonly gold: Counts
}

/** Compares two editions a little at a time. */
export function* editionDifference(before: Edition, after: Edition): Steps<EditionDifference> {
  const [old, young] = [byConference(before), byConference(after)]
  yield
  const conferences: ConferenceDifference[] = []
  for (const id of new Set([...before.conferences.keys(), ...after.conferences.keys()])) {
    const [was, is] = [before.conferences.get(id), after.conferences.get(id)]
    const changes = yield* changedPassages(old.get(id) ?? [], young.get(id) ?? [])
    const found = conferenceDifference(id, was, is, changes)
    if (found !== null) conferences.push(found)
    yield
  }
  const deadlines = conferences.flatMap(({ changed }) =>
    changed.flatMap(({ before: was, after: is }) => movedDeadline(was, is)),
  )
  const bodies = countChanges([...before.bodies], [...after.bodies])
  yield
  const people = countChanges([...before.people], [...after.people])
  yield
  const topics = countChanges([...before.topics], [...after.topics])
  const events = countChanges(keyed(before.events, 'id'), keyed(after.events, 'id'))
  yield
  const glossary = countChanges(wordsOf(before), wordsOf(after))
  yield
  const gold = countChanges(keyed(before.gold, 'question'), keyed(after.gold, 'question'))
  return { conferences, deadlines, bodies, people, topics, events, glossary, gold }
}

/** Whether nothing that people read or ask for changed: at most comments, order or blanks of the files. */
export function isSameKnowledge({ conferences, deadlines, ...tables }: EditionDifference): boolean {
  const counts = Object.values(tables).flatMap(({ added, changed, gone }) => [added, changed, gone])
  return conferences.length === 0 && deadlines.length === 0 && counts.every((count) => count === 0)
}

function conferenceDifference(
  conferenceId: string,
  before: Conference | undefined,
  after: Conference | undefined,
  changes: PassageChanges,
): ConferenceDifference | null {
  const known = after ?? before
  if (known === undefined) return null
  const state = before === undefined ? 'new' : after === undefined ? 'gone' : 'kept'
  const isKept = before !== undefined && after !== undefined
  const headChanged = isKept && headOf(before) !== headOf(after)
  const sourceChanged = isKept && before.source !== after.source
  const counted = changes.added.length + changes.changed.length + changes.gone.length
  if (state === 'kept' && counted === 0 && !headChanged && !sourceChanged) return null
  return { conferenceId, short: known.short, state, headChanged, sourceChanged, ...changes }
}

function headOf({ source: _, passageIds: __, sections: ___, ...head }: Conference): string {
  return JSON.stringify(head)
}

function movedDeadline(before: Passage, after: Passage): readonly MovedDeadline[] {
  const isStated = before.deadline?.state === 'stated' || after.deadline?.state === 'stated'
  if (!isStated || JSON.stringify(before.deadline) === JSON.stringify(after.deadline)) return []
  return [{ passage: after, before: before.deadline, after: after.deadline }]
}

function byConference({ passages }: Edition): ReadonlyMap<string, readonly Passage[]> {
  const lists = new Map<string, Passage[]>()
  for (const passage of passages) {
    const list = lists.get(passage.conferenceId)
    if (list === undefined) lists.set(passage.conferenceId, [passage])
    else list.push(passage)
  }
  return lists
}

function keyed<Key extends string, T extends Readonly<Record<Key, string>>>(
  list: readonly T[],
  key: Key,
): readonly (readonly [string, T])[] {
  return list.map((one) => [one[key], one])
}

/** Everything in the word lists by what it is about: a row by its first word. */
function wordsOf({ glossary }: Edition): readonly (readonly [string, unknown])[] {
  const { abbreviations, concepts, fillers, names } = glossary
  const plain = { ...fillers, titles: names.titles }
  return [
    ...abbreviations.map((row) => [`abbreviation ${row.short}`, row] as const),
    ...concepts.map((row) => [`concept ${row.official[0] ?? ''}`, row] as const),
    ...names.places.map((place) => [`place ${place.name}`, place] as const),
    ...names.classes.map((one) => [`class ${one.name}`, one] as const),
    ...Object.entries(plain).flatMap(([list, words]) => words.map((word) => [`${list} ${word}`, word] as const)),
  ]
}
