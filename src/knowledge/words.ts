import { fold } from '../text/fold.ts'
import { comparable } from './comparable.ts'
import type { Bilingual } from './edition.ts'
import { nearestText } from './nearest-text.ts'
import { type Place, type ProblemCode, problem, type Report } from './problem.ts'

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
}

/** Reports words that do not stand, character for character, where they are said to. Returns whether they do. */
export function checkWords(written: DocumentWords, place: () => Place, report: Report): boolean {
  const { key, words, within, text, otherwise } = written
  const wanted = comparable(words).text
  if (text.includes(wanted)) return true

  const code: ProblemCode = within === 'quote' ? 'words-not-in-quote' : 'words-not-in-source'
  const where = WHERE[within]
  const what = {
    vi: `“${words}” (mục “${key}”) không có đúng từng chữ trong ${where.vi}.`,
    en: `“${words}” (“${key}”) does not stand word for word in ${where.en}.`,
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

/** The same words with other letters or marks, or the most similar stretch. */
function nearest(wanted: string, text: string): string | null {
  const folded = fold(text)
  const at = folded.indexOf(fold(wanted))
  // Folding keeps the length of NFC text, so that the offset is one in the text.
  if (at >= 0 && folded.length === text.length) return text.slice(at, at + wanted.length)
  const span = nearestText(text)(wanted)
  return span === null ? null : text.slice(span.start, span.end)
}
