import type { Edition, Passage } from '../../src/knowledge/edition.ts'
import { type Random, seeded } from './random.ts'
import { withoutMarks, withTypos } from './typing.ts'

/** A question as it is typed on a phone, and the position of the passage from which its words were taken. */
export interface PhoneQuestion {
  readonly text: string
  readonly about: number
}

const BEFORE = ['', '', '', 'bao giờ', 'ai', 'đơn vị nào', 'cho hỏi', 'tình hình', 'có bao nhiêu', 'việc', 'vì sao']
const BEHIND = ['', '', '', 'thế nào', 'chưa', 'là ai', 'khi nào', 'ở đâu', 'nhỉ', 'bao nhiêu', 'đến đâu rồi']

/**
 * Questions in words of the passages, two stretches of each and something to ask with: 4 to 12 words. Every second one is
 * without diacritics, every fifth has a slip, and letter case is a phone's. The same seed gives the same questions.
 */
export function phoneQuestions(edition: Edition, count: number, seed: number): readonly PhoneQuestion[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, number) => {
    const about = random.below(edition.passages.length)
    const passage = edition.passages[about]
    if (passage === undefined) throw new Error('questions: an edition without passages')
    const words = [random.of(BEFORE), ...stretches(passage, random), random.of(BEHIND)].filter((word) => word !== '')
    const marked = words.join(' ').toLowerCase()
    const typed = number % 2 === 0 ? marked : withoutMarks(marked)
    return { text: number % 5 === 0 ? withTypos(typed, 1, random) : typed, about }
  })
}

/** Two to four words of the first half of the quote, and two or three of the second. */
function stretches({ quote }: Passage, random: Random): readonly string[] {
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? []
  const middle = Math.floor(words.length / 2)
  const from = random.below(Math.max(1, middle - 4))
  const other = middle + random.below(Math.max(1, middle - 3))
  return [...words.slice(from, from + 2 + random.below(3)), ...words.slice(other, other + 2 + random.below(2))]
}
