import { fold } from '../text/fold.ts'
import { comparable } from './comparable.ts'
import type { Bilingual } from './edition.ts'
import { nearestText } from './nearest-text.ts'
import { type Place, type ProblemCode, problem, type Report } from './problem.ts'
import { nearestWord } from './suggestion.ts'

/** Words of a file that must be the document's own, and what they must be found in. */
export interface DocumentWords {
  /** The key in the file, for the message. */
  readonly key: string
  readonly words: string
  readonly within: 'quote' | 'source'
  /** The quote or the source, in comparable form. */
  readonly text: string
  /** Added to the remedy, such as that "not stated" may be written. */
  readonly otherwise?: Bilingual
  /** Where they may stand instead, and what is to be done then. */
  readonly elsewhere?: { readonly text: string; readonly remedy: Bilingual } | null
}

/** Reports words that do not stand, character for character and as whole words, where they are said to. Returns whether they do. */
export function checkWords(written: DocumentWords, place: () => Place, report: Report): boolean {
  const { key, words, within, text, otherwise, elsewhere = null } = written
  const wanted = comparable(words).text
  if (wholeWords(wanted, text) !== null) return true

  const code: ProblemCode = within === 'quote' ? 'words-not-in-quote' : 'words-not-in-source'
  const where = WHERE[within]
  const what = {
    vi: `“${words}” (mục “${key}”) không có đúng từng chữ trong ${where.vi}.`,
    en: `“${words}” (“${key}”) does not stand word for word in ${where.en}.`,
  }
  if (elsewhere !== null && wholeWords(wanted, elsewhere.text) !== null) {
    report(problem(place(), code, what, elsewhere.remedy))
    return false
  }
  const near = nearest(wanted, text)
  const remedy =
    near === null
      ? { vi: `Chép nguyên văn những chữ có trong ${where.vi}`, en: `Copy the words as they stand in ${where.en}` }
      : { vi: `Viết “${near}” như trong ${where.vi}`, en: `Write “${near}” as in ${where.en}` }
  report(
    problem(place(), code, what, {
      vi: `${remedy.vi}${otherwise === undefined ? '' : `; ${otherwise.vi}`}.`,
      en: `${remedy.en}${otherwise === undefined ? '' : `; ${otherwise.en}`}.`,
    }),
  )
  return false
}

const WHERE = {
  quote: { vi: 'câu trích', en: 'the quote' },
  source: { vi: 'văn bản gốc', en: 'the source' },
} as const

/** The same words with other letters or marks, or a stretch of whole words that differs from them by few letters. */
function nearest(wanted: string, text: string): string | null {
  const folded = fold(text)
  // Folding keeps the length of NFC text, so that offsets are those in the text.
  const same = folded.length === text.length ? wholeWords(fold(wanted), folded) : null
  if (same !== null) return text.slice(same, same + wanted.length)
  const span = nearestText(text)(wanted)
  return span === null ? null : nearestWord(wanted, [text.slice(span.start, span.end)])
}

/** Where words stand in a text, not as a part of longer words or numbers ("ống" in "chống", "5" in "15"); null if nowhere. */
function wholeWords(wanted: string, text: string): number | null {
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!INSIDE.test(text.slice(Math.max(0, at - 1), at + 1)) && !INSIDE.test(text.slice(end - 1, end + 1))) return at
  }
  return null
}

/** Two signs of one word or of one number; "15m" is a number and its unit. */
const INSIDE = /^(?:\p{L}\p{L}|\p{N}\p{N})$/u
