import { comparableQuote } from './comparable.ts'
import { excerpt } from './difference.ts'
import { bilingualOf } from './directory.ts'
import { type DutyContext, deadlineOf, type Inherits, inheritsFrom, responsibleOf } from './duty.ts'
import type { Figure, Passage, Section } from './edition.ts'
import type { ItemFile } from './model.ts'
import { checkReferences } from './references.ts'
import { checkWords } from './words.ts'

/** What a passage is about, apart from where it stands and what it is called by. */
export type Meaning = Pick<
  Passage,
  'kind' | 'section' | 'title' | 'topicIds' | 'terms' | 'bodyIds' | 'personIds' | 'responsible' | 'deadline' | 'figures'
> & {
  /** What it takes from the passage that introduces its list. */
  readonly inherits: Inherits
}

/** Checks what people wrote about a quote, and returns it in the edition's form. */
export function meaningOf(entry: ItemFile, section: Section | null, context: Omit<DutyContext, 'quote'>): Meaning {
  const { directory, at, report } = context
  const within = { ...context, quote: comparableQuote(entry.quote) }
  const ids = (key: 'topics' | 'bodies' | 'people') => (index: number) => at([key, index])
  const responsible = responsibleOf(entry, within)
  const bodies = checkReferences('body', entry.bodies, directory, ids('bodies'), report)
  const people = checkReferences('person', entry.people, directory, ids('people'), report)
  return {
    kind: entry.kind,
    section,
    title: bilingualOf(entry.title),
    topicIds: checkReferences('topic', entry.topics, directory, ids('topics'), report),
    terms: entry.terms,
    // Who carries a duty is named in its quote or in that of its list, whether or not the file lists them a second time.
    bodyIds:
      responsible?.state === 'named'
        ? [...new Set([...bodies, ...responsible.leadIds, ...responsible.coordinatingIds])]
        : bodies,
    personIds: responsible?.state === 'named' ? [...new Set([...people, ...responsible.personIds])] : people,
    responsible,
    deadline: deadlineOf(entry, within),
    figures: figuresOf(entry, within),
    inherits: inheritsFrom(context.leadIn, entry),
  }
}

/** A clause that nobody has structured: its own first words are its title in both languages. */
export function unsorted(quote: string): Meaning {
  const title = excerpt(quote, 60)
  return {
    kind: 'unsorted',
    section: null,
    title: { vi: title, en: title },
    topicIds: [],
    terms: [],
    bodyIds: [],
    personIds: [],
    responsible: null,
    deadline: null,
    figures: [],
    inherits: { responsible: false, deadline: false },
  }
}

function figuresOf(entry: ItemFile, { quote, at, report }: DutyContext): readonly Figure[] {
  return entry.figures.map(({ name, value, unit, period }, index) => {
    checkWords(
      { key: 'value', words: value, within: 'quote', text: quote },
      () => at(['figures', index, 'value']),
      report,
    )
    return { name: bilingualOf(name), value, unit, period: period ?? null }
  })
}
