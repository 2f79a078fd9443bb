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
  readonly concepts: number[]
  readonly inDocuments: number[]
  /** Exact keys of its words, by which marks are compared. */
  readonly exact: readonly string[]
  /** A short form that is also a common syllable ("TU", "CA") counts only when it is typed in capitals. */
  readonly inCapitals: boolean
}

/** Phrases by their words: Vietnamese ones without marks, English ones by stems. */
export interface PhraseTable {
  /** Adds a phrase; the same phrase again adds to its meanings. `inDocuments` is what a document means by it. */
  add(list: readonly Word[], concepts: readonly number[], isEnglish: boolean, inDocuments: readonly number[]): void
  /** The phrases that begin at `list[at]`, longest first. English phrases only where `english(word)` holds. */
  matchesAt(list: readonly Word[], at: number, english: (word: Word) => boolean): readonly PhraseMatch[]
}

const NONE: readonly PhraseMatch[] = []

/** An empty table. */
export function phraseTable(): PhraseTable {
  const vietnamese = new Map<string, Entry[]>()
  const english = new Map<string, Entry[]>()
  // Longest phrase that begins with a key: most words begin none.
  const reach = { vietnamese: new Map<string, number>(), english: new Map<string, number>() }
  return {
    add(list, concepts, isEnglish, inDocuments) {
      const keys = list.map((word) => (isEnglish ? word.stem : word.plain))
      const [first] = keys
      if (first === undefined) return
      const longest = isEnglish ? reach.english : reach.vietnamese
      longest.set(first, Math.max(longest.get(first) ?? 0, keys.length))
      const table = isEnglish ? english : vietnamese
      const key = keys.join(' ')
      const exact = list.map((word) => word.exact)
      const entries = table.get(key)
      const same = entries?.find((entry) => isEnglish || entry.exact.every((one, i) => one === exact[i]))
      if (same !== undefined) {
        addNew(same.concepts, concepts)
        addNew(same.inDocuments, inDocuments)
        return
      }
      const entry = { concepts: [...concepts], inDocuments: [...inDocuments], exact, inCapitals: needsCapitals(list) }
      if (entries === undefined) table.set(key, [entry])
      else entries.push(entry)
    },
    matchesAt(list, at, isEnglishWord) {
      const first = list[at]
      if (first === undefined) return NONE
      const vietnameseReach = reach.vietnamese.get(first.plain) ?? 0
      const englishReach = isEnglishWord(first) ? (reach.english.get(first.stem) ?? 0) : 0
      if (vietnameseReach + englishReach === 0) return NONE
      const found: PhraseMatch[] = []
      let key = ''
      for (let length = 1; length <= vietnameseReach; length++) {
        const word = list[at + length - 1]
        if (word === undefined) break
        key = length === 1 ? word.plain : `${key} ${word.plain}`
        for (const entry of vietnamese.get(key) ?? []) {
          const { concepts, inDocuments, exact, inCapitals } = entry
          if (inCapitals && !first.token.capitals) continue
          const quality = markQuality(list, at, exact)
          if (quality > 0) found.push({ concepts, inDocuments, length, quality, isEnglish: false })
        }
      }
      for (let length = 1; length <= englishReach; length++) {
        const word = list[at + length - 1]
        if (word === undefined || !isEnglishWord(word)) break
        key = length === 1 ? word.stem : `${key} ${word.stem}`
        for (const { concepts, inDocuments } of english.get(key) ?? []) {
          found.push({ concepts, inDocuments, length, quality: 1, isEnglish: true })
        }
      }
      return found.length < 2 ? found : found.sort((a, b) => b.length - a.length || b.quality - a.quality)
    },
  }
}

function addNew(to: number[], from: readonly number[]): void {
  for (const one of from) if (!to.includes(one)) to.push(one)
}

function needsCapitals(list: readonly Word[]): boolean {
  const only = list.length === 1 ? list[0] : undefined
  return only?.token.capitals === true && only.syllable && only.plain.length <= 3
}

/** Marks that the writer set must be the phrase's; what was typed without marks fits all. One slip in a long phrase is forgiven. */
function markQuality(list: readonly Word[], at: number, exact: readonly string[]): number {
  let wrong = 0
  for (let i = 0; i < exact.length; i++) {
    const word = list[at + i]
    if (word?.marked === true && word.exact !== exact[i]) wrong++
  }
  if (wrong === 0) return 1
  return wrong === 1 && exact.length > 1 ? 0.75 : 0
}
