import type { FillersFile } from '../knowledge/model.ts'
import { phraseWords, type Word } from '../text/words.ts'

/**
 * How much a word says about the subject of a question. `none`: nothing ("cho hỏi"). `light`: general talk of offices
 * ("chỉ đạo", "tình hình"). `action`: what is done, not to what ("mở rộng"). `full`: a subject.
 */
export type WeightClass = 'none' | 'light' | 'action' | 'full'

/** Words of a question that say nothing about its subject. */
export interface Fillers {
  /** Length in words of the longest filler phrase that begins at `at`; 0 if none does. */
  phraseAt(list: readonly Word[], at: number): number
  /** Whether a single Vietnamese word is a filler. With marks, they must be the filler's. */
  isWord(word: Word): boolean
  /** Plain forms of English function words. */
  readonly english: ReadonlySet<string>
  weightClass(list: readonly Word[]): WeightClass
}

/** Compiles the office's list of fillers. */
export function compileFillers(file: FillersFile): Fillers {
  const phrases = new Map<string, (readonly Word[])[]>()
  for (const phrase of file.phrases) {
    const list = phraseWords(phrase)
    const first = list[0]?.plain
    if (first === undefined) continue
    const same = phrases.get(first)
    if (same === undefined) phrases.set(first, [list])
    else same.push(list)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length)
  const singles = keySets(file.words)
  const light = keySets(file.light)
  const actions = keySets(file.actions)
  return {
    english: new Set(file.english.map((word) => phraseWords(word)[0]?.plain ?? word)),
    phraseAt(list, at) {
      const first = list[at]
      if (first === undefined) return 0
      const candidates = phrases.get(first.plain) ?? []
      return candidates.find((phrase) => phrase.every((word, i) => fits(list[at + i], word)))?.length ?? 0
    },
    isWord: (word) => (word.marked ? singles.exact.has(word.exact) : singles.plain.has(word.plain)),
    weightClass(list) {
      const has = list.some((word) => word.marked)
        ? (keys: KeySets) => keys.exact.has(list.map((word) => word.exact).join(' '))
        : (keys: KeySets) => keys.plain.has(list.map((word) => word.plain).join(' '))
      return has(light) ? 'light' : has(actions) ? 'action' : 'full'
    },
  }
}

function fits(typed: Word | undefined, word: Word): boolean {
  return typed !== undefined && typed.plain === word.plain && (!typed.marked || typed.exact === word.exact)
}

interface KeySets {
  readonly exact: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

function keySets(phrases: readonly string[]): KeySets {
  const lists = phrases.map(phraseWords)
  return {
    exact: new Set(lists.map((list) => list.map((word) => word.exact).join(' '))),
    plain: new Set(lists.map((list) => list.map((word) => word.plain).join(' '))),
  }
}
