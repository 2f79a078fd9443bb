import { type AskingSpan, endOfAsking } from './introduction.ts'
import type { Unit } from './unit.ts'

/** From this many words in its units on a question is long; below, one sentence has no room for anything but its question. */
export const LONG = 14
/** How much a unit counts that stands outside of what is asked. */
const ASIDE = 0.3
/** A clause asks if it holds at least this much; otherwise the one before it belongs to it. */
const ASKING = 1.2

const SENTENCE_END = /[.!?…](?=\s)/gu
const CLAUSE_END = /[,;:.!?…](?=\s)|\s[-–—]\s/gu

/**
 * People begin with why they ask ("Tôi đang viết bài về mùa lễ hội, cho hỏi ...", "We make yarn. What is ..."), and end
 * with what it is for ("... để em báo cáo"): of several sentences, in a long question of several clauses, the last one
 * asks, and what stands around it counts less. In a long question words that nobody knows count less the more of them
 * there are: they are the person's own talk.
 */
export function focus(units: readonly Unit[], span: AskingSpan): readonly Unit[] {
  const unknown = units.filter((unit) => unit.kind === 'unknown').length
  const talk = isLong(units) ? Math.min(1, 2 / Math.max(1, unknown)) : 1
  return units.map((unit) => {
    const isAside = startOf(unit) < span.from || startOf(unit) >= span.to
    const factor = (isAside ? ASIDE : 1) * (unit.kind === 'unknown' ? talk : 1)
    return factor === 1 ? unit : { ...unit, weight: unit.weight * factor }
  })
}

/** Where a question of these units asks. */
export function askingSpan(units: readonly Unit[], question: string): AskingSpan {
  const nfc = question.normalize('NFC')
  const held = (from: number, to: number): number =>
    units
      .filter((unit) => startOf(unit) >= from && startOf(unit) < to && unit.kind !== 'unknown')
      .reduce((sum, unit) => sum + unit.weight, 0)
  const to = endOfAsking(nfc, (end) => held(0, end) >= ASKING)
  const ends = [...nfc.slice(0, to).matchAll(isLong(units) ? CLAUSE_END : SENTENCE_END)].map((match) => match.index)
  const from = ends.reverse().find((end) => held(end + 1, to) >= ASKING) ?? 0
  return { from, to }
}

function isLong(units: readonly Unit[]): boolean {
  return units.reduce((sum, unit) => sum + unit.words.length, 0) >= LONG
}

function startOf(unit: Unit): number {
  return unit.words[0]?.token.start ?? 0
}
