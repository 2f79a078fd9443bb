import type { Conference, Edition, Passage } from '../knowledge/edition.ts'

/** Paragraphs of the source run to 4,000 UTF-16 units; about this much is read on a phone. */
const WINDOW = 1400

/** A passage and what stands around it in its paragraph: `before + quote + after` is one run of the source. */
export interface ParagraphWindow {
  readonly before: string
  readonly quote: string
  readonly after: string
  /** Whether the paragraph begins earlier, and whether it goes on. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** The passage's whole paragraph, or of a long one as many whole neighbouring clauses as fit, from both sides alike. */
export function paragraphWindow(passage: Passage, conference: Conference, edition: Edition): ParagraphWindow {
  const { source } = conference
  const paragraph = paragraphAround(source, passage)
  const { start, end } =
    paragraph.end - paragraph.start <= WINDOW ? paragraph : neighbourhood(passage, paragraph, conference, edition)
  return {
    before: source.slice(start, passage.start),
    quote: passage.quote,
    after: source.slice(passage.end, end),
    cutBefore: start > paragraph.start,
    cutAfter: end < paragraph.end,
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The line of the source in which the passage stands, without white space at its ends. */
function paragraphAround(source: string, passage: Passage): Range {
  const before = /[^\r\n]*$/.exec(source.slice(0, passage.start))?.[0] ?? ''
  const after = /^[^\r\n]*/.exec(source.slice(passage.end))?.[0] ?? ''
  return {
    start: passage.start - before.trimStart().length,
    end: passage.end + after.trimEnd().length,
  }
}

function neighbourhood(passage: Passage, paragraph: Range, conference: Conference, edition: Edition): Range {
  const clauses = conference.passageIds
    .map((id) => edition.passageById.get(id))
    .filter((clause) => clause !== undefined)
    .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
  const previous = clauses.filter((clause) => clause.end <= passage.start).reverse()
  const following = clauses.filter((clause) => clause.start >= passage.end)
  let { start, end } = passage
  for (let step = 0; step < clauses.length; step++) {
    const earlier = previous[step]
    const later = following[step]
    const reachesBack = earlier !== undefined && end - earlier.start <= WINDOW
    if (reachesBack) start = earlier.start
    const reachesOn = later !== undefined && later.end - start <= WINDOW
    if (reachesOn) end = later.end
    if (!reachesBack && !reachesOn) break
  }
  return { start, end }
}
