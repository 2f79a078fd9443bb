import type { Glossary } from '../knowledge/edition.ts'
import { type PhraseFinder, phraseFinder } from '../text/phrase-finder.ts'

/** What must match exactly, or the answer is about something else. Each finder gives the entry's main name. */
export interface Names {
  readonly place: PhraseFinder<string>
  readonly classNoun: PhraseFinder<string>
  readonly title: PhraseFinder<string>
}

/** Compiles the list of names of a glossary. "KCN" and "BV" stand before names as their long forms do. */
export function compileNames({ names, abbreviations }: Glossary): Names {
  const shortForms = new Map<string, string[]>()
  for (const { short, long } of abbreviations) {
    for (const one of long) shortForms.set(one.toLowerCase(), [...(shortForms.get(one.toLowerCase()) ?? []), short])
  }
  const entries = (name: string, texts: readonly string[]) => texts.map((text) => ({ text, value: name }))
  return {
    place: phraseFinder(names.places.flatMap(({ name, aliases }) => entries(name, [name, ...aliases]))),
    classNoun: phraseFinder(
      names.classes.flatMap(({ name, aliases }) => {
        const all = [name, ...aliases]
        return entries(name, [...all, ...all.flatMap((text) => shortForms.get(text.toLowerCase()) ?? [])])
      }),
    ),
    title: phraseFinder(names.titles.map((text) => ({ text, value: text }))),
  }
}
