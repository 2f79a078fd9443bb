import type { Edition } from '../knowledge/edition.ts'
import { fold } from '../text/fold.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { words } from '../text/words.ts'

/** A body or a topic to which a board can be limited. */
export type NamedLimit =
  | { readonly kind: 'body'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }

/** A name as people write it, and what it names. */
export interface LimitName {
  readonly text: string
  readonly value: NamedLimit
}

/** The names of the edition's topics and bodies, in both languages, with the aliases of the bodies. */
export function limitNames(edition: Edition): readonly LimitName[] {
  return [
    ...[...edition.topics.values()].flatMap(({ id, name }) =>
      [name.vi, name.en].map((text) => ({ text, value: { kind: 'topic' as const, id } })),
    ),
    ...[...edition.bodies.values()].flatMap(({ id, name, aliases }) =>
      [name.vi, name.en, ...aliases].map((text) => ({ text, value: { kind: 'body' as const, id } })),
    ),
  ]
}

/**
 * The topic or body that a whole text names ("quy hoạch", "so y te"): by its name, then by what a topic is also called, then
 * by a part of a topic's name. Null if there is none.
 */
export function limitNamed(text: string, edition: Edition): NamedLimit | null {
  const typed = words(text)
  if (typed.length === 0) return null
  const terms = [...edition.topics.values()].flatMap(({ id, terms }) =>
    terms.map((term) => ({ text: term, value: { kind: 'topic' as const, id } })),
  )
  for (const names of [limitNames(edition), terms]) {
    const phrase = phraseFinder(names)(typed, 0)
    if (phrase?.length === typed.length) return phrase.values[0]
  }
  const part = fold(text.trim())
  const named = [...edition.topics.values()].find(({ name }) => fold(name.vi).includes(part))
  return named === undefined ? null : { kind: 'topic', id: named.id }
}
