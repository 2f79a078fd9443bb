import type { Paragraph } from './clauses.ts'
import type { Span } from './comparable.ts'
import type { Coverage } from './edition.ts'

/** How much of a source its passages hold, and the stretches of clauses that they do not. */
export interface Covering {
  readonly counts: Omit<Coverage, 'conferenceId'>
  /** In the order of the source. Each lies within one clause. */
  readonly gaps: readonly Span[]
}

/** What is left of a clause that is partly in passages counts from so many words on. */
const REST_WORDS = 3

/**
 * Compares the clauses of a source with passages in rising order without overlap. Linear in the text.
 *
 * The share is of letters and digits in clauses that are not headings, cut (not rounded) to a tenth of a percent,
 * so that 100 means everything. A rest of one or two words ("đồng thời", "; và") is no loss.
 */
export function covering(text: string, paragraphs: readonly Paragraph[], passages: readonly Span[]): Covering {
  let clauses = 0
  let covered = 0
  let headings = 0
  let letters = 0
  let missing = 0
  let next = 0
  const gaps: Span[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.heading) {
      headings++
      continue
    }
    for (const clause of paragraph.clauses) {
      while ((passages[next]?.end ?? Number.POSITIVE_INFINITY) <= clause.start) next++
      const rest = lossIn(text, clause, uncovered(clause, passages, next))
      clauses++
      letters += letterCount(text.slice(clause.start, clause.end))
      if (rest.length === 0) covered++
      for (const gap of rest) {
        missing += letterCount(text.slice(gap.start, gap.end))
        gaps.push(gap)
      }
    }
  }
  const percent = letters === 0 ? 100 : Math.floor(((letters - missing) * 1000) / letters) / 10
  return { counts: { clauses, covered, headings, percent }, gaps }
}

/** The stretches of a clause that lie in no passage; `next` is the first passage that may touch it. */
function uncovered(clause: Span, passages: readonly Span[], next: number): readonly Span[] {
  const rest: Span[] = []
  let at = clause.start
  for (let index = next; at < clause.end; index++) {
    const passage = passages[index]
    if (passage === undefined || passage.start >= clause.end) break
    if (passage.start > at) rest.push({ start: at, end: passage.start })
    at = Math.max(at, passage.end)
  }
  if (at < clause.end) rest.push({ start: at, end: clause.end })
  return rest
}

/** Of these stretches the ones that count as lost, without the blanks and commas at their ends. */
function lossIn(text: string, clause: Span, rest: readonly Span[]): readonly Span[] {
  const whole = rest.length === 1 && rest[0]?.start === clause.start && rest[0].end === clause.end
  if (whole) return rest
  const parts = rest
    .map((span) => ({ span, words: contentWords(text.slice(span.start, span.end)) }))
    .filter(({ words }) => words > 0)
  if (parts.reduce((sum, { words }) => sum + words, 0) < REST_WORDS) return []
  return parts.map(({ span }) => trimmed(text, span))
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  const from = part.length - part.replace(/^[\s,;:.]+/u, '').length
  return { start: start + from, end: start + part.trimEnd().length }
}

const CONJUNCTIONS =
  /(?<![\p{L}\p{N}])(?:đồng thời|trong đó|cùng với|và|hoặc|hay|cùng|với|nhưng|mà|còn|song|nên|thì|để)(?![\p{L}\p{N}])/giu

function contentWords(text: string): number {
  return (
    text
      .normalize('NFC')
      .replace(CONJUNCTIONS, ' ')
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  )
}

function letterCount(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
