import type { Edition } from '../knowledge/edition.ts'
import { type Word, words } from '../text/words.ts'
import type { Fillers, WeightClass } from './fillers.ts'

/** One phrase of the glossary found in a text. */
export interface PhraseMatch {
  /** Concepts the phrase may mean; none if it is filler ("ntn", "bn"). */
  readonly concepts: readonly number[]
  /** What it means where a document writes it. */
  readonly inDocuments: readonly number[]
  /** How many words it spans. */
  readonly length: number
  /** 1, or less where the marks differ from the phrase's. */
  readonly quality: number
  readonly isEnglish: boolean
}

interface Entry {
  /** Empty: the phrase says nothing about a subject ("ntn", "bn"). */
  readonly concepts: number[]
  /** What a document means by it: of an abbreviation's meanings the first. */
  readonly inDocuments: readonly number[]
  readonly exact: readonly string[]
  readonly isEnglish: boolean
  /** A short form that is also a common syllable ("TU", "CA") counts only when it is typed in capitals. */
  readonly inCapitals: boolean
}
interface Node {
  readonly next: Map<string, Node>
  readonly entries: Entry[]
}

/** All phrases that may stand for each other, compiled for finding them in running text. */
export interface Lexicon {
  readonly size: number
  /** The phrases that begin at `words[at]`, longest first. English phrases only where `english(word)` holds. */
  matchesAt(words: readonly Word[], at: number, english: (word: Word) => boolean): readonly PhraseMatch[]
  /** How heavy a concept is: that of its first official phrase. */
  weightClass(concept: number): WeightClass
  /** Whether the plain key or stem occurs in any phrase: a word that people are known to use. */
  knows(key: string): boolean
  /** Plain keys of all Vietnamese words in phrases. */
  readonly vocabulary: ReadonlySet<string>
}

/** Compiles abbreviations, concepts, bodies, people and offices of an edition. */
export function compileLexicon(edition: Edition, fillers: Fillers): Lexicon {
  const root: Node = { next: new Map(), entries: [] }
  const conceptsOfPhrase = new Map<string, number[]>()
  const vocabulary = new Set<string>()
  const stems = new Set<string>()
  let size = 0

  const add = (
    phrase: string,
    concepts: readonly number[],
    isEnglish: boolean,
    inDocuments: readonly number[] = concepts,
  ): void => {
    const list = words(phrase)
    if (list.length === 0) return
    let node = root
    for (const word of list) {
      const key = isEnglish ? `e:${word.stem}` : word.plain
      if (isEnglish) stems.add(word.stem)
      else vocabulary.add(word.plain)
      let next = node.next.get(key)
      if (next === undefined) {
        next = { next: new Map(), entries: [] }
        node.next.set(key, next)
      }
      node = next
    }
    const exact = list.map((word) => word.exact)
    const same = node.entries.find((entry) => entry.isEnglish === isEnglish && entry.exact.join() === exact.join())
    const only = list.length === 1 ? list[0] : undefined
    const inCapitals = only !== undefined && only.token.capitals && only.syllable && only.plain.length <= 3
    if (same === undefined) {
      node.entries.push({ concepts: [...concepts], inDocuments, exact, isEnglish, inCapitals })
    } else for (const concept of concepts) if (!same.concepts.includes(concept)) same.concepts.push(concept)
  }
  const ring = (vietnamese: readonly string[], english: readonly string[]): number => {
    const concept = size++
    for (const phrase of vietnamese) {
      add(phrase, [concept], false)
      const key = phraseKey(phrase)
      const known = conceptsOfPhrase.get(key)
      if (known === undefined) conceptsOfPhrase.set(key, [concept])
      else known.push(concept)
    }
    for (const phrase of english) add(phrase, [concept], true)
    return concept
  }

  const classes = new Map<number, WeightClass>()
  for (const row of edition.glossary.concepts) {
    const concept = ring([...row.official, ...row.everyday], row.english)
    const first = row.official[0] ?? ''
    classes.set(concept, isFiller(first, fillers) ? 'none' : fillers.weightClass(words(first)))
  }
  for (const body of edition.bodies.values()) {
    const aliases = [body.name.vi, ...body.aliases]
    ring(
      aliases.filter((alias) => !isEnglishPhrase(alias)),
      [body.name.en, ...aliases].filter(isEnglishPhrase),
    )
  }
  const meaning = (long: string): readonly number[] => {
    const known = conceptsOfPhrase.get(phraseKey(long))
    if (known !== undefined) return known
    const english = isEnglishPhrase(long)
    return [ring(english ? [] : [long], english ? [long] : [])]
  }
  for (const row of edition.glossary.abbreviations) {
    // What people mean first by a chat form decides: "bn" is "bao nhiêu" before it is "bệnh nhân".
    const isTalk = row.long[0] !== undefined && isFiller(row.long[0], fillers)
    const [first, ...others] = isTalk ? [] : row.long.map(meaning)
    add(row.short, [...(first ?? []), ...others.flat()], false, first ?? [])
  }

  return {
    size,
    vocabulary,
    weightClass: (concept) => classes.get(concept) ?? 'full',
    knows: (key) => vocabulary.has(key) || stems.has(key),
    matchesAt(list, at, english) {
      const found: PhraseMatch[] = []
      const walk = (node: Node, length: number): void => {
        for (const entry of node.entries) {
          if (entry.inCapitals && list[at]?.token.capitals !== true) continue
          const quality = entry.isEnglish ? 1 : markQuality(list, at, entry.exact)
          if (quality > 0) {
            const { concepts, inDocuments, isEnglish } = entry
            found.push({ concepts, inDocuments, length, quality, isEnglish })
          }
        }
        const word = list[at + length]
        if (word === undefined) return
        const plain = node.next.get(word.plain)
        if (plain !== undefined) walk(plain, length + 1)
        const stem = english(word) ? node.next.get(`e:${word.stem}`) : undefined
        if (stem !== undefined) walk(stem, length + 1)
      }
      walk(root, 0)
      return found.sort((a, b) => b.length - a.length || b.quality - a.quality)
    },
  }
}

/** Marks that the writer set must be the phrase's; what was typed without marks fits all. A slip in a long phrase is forgiven. */
function markQuality(list: readonly Word[], at: number, exact: readonly string[]): number {
  let wrong = 0
  for (let i = 0; i < exact.length; i++) {
    const word = list[at + i]
    if (word !== undefined && word.marked && word.exact !== exact[i]) wrong++
  }
  if (wrong === 0) return 1
  return wrong === 1 && exact.length > 1 ? 0.75 : 0
}

function isFiller(phrase: string, fillers: Fillers): boolean {
  const list = words(phrase)
  const only = list.length === 1 ? list[0] : undefined
  return only !== undefined ? fillers.isWord(only) : fillers.phraseAt(list, 0) === list.length
}

function phraseKey(phrase: string): string {
  return words(phrase)
    .map((word) => word.exact)
    .join(' ')
}

/** Whether a phrase in a mixed list is English: it has no marks and a word that no Vietnamese syllable could be. */
export function isEnglishPhrase(phrase: string): boolean {
  const list = words(phrase).filter((word) => !word.isNumber)
  if (list.some((word) => word.marked)) return false
  return list.some((word) => !word.syllable && /[aeiouy]/.test(word.plain) && word.plain.length > 2)
}
