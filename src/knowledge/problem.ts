import type { Bilingual } from './edition.ts'

/** A place in a file of `knowledge/`. Line and column count from 1; columns are UTF-16 units, as editors count them. */
export interface Place {
  /** Relative to `knowledge/`, with `/` between folders on every system. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** An error keeps the edition from being used; a warning does not. */
export type Severity = 'error' | 'warning'

/** What kind of mistake it is. Stable: tests, logs and the bot's texts may refer to it. */
export type ProblemCode =
  // The folder and its files
  | 'no-folder'
  | 'unreadable'
  | 'not-a-file'
  | 'link-outside'
  | 'link-broken'
  | 'link-to-folder'
  | 'too-large'
  | 'not-utf8'
  | 'nul-byte'
  | 'bom'
  | 'nfd'
  | 'missing-file'
  | 'no-conference'
  | 'unknown-file'
  | 'empty-file'
  | 'empty-source'
  | 'folder-name'
  | 'folder-date'
  | 'editor-line'
  // YAML
  | 'yaml-syntax'
  | 'yaml-tab'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-documents'
  | 'yaml-directive'
  | 'too-deep'
  | 'duplicate-key'
  // The shape of a file
  | 'unknown-key'
  | 'missing-key'
  | 'empty-value'
  | 'blank-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-form'
  | 'too-long'
  // Names and ids
  | 'duplicate-id'
  | 'unknown-id'
  | 'repeated-id'
  | 'name-clash'
  | 'office-alias'
  // Quotes
  | 'quote-not-found'
  | 'quote-order'
  | 'quote-overlap'
  | 'quote-paragraphs'
  | 'words-not-in-quote'
  | 'words-not-in-source'
  | 'uncovered'
  // Duties and days
  | 'duty-incomplete'
  | 'not-a-duty'
  | 'impossible-date'
  | 'date-order'
  | 'deadline-impossible'
  | 'deadline-unread'
  | 'deadline-past'
  | 'deadline-cut'
  | 'deadline-missed'
  | 'issued-missing'
  | 'issued-early'
  | 'issued-printed'
  | 'lead-in-silenced'
  | 'responsible-cut'
  // Word lists and gold questions
  | 'duplicate-abbreviation'
  | 'empty-list'
  | 'gold-not-found'

/** One thing wrong in `knowledge/`: where, what, and what to do about it, in words for a clerk. */
export interface Problem extends Place {
  readonly severity: Severity
  readonly code: ProblemCode
  readonly what: Bilingual
  readonly remedy: Bilingual
}

/** Where a check puts the problems that it finds. */
export type Report = (problem: Problem) => void

/** The severity of each code is fixed: these are warnings, all others are errors. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'bom',
  'nfd',
  'unknown-file',
  'editor-line',
  'blank-key',
  'repeated-id',
  'name-clash',
  'quote-paragraphs',
  'uncovered',
  'deadline-unread',
  'deadline-past',
  'deadline-cut',
  'deadline-missed',
  'issued-missing',
  'issued-early',
  'issued-printed',
  'lead-in-silenced',
  'responsible-cut',
  'office-alias',
  'empty-list',
])

/** A problem at a place; its severity follows from its code. */
export function problem(place: Place, code: ProblemCode, what: Bilingual, remedy: Bilingual): Problem {
  const { file, line, column } = place
  return { file, line, column, severity: WARNINGS.has(code) ? 'warning' : 'error', code, what, remedy }
}

/** The first character of a file, for what concerns the file as a whole. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** Whether any problem keeps the edition from being used. `npm run check` ends with 1 if so. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'error')
}

/**
 * The same problems by file, line, column, then code: the same files always give the same list. What is missing for editors
 * only comes last, so that it hides nothing.
 */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      Number(a.code === 'editor-line') - Number(b.code === 'editor-line') ||
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.what.vi, b.what.vi),
  )
}

// By code units: an alphabet of the machine's locale would order files differently on two machines.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * A problem for a terminal: `knowledge/bodies.yaml:3:5: lỗi: … [unknown-key]` and below it the remedy.
 * `folder` is what stands before the file, so that an editor's terminal can open the place; empty: files are named from
 * the folder, which is not.
 */
export function formatProblem(one: Problem, language: keyof Bilingual, folder = 'knowledge'): string {
  const words = WORDS[language]
  const place = pathIn(folder, one.file) || words.folder
  const head = `${place}:${one.line}:${one.column}: ${words[one.severity]}: ${one.what[language]} [${one.code}]`
  return `${head}\n    ${words.remedy}: ${one.remedy[language]}`
}

/** A file of a folder as a terminal can open it: "data/kb/" and "bodies.yaml" -> "data/kb/bodies.yaml". */
export function pathIn(folder: string, file: string): string {
  return [folder.replace(/(?<=[^/])\/+$/, ''), file].filter((part) => part !== '').join('/')
}

const WORDS = {
  vi: { folder: 'thư mục dữ liệu', error: 'lỗi', warning: 'cảnh báo', remedy: 'Cách sửa' },
  en: { folder: 'the knowledge folder', error: 'error', warning: 'warning', remedy: 'What to do' },
} as const
