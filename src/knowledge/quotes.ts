import { comparableQuote, type Span } from './comparable.ts'

/** Where a written quote stands in its source, or what is wrong with it. Offsets are those of the compared text. */
export type QuoteFinding =
  | { readonly state: 'found'; readonly span: Span }
  /** Nothing but blanks. */
  | { readonly state: 'blank' }
  | { readonly state: 'absent' }
  /** It stands in the source, but before a quote that the file has first (`after`), or after one that it has later. */
  | { readonly state: 'out-of-order'; readonly span: Span; readonly after: number | null }
  /** It shares text with the quote number `other`. */
  | { readonly state: 'overlap'; readonly span: Span; readonly other: number }

/**
 * Locates quotes in a text (in comparable form), each after the end of the one before it: of a quote that occurs more
 * than once, the first place that is left. Exact but for Unicode form and line ends.
 *
 * With everything right this reads the text once. If a quote is out of order, the fewest possible are blamed: one
 * entry moved to the wrong place is one finding, however many entries follow it.
 */
export function locateQuotes(text: string, quotes: readonly string[]): readonly QuoteFinding[] {
  const wanted = quotes.map(comparableQuote)
  return inOneGo(text, wanted) ?? withBlame(text, wanted)
}

function inOneGo(text: string, wanted: readonly string[]): readonly QuoteFinding[] | null {
  const findings: QuoteFinding[] = []
  let cursor = 0
  for (const quote of wanted) {
    const start = quote === '' ? -1 : text.indexOf(quote, cursor)
    if (start < 0) return null
    cursor = start + quote.length
    findings.push({ state: 'found', span: { start, end: cursor } })
  }
  return findings
}

function withBlame(text: string, wanted: readonly string[]): readonly QuoteFinding[] {
  const first = wanted.map((quote) => (quote === '' ? -1 : text.indexOf(quote)))
  // Quotes with one place only fix the order; those with several fit in between.
  const fixed = [...first.keys()].filter((index) => {
    const at = first[index] ?? -1
    return at >= 0 && text.indexOf(wanted[index] ?? '', at + 1) < 0
  })
  const kept = new Set(longestRising(fixed, (index) => first[index] ?? -1))
  const isFixed = new Set(fixed)
  const bounds = nextStarts(wanted.length, kept, first, text.length)

  const findings: QuoteFinding[] = []
  const placed: { readonly index: number; readonly span: Span }[] = []
  let cursor = 0
  for (const [index, quote] of wanted.entries()) {
    const anywhere = first[index] ?? -1
    if (quote === '') findings.push({ state: 'blank' })
    else if (anywhere < 0) findings.push({ state: 'absent' })
    else {
      const here = isFixed.has(index) ? (kept.has(index) ? anywhere : -1) : text.indexOf(quote, cursor)
      const fits = here >= cursor && (isFixed.has(index) || here + quote.length <= (bounds[index] ?? text.length))
      const start = fits ? here : anywhere
      const span = { start, end: start + quote.length }
      if (fits) {
        placed.push({ index, span })
        cursor = span.end
      }
      findings.push(fits ? { state: 'found', span } : misplaced(span))
    }
  }
  return findings.map((finding) => (finding.state === 'out-of-order' ? explained(finding, placed) : finding))
}

function misplaced(span: Span): QuoteFinding {
  return { state: 'out-of-order', span, after: null }
}

/** Tells an overlap from a wrong order, and after which placed quote this one belongs. */
function explained(
  { span }: { readonly span: Span },
  placed: readonly { readonly index: number; readonly span: Span }[],
): QuoteFinding {
  const overlapped = placed.find((one) => one.span.start < span.end && one.span.end > span.start)
  if (overlapped !== undefined) return { state: 'overlap', span, other: overlapped.index }
  const before = placed.findLast((one) => one.span.end <= span.start)
  return { state: 'out-of-order', span, after: before?.index ?? null }
}

/** For each quote the start of the next kept one after it: a quote with several places must end by then. */
function nextStarts(
  count: number,
  kept: ReadonlySet<number>,
  first: readonly number[],
  end: number,
): readonly number[] {
  const bounds = new Array<number>(count).fill(end)
  let bound = end
  for (let index = count - 1; index >= 0; index--) {
    bounds[index] = bound
    if (kept.has(index)) bound = first[index] ?? bound
  }
  return bounds
}

/** A longest selection, in the given order, whose values rise (patience sorting, n log n). */
function longestRising(indices: readonly number[], rank: (index: number) => number): readonly number[] {
  const tails: number[] = []
  const before = new Map<number, number | undefined>()
  for (const index of indices) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rank(tails[middle] ?? -1) < rank(index)) low = middle + 1
      else high = middle
    }
    // Of two with the same place the first stays.
    const held = tails[low]
    if (held !== undefined && rank(held) === rank(index)) continue
    before.set(index, tails[low - 1])
    tails[low] = index
  }
  const selection: number[] = []
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) selection.push(index)
  return selection.reverse()
}
