/** A term has at most so many UTF-16 units: it is what somebody types for a thing, not a sentence. */
export const TERM_LENGTH = 80

/**
 * Words as a term of a passage: NFC, in one line, without the `;` that stands between terms. Null for what cannot be one:
 * without a letter or digit, or longer than 80 UTF-16 units.
 */
export function asTerm(words: string): string | null {
  const term = words
    .normalize('NFC')
    .replace(/[\p{C}\p{Z};]+/gu, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(term) && term.length <= TERM_LENGTH ? term : null
}
