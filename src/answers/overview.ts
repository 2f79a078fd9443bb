import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Searched } from '../search/search.ts'
import type { Unit } from '../search/unit.ts'
import { phraseFinder } from '../text/phrase-finder.ts'

import type { Asked, ListAnswer } from './answer.ts'
import type { PassageGroups } from './passage-groups.ts'

/** What a question asks for an overview of. */
type Subject = Extract<ListAnswer['of'], { kind: 'topic' | 'body' | 'figures' }>

/** Finds what a list question is about as a whole: a topic, a body, or the figures; null if it is about one thing. */
export type OverviewFinder = (
  searched: Searched,
  asked: Asked,
) => { of: Subject; items: readonly [Passage, ...Passage[]] } | null

// chỉ tiêu, con số, số liệu, phần trăm; indicators, figures
const FIGURES =
  / (?:chi tieu|chi so|con so|so lieu|thong ke|phan tram|%|ty le|kpis?|indicators?|figures|numbers|statistics|percentages|growth|grew|grow|rose|increased|tang truong|tang|mot so) /
const PERIOD = /^(?:thang|nam|quy|ky|dau|cuoi|qua|nay|months?|quarters?|years?|first)$/
/** How much of a question's weight may lie outside the subject. */
const REST = 0.3
/** Fewer passages than this are no overview. */
const FEWEST = 2

/** Prepares the finder with the names of the edition's topics and bodies. */
export function overviewFinder(edition: Edition, groups: PassageGroups): OverviewFinder {
  const find = phraseFinder<Subject>([
    ...[...edition.topics.values()].flatMap((topic) =>
      [topic.name.vi, topic.name.en].map((text) => ({ text, value: { kind: 'topic' as const, topic } })),
    ),
    ...[...edition.bodies.values()].flatMap((body) =>
      [body.name.vi, body.name.en, ...body.aliases].map((text) => ({ text, value: { kind: 'body' as const, body } })),
    ),
  ])
  return (searched, asked) => {
    if (asked !== 'list' && asked !== 'figure' && asked !== 'what') return null
    const plain = ` ${searched.words.map((word) => word.plain).join(' ')} `
    const wantsFigures = asked !== 'what' && FIGURES.test(plain)
    if (wantsFigures && restOf(searched, isOfFigures) <= FIGURES_REST) {
      return overview({ kind: 'figures' }, searched)
    }
    if (asked === 'figure') return null
    for (let at = 0; at < searched.words.length; at++) {
      const phrase = find(searched.words, at)
      if (phrase === null) continue
      const inside = new Set(searched.words.slice(at, at + phrase.length))
      if (restOf(searched, (unit) => unit.words.every((word) => inside.has(word))) > REST) continue
      const [of] = phrase.values
      // A topic named in passing is no list: "quy hoạch tỉnh" asks for one plan.
      if (of.kind === 'topic' && asked !== 'list') continue
      return overview(of, searched)
    }
    return null
  }

  /** All figures are meant alike, so they stand as the document has them; of a topic what is nearest to the question comes first. */
  function overview(of: Subject, searched: Searched) {
    const belonging = positionsOf(of)
    const isFound = new Set(of.kind === 'figures' ? [] : searched.ranked.map(({ at }) => at))
    const isPart = new Set(belonging)
    const found = [...isFound].filter((at) => isPart.has(at))
    const others = belonging.filter((at) => !isFound.has(at))
    const [first, ...rest] = [...found, ...others].flatMap((at) => edition.passages[at] ?? [])
    if (first === undefined || rest.length + 1 < FEWEST) return null
    const items: [Passage, ...Passage[]] = [first, ...rest]
    return { of, items }
  }

  function positionsOf(of: Subject): readonly number[] {
    switch (of.kind) {
      case 'topic':
        return groups.byTopic.get(of.topic.id) ?? []
      case 'body':
        return merged(groups.byBody.get(of.body.id) ?? [], groups.byResponsible.get(of.body.id) ?? [])
      case 'figures':
        return groups.withFigures
    }
  }
}

/** The numbers of two ascending lists, each once, ascending. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])].sort((a, b) => a - b)
}

/** The figures' own words are all that such a question holds, beside its period. */
const FIGURES_REST = 0.4

/** Figures, numbers, and words of time: what a question for the figures holds. */
function isOfFigures(unit: Unit): boolean {
  // "Tỷ lệ hộ nghèo" is a figure that the document does not give.
  if (unit.kind === 'foreign') return false
  const phrase = ` ${unit.words.map((word) => word.plain).join(' ')} `
  return FIGURES.test(phrase) || unit.words.every((word) => word.isNumber || PERIOD.test(word.plain))
}

/** The share of the question's weight in units that lie outside. */
function restOf(searched: Searched, isInside: (unit: Unit) => boolean): number {
  const total = searched.units.reduce((sum, unit) => sum + unit.weight, 0)
  const rest = searched.units.filter((unit) => !isInside(unit)).reduce((sum, unit) => sum + unit.weight, 0)
  return total === 0 ? 0 : rest / total
}
