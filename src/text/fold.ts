const MARKS = /\p{M}+/gu
const ASCII = /^[\0-\x7f]*$/

/**
 * Vietnamese as it is typed without diacritics: NFC, lower case, every tone and vowel mark removed, đ as d.
 *
 * For NFC input the result has the same number of UTF-16 units, so offsets in the folded text are offsets in the text.
 * A character whose folding would change its length (İ, ligatures) is kept as it is.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  const nfc = text.normalize('NFC')
  let folded = ''
  for (const char of nfc) folded += foldChar(char)
  return folded
}

const cache = new Map<string, string>()

function foldChar(char: string): string {
  const known = cache.get(char)
  if (known !== undefined) return known
  const lower = char.toLowerCase()
  const bare = lower === 'đ' ? 'd' : lower.normalize('NFD').replace(MARKS, '')
  const folded = bare.length === char.length ? bare : lower.length === char.length ? lower : char
  if (cache.size < 10_000) cache.set(char, folded)
  return folded
}
