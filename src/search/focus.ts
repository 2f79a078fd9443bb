import type { Unit } from './unit.ts'

/** From this many words in its units on a question is long; below, one sentence has no room for anything but its question. */
export const LONG = 14
/** How much a unit counts that stands in the introduction of a long question. */
const INTRODUCTION = 0.3
/** A clause asks if it holds at least this much; otherwise the one before it belongs to it. */
const ASKING = 1.2

const SENTENCE_END = /[.!?…](?=\s)/gu
const CLAUSE_END = /[,;:.!?…](?=\s)|\s[-–—]\s/gu

/**
 * People begin with why they ask ("Tôi đang viết bài về mùa lễ hội, cho hỏi ...", "We make yarn. What is ..."): of several
 * sentences, in a long question of several clauses, the last one asks, and what stands before it counts less. In a long
 * question words that nobody knows count less the more of them there are: they are the person's own talk.
 */
export function focus(units: readonly Unit[], question: string): readonly Unit[] {
  const isLong = units.reduce((sum, unit) => sum + unit.words.length, 0) >= LONG
  const askingFrom = startOfAsking(units, question, isLong ? CLAUSE_END : SENTENCE_END)
  const unknown = units.filter((unit) => unit.kind === 'unknown').length
  const talk = isLong ? Math.min(1, 2 / Math.max(1, unknown)) : 1
  return units.map((unit) => {
    const isIntroduction = startOf(unit) < askingFrom
    const factor = (isIntroduction ? INTRODUCTION : 1) * (unit.kind === 'unknown' ? talk : 1)
    return factor === 1 ? unit : { ...unit, weight: unit.weight * factor }
  })
}

/** Offset in the NFC question at which the asking clause begins. */
function startOfAsking(units: readonly Unit[], question: string, end: RegExp): number {
  const breaks = [...question.normalize('NFC').matchAll(end)].map((match) => match.index)
  for (const at of breaks.reverse()) {
    const held = units.filter((unit) => startOf(unit) > at && unit.kind !== 'unknown')
    if (held.reduce((sum, unit) => sum + unit.weight, 0) >= ASKING) return at
  }
  return 0
}

function startOf(unit: Unit): number {
  return unit.words[0]?.token.start ?? 0
}
