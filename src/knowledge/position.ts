/** A line and a column, both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns UTF-16 offsets of one text into lines and columns. Lines end with LF, CRLF or CR. The first call costs most. */
export function positions(text: string): (offset: number) => Position {
  let known: readonly { readonly start: number }[] | null = null
  return (offset) => {
    // Most texts hold no mistake, and nobody asks for their lines.
    const starts = known ?? lineStarts(text)
    known = starts
    const line = lastStarting(starts, offset)
    return { line: line + 1, column: offset - (starts[line]?.start ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly { readonly start: number }[] {
  const starts = [{ start: 0 }]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push({ start: end.index + end[0].length })
  return starts
}

/** The index of the last stretch that starts at or before the offset; 0 if none does. The starts must rise. */
export function lastStarting(stretches: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
