/** A stretch of a text: UTF-16 offsets, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A text in the form in which quotes are compared: NFC, every line end a single LF, and nothing else changed.
 * `original` turns a stretch of it into the stretch of the text as received that it stands for.
 */
export interface Comparable {
  readonly text: string
  original(span: Span): Span
}

// A base character with the marks (and Hangul parts) that may combine with it; between two such groups NFC changes nothing.
const GROUP = /\r\n?|[\s\S][\p{M}\u1160-\u11ff]*/gu

/** The comparable form of a text. Linear; for a text that is NFC with LF already nothing is copied. */
export function comparable(text: string): Comparable {
  if (!text.includes('\r') && text === text.normalize('NFC')) return { text, original: (span) => span }

  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: group, index } of text.matchAll(GROUP)) {
    const part = group[0] === '\r' ? '\n' : group.normalize('NFC')
    parts.push(part)
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(part === group ? index + unit : index)
      ends.push(part === group ? index + unit + 1 : index + group.length)
    }
  }
  return {
    text: parts.join(''),
    original: ({ start, end }) => {
      const from = starts[start] ?? text.length
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from }
    },
  }
}

/** A written quote in comparable form, without the blanks around it that YAML's block texts add. */
export function comparableQuote(quote: string): string {
  return comparable(quote).text.trim()
}
