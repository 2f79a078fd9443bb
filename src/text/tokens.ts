/** A word, number or code of a text, with where it stands. */
export interface Token {
  /** NFC, lower case, marks kept. A decimal point is written as a comma: "71,5". */
  readonly text: string
  /** UTF-16 offsets in the NFC text. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number'
  /** Whether it was written with a capital first letter. */
  readonly capital: boolean
  /** Whether all its letters are capitals, as abbreviations are written. */
  readonly capitals: boolean
}

// 71,5 and 1.234,5 are one number; 485B a code; letters and digits otherwise part ("COVID-19", "42/NQ-CP").
const PIECE = /\p{N}+(?:[.,]\p{N}+)+|\p{N}+\p{L}{1,2}(?![\p{L}\p{N}])|\p{N}+|[\p{L}\p{M}]+|%/gu

// A single word, as most pieces of a phrase are.
const LETTERS = /^[\p{L}\p{M}]+$/u

/** Cuts a text into words and numbers. Linear in its length; never throws. The text is taken in NFC. */
export function tokenize(text: string): Token[] {
  const nfc = text.normalize('NFC')
  if (LETTERS.test(nfc)) return [wordToken(nfc, 0)]
  const tokens: Token[] = []
  for (const match of nfc.matchAll(PIECE)) {
    const written = match[0]
    const isNumber = /^[\p{N}%]/u.test(written)
    tokens.push(isNumber ? numberToken(written, match.index) : wordToken(written, match.index))
  }
  return tokens
}

function wordToken(written: string, start: number): Token {
  const lower = written.toLowerCase()
  const isLower = lower === written
  return {
    text: lower,
    start,
    end: start + written.length,
    kind: 'word',
    capital: !isLower && written[0] !== lower[0],
    capitals: !isLower && written === written.toUpperCase(),
  }
}

function numberToken(written: string, start: number): Token {
  return {
    text: written.toLowerCase().replaceAll('.', ','),
    start,
    end: start + written.length,
    kind: 'number',
    capital: false,
    capitals: false,
  }
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman numeral up to the hundreds ("xviii" -> 18), or null for any other word. */
export function romanValue(lower: string): number | null {
  if (!/^(?:c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(lower) || lower === '') return null
  let value = 0
  for (let i = 0; i < lower.length; i++) {
    const here = ROMAN[lower[i] ?? ''] ?? 0
    const next = ROMAN[lower[i + 1] ?? ''] ?? 0
    value += here < next ? -here : here
  }
  return value
}
