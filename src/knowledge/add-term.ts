import { fold } from '../text/fold.ts'
import { comparable } from './comparable.ts'
import { withTerm } from './edit-terms.ts'
import type { Edition, Passage } from './edition.ts'
import { conferencePath } from './layout.ts'
import { conferenceFile } from './model.ts'
import { writtenPassages } from './written-passage.ts'
import { parseYaml } from './yaml.ts'

/** A file of `knowledge/` with a term more, or why there is none. */
export type TermEdit =
  | { readonly kind: 'edited'; readonly path: string; readonly text: string }
  /** The passage has this term already. */
  | { readonly kind: 'known' }
  /** A clause that nobody has structured has no entry in a file. */
  | { readonly kind: 'unsorted' }
  /** The file is no longer the one that the edition was made of, or it is written in a way that has no place for it. */
  | { readonly kind: 'changed' }

/**
 * Adds a term to a passage's entry in its conference file. `files` are those of `knowledge/` (path -> text as received), of
 * which the edition was made. The term is as `asTerm` gives it.
 */
export function addTermTo(
  files: ReadonlyMap<string, string>,
  edition: Edition,
  passage: Passage,
  term: string,
): TermEdit {
  if (passage.kind === 'unsorted') return { kind: 'unsorted' }
  if (passage.terms.some((one) => folded(one) === folded(term))) return { kind: 'known' }
  const path = conferencePath(passage.conferenceId, 'conference.yaml')
  const text = files.get(path)
  if (text === undefined) return { kind: 'changed' }
  const parsed = conferenceFile.safeParse(parseYaml(path, text, () => undefined)?.value)
  if (!parsed.success) return { kind: 'changed' }
  // The quotes of a file stand in the order of the source, and so do the passages; only unstructured clauses lie between.
  const structured = edition.passages.filter(
    (one) => one.conferenceId === passage.conferenceId && one.kind !== 'unsorted',
  )
  const written = writtenPassages(parsed.data)[structured.indexOf(passage)]
  if (written === undefined || words(written.entry.quote) !== words(passage.quote)) return { kind: 'changed' }
  const edited = withTerm(text, written.path, term)
  return edited === null ? { kind: 'changed' } : { kind: 'edited', path, text: edited }
}

function folded(term: string): string {
  return fold(term).replace(/\s+/gu, ' ').trim()
}

function words(quote: string): string {
  return comparable(quote).text.replace(/\s+/gu, ' ').trim()
}
