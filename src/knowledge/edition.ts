import type { CivilDate } from '../calendar/civil-date.ts'
import type { DateReading } from '../calendar/date-phrase.ts'
import type { CalendarEvent } from '../calendar/event.ts'
import type { AbbreviationsFile, FillersFile, GoldFile, NamesFile, SynonymsFile } from './model.ts'

/** A text in the bot's two languages; `en` falls back to `vi` when the file has none. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

export interface Body {
  readonly id: string
  readonly name: Bilingual
  readonly aliases: readonly string[]
  readonly kind: string | null
  /** The office's own note (never the document's words), such as the body's name today. */
  readonly note: string | null
}

export interface Office {
  readonly title: Bilingual
  readonly bodyId: string | null
  readonly aliases: readonly string[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly offices: readonly Office[]
}

export interface Topic {
  readonly id: string
  readonly name: Bilingual
  readonly terms: readonly string[]
}

export interface Section {
  readonly conferenceId: string
  readonly title: Bilingual
  readonly speakerId: string | null
  /** The general addressee of the section, verbatim ("các cấp, các ngành"), or null. */
  readonly addressee: string | null
  /** The general time frame of the section, verbatim, or null. */
  readonly period: string | null
}

export interface Conference {
  /** The folder's name. */
  readonly id: string
  readonly title: Bilingual
  readonly short: Bilingual
  readonly date: CivilDate
  /** The day on which the document was issued, or null where the file gives none (mostly it is the day of the conference). */
  readonly issued: CivilDate | null
  /** The number of the document as printed ("62/TB-UBND"), or null. */
  readonly number: string | null
  /** How the document prints its day ("Sáng 15-10"). */
  readonly time: string | null
  readonly place: string | null
  readonly organizerId: string | null
  readonly chairIds: readonly string[]
  readonly concludedById: string | null
  readonly terms: readonly string[]
  /** The untouched text. Offsets of passages are UTF-16 units in it. */
  readonly source: string
  readonly sections: readonly Section[]
  /** Ids of its passages in the order of the source, uncovered clauses included. */
  readonly passageIds: readonly string[]
}

/** Who carries a duty. "Not stated" is a value: the document is silent. */
export type Responsible =
  | { readonly state: 'not-stated' }
  | {
      readonly state: 'named'
      /** The document's own words. */
      readonly words: string
      readonly leadIds: readonly string[]
      readonly coordinatingIds: readonly string[]
      /** Persons who are charged by name. `leadIds` may be empty if there is one. */
      readonly personIds: readonly string[]
      /** The id of the passage that introduces the list, if the words stand there and not in the duty's own quote. */
      readonly inheritedFrom: string | null
    }

/** The printed deadline of a duty and how it is read, or the fact that the document gives none. */
export type Deadline =
  | { readonly state: 'not-stated' }
  | {
      readonly state: 'stated'
      readonly phrase: string
      readonly reading: DateReading
      /** As in `Responsible`: where the words stand, if not in the duty's own quote. */
      readonly inheritedFrom: string | null
    }

export interface Figure {
  readonly name: Bilingual
  readonly value: string
  readonly unit: string
  readonly period: string | null
}

/** `unsorted`: a clause of the source that nobody has structured yet. It is searched and quoted like the others. */
export type PassageKind = 'duty' | 'resolution' | 'result' | 'proceeding' | 'unsorted'

export interface Passage {
  /** Stable through edits elsewhere: derived from the conference and the quote's words. `[a-z0-9]`, at most 12 characters. */
  readonly id: string
  readonly conferenceId: string
  readonly kind: PassageKind
  /** Character for character `source.slice(start, end)`. */
  readonly quote: string
  /** UTF-16 offsets in the conference's source. */
  readonly start: number
  readonly end: number
  /** 1-based number among the source's non-empty paragraphs. */
  readonly paragraph: number
  /** 1-based number of the quote's first clause within the paragraph, and of its last. */
  readonly clause: number
  readonly lastClause: number
  readonly section: Section | null
  readonly title: Bilingual
  readonly topicIds: readonly string[]
  readonly terms: readonly string[]
  readonly bodyIds: readonly string[]
  readonly personIds: readonly string[]
  /** Only a duty has these two; elsewhere null. */
  readonly responsible: Responsible | null
  readonly deadline: Deadline | null
  readonly figures: readonly Figure[]
  /** The introducing passage of the list to which this one belongs, or null. */
  readonly parentId: string | null
  /** The items that this passage introduces, in order. */
  readonly itemIds: readonly string[]
}

/** Word lists that the office can edit. Data as written; search compiles them. */
export interface Glossary {
  readonly abbreviations: AbbreviationsFile['abbreviations']
  readonly concepts: SynonymsFile['concepts']
  readonly fillers: FillersFile
  readonly names: NamesFile
}

/** Share of the source's clause letters that people have structured, in percent, and what is left. */
export interface Coverage {
  readonly conferenceId: string
  readonly clauses: number
  readonly covered: number
  readonly headings: number
  readonly percent: number
}

/** Everything loaded from `knowledge/` at one moment. Immutable. */
export interface Edition {
  /** 8 hexadecimal digits of a hash over all files' contents: same files, same id. */
  readonly id: string
  readonly conferences: ReadonlyMap<string, Conference>
  /** In the order of the sources. */
  readonly passages: readonly Passage[]
  readonly passageById: ReadonlyMap<string, Passage>
  readonly bodies: ReadonlyMap<string, Body>
  readonly people: ReadonlyMap<string, Person>
  readonly topics: ReadonlyMap<string, Topic>
  readonly events: readonly CalendarEvent[]
  readonly glossary: Glossary
  readonly gold: GoldFile['questions']
  readonly coverage: readonly Coverage[]
}
