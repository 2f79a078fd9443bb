import { fold } from '../text/fold.ts'
import { comparable } from './comparable.ts'
import { withTerm } from './edit-terms.ts'
import type { Edition, Passage } from './edition.ts'
import { conferencePath } from './layout.ts'
import { conferenceFile } from './model.ts'
import { writtenPassages } from './written-passage.ts'
import { parseYaml } from './yaml.ts'

/** Where the entry of a passage stands in `knowledge/`. Plain data. */
export interface PassageEntry {
  readonly conferenceId: string
  /** Its number among the entries of the conference's file, items included, from 0. */
  readonly nth: number
  /** What the entry quotes, so that no other one is taken for it. */
  readonly quote: string
}

/** A file of `knowledge/` with a term more, or why there is none. */
export type TermEdit =
  | { readonly kind: 'edited'; readonly path: string; readonly text: string }
  /** The file is no longer the one that the edition was made of, or it is written in a way that has no place for the term. */
  | { readonly kind: 'changed' }

/** The entry of a passage; null for a clause that nobody has structured. */
export function entryOf(edition: Edition, passage: Passage): PassageEntry | null {
  const { conferenceId, quote } = passage
  // The quotes of a file stand in the order of the source, and so do the passages; only unstructured clauses lie between.
  const structured = edition.passages.filter((one) => one.conferenceId === conferenceId && one.kind !== 'unsorted')
  const nth = structured.indexOf(passage)
  return nth < 0 ? null : { conferenceId, nth, quote }
}

/** Whether a passage has a term already, letters and marks aside. */
export function hasTerm({ terms }: Passage, term: string): boolean {
  const wanted = folded(term)
  return terms.some((one) => folded(one) === wanted)
}

/**
 * Adds a term (as `asTerm` gives it) to a passage's entry in its conference file. `files` are those of `knowledge/`: path ->
 * text as received. Takes some 100 ms for a large conference.
 */
export function addTermTo(files: ReadonlyMap<string, string>, entry: PassageEntry, term: string): TermEdit {
  const path = conferencePath(entry.conferenceId, 'conference.yaml')
  const text = files.get(path)
  if (text === undefined) return { kind: 'changed' }
  const parsed = conferenceFile.safeParse(parseYaml(path, text, () => undefined)?.value)
  const written = parsed.success ? writtenPassages(parsed.data)[entry.nth] : undefined
  if (written === undefined || words(written.entry.quote) !== words(entry.quote)) return { kind: 'changed' }
  const edited = withTerm(text, written.path, term)
  return edited === null ? { kind: 'changed' } : { kind: 'edited', path, text: edited }
}

function folded(term: string): string {
  return fold(term).replace(/\s+/gu, ' ').trim()
}

function words(quote: string): string {
  return comparable(quote).text.replace(/\s+/gu, ' ').trim()
}
