import type { CalendarEvent } from '../calendar/event.ts'
import type { Body, Conference, Coverage, Edition, Glossary, Passage, Person, Topic } from './edition.ts'
import { frozen } from './frozen.ts'

/** A passage whose section is said by its number in the conference: sent as it is, each passage would bring its own copy. */
type SentPassage = Omit<Passage, 'section'> & { readonly section: number | null }

interface Lists {
  readonly conferences: Conference
  readonly passages: SentPassage
  readonly bodies: Body
  readonly people: Person
  readonly topics: Topic
  readonly events: CalendarEvent
  readonly abbreviations: Glossary['abbreviations'][number]
  readonly concepts: Glossary['concepts'][number]
  readonly gold: Edition['gold'][number]
  readonly coverage: Coverage
}

/** A part of an edition, plain data and small enough to be copied between threads within a few milliseconds. */
export type EditionPart =
  | { readonly part: 'head'; readonly id: string }
  | { readonly part: 'lists'; readonly fillers: Glossary['fillers']; readonly names: Glossary['names'] }
  | { [Name in keyof Lists]: { readonly part: Name; readonly items: readonly Lists[Name][] } }[keyof Lists]

/** Entries of a list in one part; a conference carries its whole source and comes alone. */
const TOGETHER = 100

/** The edition in parts, in an order in which it can be put together. */
export function* partsOf(edition: Edition): Generator<EditionPart, undefined> {
  const { glossary } = edition
  yield { part: 'head', id: edition.id }
  for (const conference of edition.conferences.values()) yield { part: 'conferences', items: [conference] }
  for (const some of inRuns(edition.passages)) yield { part: 'passages', items: some.map((one) => sent(one, edition)) }
  for (const items of inRuns([...edition.bodies.values()])) yield { part: 'bodies', items }
  for (const items of inRuns([...edition.people.values()])) yield { part: 'people', items }
  for (const items of inRuns([...edition.topics.values()])) yield { part: 'topics', items }
  for (const items of inRuns(edition.events)) yield { part: 'events', items }
  for (const items of inRuns(glossary.abbreviations)) yield { part: 'abbreviations', items }
  for (const items of inRuns(glossary.concepts)) yield { part: 'concepts', items }
  for (const items of inRuns(edition.gold)) yield { part: 'gold', items }
  for (const items of inRuns(edition.coverage)) yield { part: 'coverage', items }
  yield { part: 'lists', fillers: glossary.fillers, names: glossary.names }
}

/** Puts an edition together from its parts. */
export interface EditionAssembly {
  /** Takes the next part; it is frozen. */
  add(part: EditionPart): void
  /** The edition, once all parts were added. Throws if the first or the last is missing. */
  edition(): Edition
}

/** An assembly without parts. */
export function assembleEdition(): EditionAssembly {
  let id: string | null = null
  let lists: Pick<Glossary, 'fillers' | 'names'> | null = null
  const conferences = new Map<string, Conference>()
  const passages: Passage[] = []
  const passageById = new Map<string, Passage>()
  const bodies = new Map<string, Body>()
  const people = new Map<string, Person>()
  const topics = new Map<string, Topic>()
  const events: CalendarEvent[] = []
  const abbreviations: Lists['abbreviations'][] = []
  const concepts: Lists['concepts'][] = []
  const gold: Lists['gold'][] = []
  const coverage: Coverage[] = []

  return {
    add(part) {
      switch (part.part) {
        case 'head':
          id = part.id
          return
        case 'conferences':
          return tabled(conferences, part.items)
        case 'passages':
          for (const one of part.items) {
            const passage = frozen(received(one, conferences))
            passages.push(passage)
            passageById.set(passage.id, passage)
          }
          return
        case 'bodies':
          return tabled(bodies, part.items)
        case 'people':
          return tabled(people, part.items)
        case 'topics':
          return tabled(topics, part.items)
        case 'events':
          return listed(events, part.items)
        case 'abbreviations':
          return listed(abbreviations, part.items)
        case 'concepts':
          return listed(concepts, part.items)
        case 'gold':
          return listed(gold, part.items)
        case 'coverage':
          return listed(coverage, part.items)
        case 'lists':
          lists = { fillers: frozen(part.fillers), names: frozen(part.names) }
          return
      }
    },
    edition() {
      if (id === null || lists === null) throw new Error('assembleEdition: not all parts have arrived')
      for (const list of [passages, events, abbreviations, concepts, gold, coverage]) Object.freeze(list)
      const glossary = Object.freeze({ abbreviations, concepts, ...lists })
      return { id, conferences, passages, passageById, bodies, people, topics, events, glossary, gold, coverage }
    },
  }
}

function* inRuns<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += TOGETHER) yield list.slice(from, from + TOGETHER)
}

function sent(passage: Passage, { conferences }: Edition): SentPassage {
  const { section } = passage
  const sections = conferences.get(passage.conferenceId)?.sections ?? []
  return { ...passage, section: section === null ? null : sections.indexOf(section) }
}

function received(passage: SentPassage, conferences: ReadonlyMap<string, Conference>): Passage {
  const { section } = passage
  const sections = conferences.get(passage.conferenceId)?.sections ?? []
  return { ...passage, section: section === null ? null : (sections[section] ?? null) }
}

function tabled<T extends { readonly id: string }>(table: Map<string, T>, items: readonly T[]): void {
  for (const item of items) table.set(item.id, frozen(item))
}

function listed<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(frozen(item))
}
