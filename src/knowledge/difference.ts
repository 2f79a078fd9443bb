import type { Bilingual } from './edition.ts'

/** So many words are shown from the first difference on. */
const SHOWN_WORDS = 6

/**
 * How two texts that should be equal differ, at their first difference, read aloud:
 * `câu trích ghi “nông thôn mới”, văn bản ghi “nông thôn cũ”`.
 *
 * Signs that look alike or cannot be seen (a hard blank, a long dash, another quotation mark) are named by their
 * Unicode numbers. Both texts are expected in comparable form.
 */
export function difference(quote: string, source: string): Bilingual {
  let at = 0
  while (at < quote.length && quote[at] === source[at]) at++
  // The word that differs is shown whole, with the one before it, so that the place can be found by eye.
  const from = wordStart(quote, quote.slice(0, wordStart(quote, at)).trimEnd().length)
  const ours = shown(quote, from)
  const theirs = shown(source, from)
  const signs = hiddenSigns(quote.codePointAt(at), source.codePointAt(at))
  return {
    vi: `câu trích ghi “${ours}”, văn bản ghi “${theirs}”${signs.vi}`,
    en: `the quote says “${ours}”, the source says “${theirs}”${signs.en}`,
  }
}

/** At most `limit` UTF-16 units of a text on one line, cut at a blank, with "…" if it goes on. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.lastIndexOf(' ', limit)
  return `${line.slice(0, cut > limit / 2 ? cut : limit)}…`
}

function wordStart(text: string, at: number): number {
  let start = Math.min(at, text.length)
  while (start > 0 && !/\s/u.test(text[start - 1] ?? '')) start--
  return start
}

function shown(text: string, from: number): string {
  const rest = text.slice(from)
  const words = new RegExp(`^\\s*(?:\\S+\\s+){0,${SHOWN_WORDS - 1}}\\S{0,40}`, 'u').exec(rest)?.[0] ?? ''
  return `${words.trim()}${words.length < rest.length ? '…' : ''}`
}

function hiddenSigns(ours: number | undefined, theirs: number | undefined): Bilingual {
  if (isPlainLetter(ours) && isPlainLetter(theirs)) return { vi: '', en: '' }
  return {
    vi: ` (câu trích có ${signName(ours, 'vi')}, văn bản có ${signName(theirs, 'vi')})`,
    en: ` (the quote has ${signName(ours, 'en')}, the source has ${signName(theirs, 'en')})`,
  }
}

/** Latin, or a digit: what else looks like a letter (а of Cyrillic) is named by its number. */
function isPlainLetter(code: number | undefined): boolean {
  return code !== undefined && /[\p{Script=Latin}0-9]/u.test(String.fromCodePoint(code))
}

function signName(code: number | undefined, language: keyof Bilingual): string {
  if (code === undefined) return language === 'vi' ? 'chỗ hết' : 'its end'
  if (code === 10) return language === 'vi' ? 'chỗ xuống dòng' : 'a line break'
  if (code === 32) return language === 'vi' ? 'dấu cách' : 'a blank'
  const sign = String.fromCodePoint(code)
  if (isPlainLetter(code)) return `“${sign}”`
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return /[\s\p{C}\p{M}]/u.test(sign) ? number : `“${sign}” ${number}`
}
