import type { Edition } from '../knowledge/edition.ts'
import { phraseFinder } from '../text/phrase-finder.ts'
import { type Word, words } from '../text/words.ts'

/** More than this is no name but a word that many names have. */
const MOST = 8

/**
 * The bodies that a typed name fits ("so y te", "SKHĐT"): those of this name or alias, else those whose name has these
 * words one after another, at most 8; in the order of the files.
 */
export function bodiesNamed(name: string, { bodies }: Edition): readonly string[] {
  const typed = words(name)
  if (typed.length === 0) return []
  const all = [...bodies.values()].map(({ id, name, aliases }) => ({ id, texts: [name.vi, name.en, ...aliases] }))
  const exact = phraseFinder(all.flatMap(({ id, texts }) => texts.map((text) => ({ text, value: id }))))(typed, 0)
  if (exact?.length === typed.length) {
    const meant = new Set(exact.values)
    return [...bodies.keys()].filter((id) => meant.has(id))
  }
  const part = all.filter(({ texts }) => texts.some((text) => hasWords(words(text), typed)))
  return part.slice(0, MOST).map(({ id }) => id)
}

/** Whether the typed words stand in a name, one after another; what was typed without marks fits all marks. */
function hasWords(name: readonly Word[], typed: readonly Word[]): boolean {
  return name.some((_, from) =>
    typed.every(({ plain, exact, marked }, at) => {
      const word = name[from + at]
      return word !== undefined && word.plain === plain && (!marked || word.exact === exact)
    }),
  )
}
