import type { Word } from '../text/words.ts'

/** One phrase of a glossary found in a text. */
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
  /** The phrase itself, by whose exact keys marks are compared. */
  readonly list: readonly Word[]
  concepts: readonly number[]
  inDocuments: readonly number[]
  /** A short form that is also a common syllable ("TU", "CA") counts only when it is typed in capitals. */
  readonly inCapitals: boolean
}

/** Phrases by their words: Vietnamese ones without marks, English ones by stems. */
export interface PhraseTable {
  /** Adds a phrase; the same phrase again adds to its meanings. `inDocuments` is what a document means by it. */
  add(list: readonly Word[], concepts: readonly number[], isEnglish: boolean, inDocuments: readonly number[]): void
  /** The concepts of a Vietnamese phrase with just these marks; none if it is not in the table. */
  conceptsOf(list: readonly Word[]): readonly number[]
  /** The phrases that begin at `list[at]`, longest first. English phrases only where `english(word)` holds. */
  matchesAt(list: readonly Word[], at: number, english: (word: Word) => boolean): readonly PhraseMatch[]
}

const NONE: readonly PhraseMatch[] = []

// By key. The beginnings of phrases are keys too, with no entry of their own: looking ends where no phrase goes on.
type Entries = Map<string, readonly Entry[]>
const BEGINNING: readonly Entry[] = []

/** An empty table. */
export function phraseTable(): PhraseTable {
  const vietnamese: Entries = new Map()
  const english: Entries = new Map()
  return {
    add(list, concepts, isEnglish, inDocuments) {
      const table = isEnglish ? english : vietnamese
      const key = keyWithBeginnings(table, list, isEnglish)
      if (key === '') return
      const entries = table.get(key) ?? BEGINNING
      const same = isEnglish ? entries[0] : entries.find((entry) => isSpeltAlike(entry.list, list))
      if (same !== undefined) {
        same.concepts = union(same.concepts, concepts)
        same.inDocuments = union(same.inDocuments, inDocuments)
        return
      }
      table.set(key, [...entries, { list, concepts, inDocuments, inCapitals: needsCapitals(list) }])
    },
    conceptsOf(list) {
      const entries = vietnamese.get(list.map((word) => word.plain).join(' '))
      return entries?.find((entry) => isSpeltAlike(entry.list, list))?.concepts ?? []
    },
    matchesAt(list, at, isEnglishWord) {
      const first = list[at]
      if (first === undefined) return NONE
      let found: PhraseMatch[] | null = null
      let key = ''
      for (let length = 1; ; length++) {
        const word = list[at + length - 1]
        if (word === undefined) break
        key = length === 1 ? word.plain : `${key} ${word.plain}`
        const entries = vietnamese.get(key)
        if (entries === undefined) break
        for (const entry of entries) {
          if (entry.inCapitals && !first.token.capitals) continue
          const quality = markQuality(list, at, entry.list)
          if (quality === 0) continue
          found ??= []
          found.push({ concepts: entry.concepts, inDocuments: entry.inDocuments, length, quality, isEnglish: false })
        }
      }
      for (let length = 1; ; length++) {
        const word = list[at + length - 1]
        if (word === undefined || !isEnglishWord(word)) break
        key = length === 1 ? word.stem : `${key} ${word.stem}`
        const entries = english.get(key)
        if (entries === undefined) break
        for (const { concepts, inDocuments } of entries) {
          found ??= []
          found.push({ concepts, inDocuments, length, quality: 1, isEnglish: true })
        }
      }
      return found?.sort((a, b) => b.length - a.length || b.quality - a.quality) ?? NONE
    },
  }
}

/** The key of a phrase, its beginnings entered; empty for no words. */
function keyWithBeginnings(table: Entries, list: readonly Word[], isEnglish: boolean): string {
  let key = ''
  for (const word of list) {
    if (key !== '' && !table.has(key)) table.set(key, BEGINNING)
    const next = isEnglish ? word.stem : word.plain
    key = key === '' ? next : `${key} ${next}`
  }
  return key
}

function isSpeltAlike(one: readonly Word[], other: readonly Word[]): boolean {
  return one.every((word, i) => word.exact === other[i]?.exact)
}

function union(to: readonly number[], from: readonly number[]): readonly number[] {
  const added = from.filter((one) => !to.includes(one))
  return added.length === 0 ? to : [...to, ...added]
}

function needsCapitals(list: readonly Word[]): boolean {
  const only = list.length === 1 ? list[0] : undefined
  return only?.token.capitals === true && only.syllable && only.plain.length <= 3
}

/** Marks that the writer set must be the phrase's; what was typed without marks fits all. One slip in a long phrase is forgiven. */
function markQuality(list: readonly Word[], at: number, phrase: readonly Word[]): number {
  let wrong = 0
  for (let i = 0; i < phrase.length; i++) {
    const word = list[at + i]
    if (word?.marked === true && word.exact !== phrase[i]?.exact) wrong++
  }
  if (wrong === 0) return 1
  return wrong === 1 && phrase.length > 1 ? 0.75 : 0
}
