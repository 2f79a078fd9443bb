import { type Paragraph, paragraphs } from './clauses.ts'
import { type Comparable, comparable, type Span } from './comparable.ts'
import { lastStarting, positions } from './position.ts'
import type { Place } from './problem.ts'

/** A conference's text with what is needed to find places in it. */
export interface Source {
  readonly file: string
  readonly text: string
  readonly comparable: Comparable
  readonly paragraphs: readonly Paragraph[]
  /** Line and column of an offset in `text`. */
  at(offset: number): Place
  /** Where a stretch of `text` stands: paragraph and clauses, all from 1. */
  standing(span: Span): Standing
}

/** A stretch's paragraph, and its first and last clause there. `leaves`: it goes on in a later paragraph. */
export interface Standing {
  readonly paragraph: number
  readonly clause: number
  readonly lastClause: number
  readonly leaves: boolean
}

/** Reads a text as a source. Linear; `at` and `standing` take logarithmic time. */
export function readSource(file: string, text: string): Source {
  const lines = paragraphs(text)
  const position = positions(text)

  return {
    file,
    text,
    comparable: comparable(text),
    paragraphs: lines,
    at: (offset) => ({ file, ...position(offset) }),
    standing: ({ start, end }) => {
      const line = lines[lastStarting(lines, start)]
      if (line === undefined) return { paragraph: 1, clause: 1, lastClause: 1, leaves: false }
      return {
        paragraph: line.number,
        clause: lastStarting(line.clauses, start) + 1,
        lastClause: lastStarting(line.clauses, Math.max(start, end - 1)) + 1,
        leaves: end > line.end,
      }
    },
  }
}
