import type { Span } from './comparable.ts'
import type { Deadline, Passage, Responsible } from './edition.ts'
import { type Meaning, unsorted } from './meaning.ts'
import type { Source } from './source.ts'

/** A written passage that was found in the source. */
export interface Placed {
  readonly span: Span
  readonly meaning: Meaning
  /** Its index among the written passages, and that of the entry whose item it is. */
  readonly index: number
  readonly parent: number | null
}

/**
 * The passages of a conference in the order of its source: the placed ones, and one for each gap.
 * Every quote is `source.slice(start, end)`.
 */
export function passagesOf(
  conferenceId: string,
  source: Source,
  placed: readonly Placed[],
  gaps: readonly Span[],
  passageId: (conferenceId: string, quote: string) => string,
): readonly Passage[] {
  const stretches = [...placed, ...gaps.map((span) => ({ span }))]
    .sort((a, b) => a.span.start - b.span.start)
    .map((one) => {
      const quote = source.text.slice(one.span.start, one.span.end)
      return { ...one, quote, id: passageId(conferenceId, quote) }
    })

  const idOf = new Map<number, string>()
  const items = new Map<number, string[]>()
  for (const one of stretches) {
    if (!('index' in one)) continue
    idOf.set(one.index, one.id)
    if (one.parent === null) continue
    const listed = items.get(one.parent)
    if (listed === undefined) items.set(one.parent, [one.id])
    else listed.push(one.id)
  }

  return stretches.map((one): Passage => {
    const { paragraph, clause, lastClause } = source.standing(one.span)
    const written = 'index' in one ? one : null
    const parent = written?.parent ?? null
    const parentId = parent === null ? null : (idOf.get(parent) ?? null)
    const { inherits, ...meaning } = written?.meaning ?? unsorted(one.quote)
    return {
      id: one.id,
      conferenceId,
      quote: one.quote,
      start: one.span.start,
      end: one.span.end,
      paragraph,
      clause,
      lastClause,
      ...meaning,
      responsible: inherits.responsible ? inherited(meaning.responsible, parentId) : meaning.responsible,
      deadline: inherits.deadline ? inherited(meaning.deadline, parentId) : meaning.deadline,
      parentId,
      itemIds: written === null ? [] : (items.get(written.index) ?? []),
    }
  })
}

function inherited<T extends Responsible | Deadline>(said: T | null, from: string | null): T | null {
  return said === null || said.state === 'not-stated' ? said : { ...said, inheritedFrom: from }
}
