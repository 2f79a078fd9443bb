import { fold } from '../text/fold.ts'
import type { Span } from './comparable.ts'
import { titleBlock } from './title-block.ts'

/** A non-empty line of a source: its place among them, and the clauses it is made of. */
export interface Paragraph extends Span {
  /** 1-based, empty lines not counted. */
  readonly number: number
  /** A bare title: it says nothing that could be quoted as a statement. */
  readonly heading: boolean
  /** In order, without the blanks between them. Empty for a line without a letter or digit, such as a rule. */
  readonly clauses: readonly Span[]
}

const HEADING_LENGTH = 120

/** Cuts a source into its non-empty lines and these into clauses: sentences, and their parts between semicolons. */
export function paragraphs(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const start = index + line.length - line.trimStart().length
    const end = index + line.trimEnd().length
    if (end <= start) continue
    const clauses = clausesOf(text.slice(start, end)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }))
    found.push({ number: found.length + 1, start, end, heading: false, clauses })
  }
  const titles = titleBlock(
    found.map(({ number, start, end, clauses }) => ({
      number,
      text: text.slice(start, end).normalize('NFC'),
      clauses: clauses.length,
    })),
  )
  return found.map((one, index) => {
    const next = found[index + 1]
    const heading =
      titles.has(one.number) || isHeading(text, one, next === undefined ? '' : text.slice(next.start, next.start + 2))
    return { ...one, heading }
  })
}

/**
 * "II. NHIỆM VỤ TRỌNG TÂM": short, one clause, no mark at its end. Not a dash item ("- Sở Y tế báo cáo"), and not a
 * line of a text broken at a fixed width: such a line begins with a small letter or the next one does. Only the
 * first line of a source may begin with a small letter and still be its title.
 */
function isHeading(text: string, { number, start, end, clauses }: Paragraph, next: string): boolean {
  const line = text.slice(start, end)
  if (clauses.length !== 1 || line.length > HEADING_LENGTH || endsOrLists(line)) return false
  return (number === 1 || !SMALL_LETTER.test(line)) && !SMALL_LETTER.test(next)
}

/** Whether a line ends as a clause does or stands in a list. */
function endsOrLists(line: string): boolean {
  return /[.!?…;:,/]["”’»)\]]*$/u.test(line) || /^[-–—+•*]/u.test(line)
}

const SMALL_LETTER = /^\p{Ll}/u
const WORD_SIGN = /[\p{L}\p{N}]/u
/** Marks that may end a clause, with the quotes and brackets that close after them. */
const MARKS = /(?:[.!?…]+|;)[.!?…;]*["”’»)\]]*/gu
/** "(khóa XI; XII)": marks within brackets or quotation marks do not end the clause around them. */
const ENCLOSED = /\([^()]{0,300}\)|\[[^[\]]{0,300}\]|“[^“”]{0,300}”/gu

function clausesOf(line: string): readonly Span[] {
  const enclosed = [...line.matchAll(ENCLOSED)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }))
  const spans: Span[] = []
  let start = 0
  let enclosure = 0
  const close = (end: number) => {
    const piece = line.slice(start, end)
    const from = start + piece.length - piece.trimStart().length
    const last = spans.at(-1)
    if (WORD_SIGN.test(piece)) spans.push({ start: from, end })
    // Marks left alone ("./." after a blank) belong to the clause before them.
    else if (last !== undefined && piece.trim() !== '') spans[spans.length - 1] = { start: last.start, end }
    start = end
  }
  for (const { 0: marks, index } of line.matchAll(MARKS)) {
    const end = index + marks.length
    while ((enclosed[enclosure]?.end ?? Number.POSITIVE_INFINITY) < end) enclosure++
    const around = enclosed[enclosure]
    if (around !== undefined && around.start < index && end < around.end) continue
    if (endsClause(line, start, index, marks, end)) close(end)
  }
  close(line.length)
  return spans
}

function endsClause(line: string, start: number, at: number, marks: string, end: number): boolean {
  if (marks.includes(';')) return true
  const after = line.slice(end, end + 40)
  if (after === '') return true
  // "5.87", "./.", "TP.HCM", and a small letter after "..." or after an abbreviation that we do not know.
  if (!/^\s/u.test(after) || SMALL_LETTER.test(after.trimStart())) return false
  return (
    marks !== '.' || !(isNumbering(line.slice(start, at)) || isAbbreviation(line.slice(Math.max(start, at - 20), at)))
  )
}

/** "1", "2.1", "IV", "a" before the full stop of a list's number. */
function isNumbering(before: string): boolean {
  return before.length < 16 && /^[\s\-–+•*]*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})$/u.test(before)
}

const ABBREVIATIONS = new Set(
  'd/c tp tx tt q p h gs pgs ts ths cn ks bs ds ngut nsnd nsut nxb kt tm tl tuq vd tr st mr mrs ms dr no co ltd'.split(
    ' ',
  ),
)

/** "TP. Nam Định", "PGS.TS. Nguyễn", "đ/c. A", "Q. 1", but not "khóa X. Các". */
function isAbbreviation(before: string): boolean {
  const word = /[\p{L}\p{M}./]*$/u.exec(before)?.[0] ?? ''
  if (/^v\.v$/iu.test(word)) return false
  return /\p{L}\.\p{L}/u.test(word) || /^[A-HJ-UWYZĐ]$/u.test(word) || ABBREVIATIONS.has(fold(word))
}
