import { fold } from '../text/fold.ts'
import type { Span } from './comparable.ts'
import { comparableQuote } from './comparable.ts'
import { difference, excerpt } from './difference.ts'
import type { NearestText } from './nearest-text.ts'
import { type Place, type Problem, problem } from './problem.ts'
import type { QuoteFinding } from './quotes.ts'
import type { Source } from './source.ts'

/** So much of the source is shown for copying. */
const SHOWN = 240
/** A clause that ends so many characters from an uncertain end is what was meant. */
const CLOSE = 24

/** A written quote as its messages need it. */
export interface WrittenQuote {
  readonly quote: string
  /** The index of the entry whose item this is, or null. */
  readonly parent: number | null
  place(): Place
}

/** A finding about a quote in words for a clerk; null for a quote that was found. */
export function quoteProblem(
  finding: QuoteFinding,
  quotes: readonly WrittenQuote[],
  index: number,
  source: Source,
  nearest: NearestText,
): Problem | null {
  const quote = quotes[index]
  if (quote === undefined || finding.state === 'found') return null
  const place = quote.place()
  switch (finding.state) {
    case 'blank':
      return problem(
        place,
        'empty-value',
        { vi: 'Câu trích trống.', en: 'The quote is empty.' },
        {
          vi: 'Chép nguyên văn câu từ source.txt vào đây, hoặc xóa mục này.',
          en: 'Copy the sentence from source.txt, or delete the entry.',
        },
      )
    case 'absent':
      return absent(place, comparableQuote(quote.quote), source, nearest)
    case 'out-of-order': {
      const { where } = standing(finding.span, source)
      const after = finding.after === null ? undefined : quotes[finding.after]?.place().line
      return problem(
        place,
        'quote-order',
        {
          vi: `Câu trích có trong văn bản (${where.vi}) nhưng ghi sai thứ tự so với các câu khác trong tệp này.`,
          en: `The quote stands in the source (${where.en}), but not in this order with the other quotes of this file.`,
        },
        after === undefined
          ? { vi: 'Chuyển mục này lên đầu danh sách.', en: 'Move this entry to the beginning of the list.' }
          : {
              vi: `Chuyển mục này xuống ngay sau câu trích ở dòng ${after}.`,
              en: `Move this entry to right after the quote in line ${after}.`,
            },
      )
    }
    case 'overlap': {
      const other = quotes[finding.other]
      const line = other?.place().line ?? 1
      const isParent = quote.parent === finding.other
      return problem(
        place,
        'quote-overlap',
        {
          vi: `Câu trích này trùng một phần văn bản với câu trích ở dòng ${line}: “${excerpt(other?.quote ?? '', 80)}”.`,
          en: `This quote shares text with the quote in line ${line}: “${excerpt(other?.quote ?? '', 80)}”.`,
        },
        isParent
          ? {
              vi: `Rút câu trích ở dòng ${line} chỉ đến dấu hai chấm; các ý con ghi ở “items”.`,
              en: `Let the quote in line ${line} end at its colon; the rest goes to “items”.`,
            }
          : {
              vi: 'Cắt ngắn một trong hai câu trích để mỗi chữ của văn bản chỉ nằm trong một câu.',
              en: 'Shorten one of the two, so that every word of the source stands in one quote only.',
            },
      )
    }
  }
}

function absent(place: Place, quote: string, source: Source, nearest: NearestText): Problem {
  const joined = joinedLines(quote, source)
  if (joined !== null) return linesJoined(place, joined, source)
  const span = nearest(quote)
  if (span === null) {
    return problem(
      place,
      'quote-not-found',
      {
        vi: 'Không tìm thấy câu trích này trong văn bản gốc, và cũng không có đoạn nào gần giống.',
        en: 'This quote does not stand in the source, and nothing there is like it.',
      },
      {
        vi: `Xem lại câu này có đúng là của hội nghị này không; văn bản gốc là ${source.file}.`,
        en: `See whether it belongs to this conference; its source is ${source.file}.`,
      },
    )
  }
  const text = source.comparable.text
  // The nearest text begins and ends with a word; a quote may begin and end with a mark.
  const start = Math.max(0, span.start - (/^[^\p{L}\p{N}]*/u.exec(quote)?.[0].length ?? 0))
  const end = span.end + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0)
  const { where } = standing({ start, end }, source)
  const differs = difference(quote, text.slice(start, start + quote.length + SHOWN))
  const copy = excerpt(toCopy(quote, { start, end }, source), SHOWN)
  return problem(
    place,
    'quote-not-found',
    {
      vi: `Không tìm thấy câu trích này trong văn bản gốc. Chỗ gần giống nhất ở ${where.vi}: ${differs.vi}.`,
      en: `This quote does not stand in the source. The nearest text is at ${where.en}: ${differs.en}.`,
    },
    { vi: `Chép lại nguyên văn từ source.txt: “${copy}”.`, en: `Copy it as it stands in source.txt: “${copy}”.` },
  )
}

/** Where the quote stands if lines of the source are written as one; null if it does not. */
function joinedLines(quote: string, source: Source): Span | null {
  const words = quote.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const match = new RegExp(words.join('\\s+'), 'u').exec(source.comparable.text)
  return match === null || !match[0].includes('\n') ? null : { start: match.index, end: match.index + match[0].length }
}

function linesJoined(place: Place, span: Span, source: Source): Problem {
  const lines = source.comparable.text
    .slice(span.start, span.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const copies = lines.map((line) => `“${excerpt(line, SHOWN)}”`)
  const { where } = standing(span, source)
  return problem(
    place,
    'quote-not-found',
    {
      vi: `Câu trích gộp ${lines.length} dòng của văn bản làm một (từ ${where.vi}).`,
      en: `The quote makes one of ${lines.length} lines of the source (from ${where.en}).`,
    },
    {
      vi: `Tách thành ${lines.length} mục, mỗi dòng một mục: ${copies.join(' và ')}.`,
      en: `Make ${lines.length} entries, one of each line: ${copies.join(' and ')}.`,
    },
  )
}

/** The nearest text; where its last word is not the quote's, it goes on (or back) to the end of a clause close by. */
function toCopy(quote: string, span: Span, source: Source): string {
  const text = source.comparable.text.slice(span.start, span.end)
  if (lastWord(text) === lastWord(quote)) return text
  const { start, end } = source.comparable.original(span)
  const clauses = source.paragraphs[source.standing({ start, end }).paragraph - 1]?.clauses ?? []
  const close = clauses.map((clause) => clause.end).filter((one) => one > start && Math.abs(one - end) <= CLOSE)
  const best = close.sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0]
  return best === undefined ? text : source.text.slice(start, best)
}

function lastWord(text: string): string {
  return fold(text.match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u)?.[0] ?? '')
}

function standing(span: Span, source: Source) {
  const original = source.comparable.original(span)
  const { line, column } = source.at(original.start)
  const { paragraph } = source.standing(original)
  return {
    where: {
      vi: `source.txt dòng ${line}, cột ${column} (đoạn ${paragraph})`,
      en: `source.txt line ${line}, column ${column} (paragraph ${paragraph})`,
    },
  }
}
