import type { Glossary } from '../knowledge/edition.ts'
import { type Word, words } from '../text/words.ts'

/** A name, class noun or title of the office's list, found in a text. */
export interface NameMatch {
  /** The entry's main name, whichever alias was written. */
  readonly name: string
  /** How many words it spans. */
  readonly length: number
}

/** Finds the longest entry that begins at a word. Marks that were typed must be the entry's. */
export type NameFinder = (list: readonly Word[], at: number) => NameMatch | null

/** What must match exactly, or the answer is about something else. */
export interface Names {
  readonly place: NameFinder
  readonly classNoun: NameFinder
  readonly title: NameFinder
}

/** Compiles the list of names of a glossary. */
export function compileNames({ names, abbreviations }: Glossary): Names {
  // "KCN" and "BV" stand before names as their long forms do.
  const shortForms = new Map<string, string[]>()
  for (const { short, long } of abbreviations) {
    for (const one of long) shortForms.set(one.toLowerCase(), [...(shortForms.get(one.toLowerCase()) ?? []), short])
  }
  const classNouns = names.classes.flatMap(({ noun, aliases }) => {
    const all = [noun, ...aliases]
    return [...all, ...all.flatMap((text) => shortForms.get(text.toLowerCase()) ?? [])].map((text) => ({ text, name: noun }))
  })
  return {
    place: finder(
      names.places.flatMap((place) => [place.name, ...place.aliases].map((text) => ({ text, name: place.name }))),
    ),
    classNoun: finder(classNouns),
    title: finder(names.titles.map((text) => ({ text, name: text }))),
  }
}

function finder(entries: readonly { readonly text: string; readonly name: string }[]): NameFinder {
  const byFirst = new Map<string, { name: string; keys: readonly Word[] }[]>()
  for (const { text, name } of entries) {
    const keys = words(text)
    const first = keys[0]?.plain
    if (first === undefined) continue
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [{ name, keys }])
    else same.push({ name, keys })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return (list, at) => {
    const candidates = byFirst.get(list[at]?.plain ?? '') ?? []
    const found = candidates.find(({ keys }) =>
      keys.every((key, i) => {
        const word = list[at + i]
        return word !== undefined && word.plain === key.plain && (!word.marked || word.exact === key.exact)
      }),
    )
    return found === undefined ? null : { name: found.name, length: found.keys.length }
  }
}
