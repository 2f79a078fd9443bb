/** A line and a column, both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns UTF-16 offsets of one text into lines and columns. Lines end with LF, CRLF or CR. */
export function positions(text: string): (offset: number) => Position {
  const starts = [{ start: 0 }]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push({ start: end.index + end[0].length })
  return (offset) => {
    const line = lastStarting(starts, offset)
    return { line: line + 1, column: offset - (starts[line]?.start ?? 0) + 1 }
  }
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
