import type { BoardLine } from '../duties/board-lines.ts'
import type { DutyState } from '../duties/duty-state.ts'
import type { Progress } from '../duties/progress.ts'
import type { Assigned, Recorded } from '../duties/recorded.ts'
import { type Html, html, join } from './html.ts'
import type { Catalogue } from './vi.ts'

/**
 * What the office recorded about a passage, to stand apart from the quote: under a heading with day and paper how the duty
 * stands, to whom it was assigned, notes. Nothing where nothing was recorded.
 */
export function recordedBlocks(recorded: Recorded | null, catalogue: Catalogue): readonly Html[] {
  if (recorded === null) return []
  const { date, records } = catalogue
  const { progress, assigned } = recorded
  const parts: Part[] = []
  if (progress !== null) {
    const { last, state } = progress
    const words = capitalised(progressWords(last, state, catalogue))
    parts.push({ heading: records.heading(date.day(last.on), last.paper), lines: linesOf(`${words}.`, last.note) })
  }
  if (assigned !== null) {
    const { paper, note } = assigned.assignment
    const words = records.assigned(assignedWords(assigned, catalogue))
    parts.push({ heading: records.heading(date.day(assigned.on), paper), lines: linesOf(`${words}.`, note) })
  }
  return merged(parts).map(({ heading, lines }) => join([html`<b>${heading}</b>`, ...lines], '\n'))

  function linesOf(words: string, note: string | null): readonly string[] {
    return note === null ? [words] : [words, records.note(note)]
  }
}

/** The same on a list: a line for the progress and one for the assignment, without notes. */
export function recordedLines({ state, assigned }: BoardLine, catalogue: Catalogue): readonly Html[] {
  const { date, records } = catalogue
  const { progress } = state
  const lines = [
    ...(progress === null
      ? []
      : [`${records.heading(date.day(progress.on), progress.paper)}: ${progressWords(progress, state, catalogue)}.`]),
    ...(assigned === null ? [] : [`${assignedLine(assigned, catalogue)}.`]),
  ]
  return lines.map((line) => html`<i>${line}</i>`)
}

/** How far a duty is by the last word about it; measured against its date only where that may be said. */
function progressWords({ status }: Progress, { kind }: DutyState, { records }: Catalogue): string {
  const words = records.status[status]
  switch (kind) {
    case 'done-on-time':
    case 'done-late':
    case 'in-time':
    case 'overdue':
      return records.standing[kind](words)
    default:
      return words
  }
}

function assignedLine(assigned: Assigned, catalogue: Catalogue): string {
  return catalogue.records.assignedBy(assigned.assignment.paper, assignedWords(assigned, catalogue))
}

function assignedWords({ leads, coordinating }: Assigned, { language, records }: Catalogue): string {
  const names = (bodies: Assigned['leads']): string => bodies.map((name) => name[language]).join(', ')
  return [
    ...(leads.length === 0 ? [] : [records.leading(names(leads))]),
    ...(coordinating.length === 0 ? [] : [records.coordinating(names(coordinating))]),
  ].join('; ')
}

interface Part {
  readonly heading: string
  readonly lines: readonly string[]
}

/** What rests on the same paper of the same day stands under one heading. */
function merged([first, second]: readonly Part[]): readonly Part[] {
  if (first === undefined) return []
  if (second === undefined) return [first]
  if (first.heading !== second.heading) return [first, second]
  return [{ heading: first.heading, lines: [...first.lines, ...second.lines] }]
}

/** With a capital first letter. */
export function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
