import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { listed } from './model.ts'
import type { Path } from './yaml.ts'

/** A place in the file and what is written there; nothing is taken away. */
interface Insertion {
  readonly at: number
  readonly words: string
  /** What is written at an earlier place too. */
  readonly opening?: { readonly at: number; readonly words: string }
}

/**
 * The text of a YAML file with one more term for the passage at a path. Only something is inserted: every comment, line and
 * order stays, and the data differ in the terms of that passage alone. Null where that cannot be done: no passage stands
 * there, or it is written in a way that has no safe place for the term.
 *
 * `terms` may be absent, a list, or one text with `;` between the terms, in any style of YAML. The result is parsed anew
 * and compared, so that no style can spoil the file unseen.
 */
export function withTerm(text: string, path: Path, term: string): string | null {
  const before = entryAt(text, path)
  if (before === null) return null
  const places = insertions(text, before.passage, term)
  const old = snapshot(before)
  for (const { at, words, opening = { at: 0, words: '' } } of places) {
    const edited = text.slice(0, opening.at) + opening.words + text.slice(opening.at, at) + words + text.slice(at)
    const entry = entryAt(edited, path)
    const after = entry === null ? null : snapshot(entry)
    if (old !== null && after !== null && isOneMore(old, after, term)) return edited
  }
  return null
}

const OPTIONS = { prettyErrors: false, stringKeys: true, logLevel: 'error' } as const

/** Ways to write the term, the nicest first. */
function insertions(text: string, passage: YAMLMap, term: string): readonly Insertion[] {
  const pair = pairOf(passage, 'terms')
  if (pair === undefined) return newKey(text, passage, term)
  const { value } = pair
  if (isSeq(value)) return inList(text, value, term)
  return isScalar(value) ? inText(text, value, term) : []
}

/** `terms: bệnh viện mới` on a line of its own below the kind, which every passage has. */
function newKey(text: string, passage: YAMLMap, term: string): readonly Insertion[] {
  const kind = pairOf(passage, 'kind')
  if (kind === undefined || !isScalar(kind.key) || !isScalar(kind.value)) return []
  const [end] = [kind.value.range?.[1] ?? text.length]
  if (passage.flow === true) return spellings(term).map((words) => ({ at: end, words: `, terms: ${words}` }))
  const at = lineEnd(text, end)
  const indent = ' '.repeat(columnOf(text, kind.key.range?.[0] ?? 0))
  return spellings(term).map((words) => ({ at, words: `${lineBreak(text)}${indent}terms: ${words}` }))
}

/** `[a, b]` gets the term in front; so does a list with a line for each, whose first dash tells the indent. */
function inList(text: string, list: YAMLSeq, term: string): readonly Insertion[] {
  const start = list.range?.[0] ?? 0
  if (list.flow === true) {
    const comma = list.items.length > 0 ? ', ' : ''
    return spellings(term).map((words) => ({ at: start + 1, words: `${words}${comma}` }))
  }
  const indent = ' '.repeat(columnOf(text, start))
  return spellings(term).map((words) => ({ at: start, words: `- ${words}${lineBreak(text)}${indent}` }))
}

/** One text gets the term at its end, before the closing quotation mark if it has one. */
function inText(text: string, value: Scalar, term: string): readonly Insertion[] {
  const [start, end] = value.range ?? [0, 0]
  const separator = separatorAfter(String(value.value))
  switch (value.type) {
    case Scalar.PLAIN:
      return [{ at: end, words: `${separator}${term}` }, ...quoted(start, end, separator + term)]
    case Scalar.QUOTE_SINGLE:
      return [{ at: end - 1, words: `${separator}${term.replaceAll("'", "''")}` }]
    case Scalar.QUOTE_DOUBLE:
      return [{ at: end - 1, words: `${separator}${JSON.stringify(term).slice(1, -1)}` }]
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return inBlock(text, start, end, separator, term)
    default:
      return []
  }
}

/** A plain text becomes one in quotation marks, for a term with ": " or " #" in it. */
function quoted(start: number, end: number, more: string): readonly Insertion[] {
  return [
    { at: end, words: `${more.replaceAll("'", "''")}'`, opening: { at: start, words: "'" } },
    { at: end, words: `${JSON.stringify(more).slice(1)}`, opening: { at: start, words: '"' } },
  ]
}

/** A block gets a line more, as far in as its last one; if that cannot be, the term goes to the end of the last line. */
function inBlock(text: string, start: number, end: number, separator: string, term: string): readonly Insertion[] {
  const at = text.slice(0, end).trimEnd().length
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  if (lineStart <= start) return []
  const indent = /^ */.exec(text.slice(lineStart, at))?.[0] ?? ''
  return [
    { at, words: `${separator.trim()}${lineBreak(text)}${indent}${term}` },
    { at, words: `${separator}${term}` },
  ]
}

function separatorAfter(value: string): string {
  const written = value.trimEnd()
  if (written === '') return ''
  return written.endsWith(';') ? ' ' : '; '
}

/** As it is, or in quotation marks where YAML would read something else. JSON's strings are YAML's. */
function spellings(term: string): readonly string[] {
  return [term, JSON.stringify(term)]
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function lineEnd(text: string, offset: number): number {
  const at = /\r?\n/g
  at.lastIndex = offset
  return at.exec(text)?.index ?? text.length
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

interface Snapshot {
  readonly terms: readonly string[]
  /** Everything else of the file. */
  readonly rest: string
}

interface Entry {
  readonly document: Document
  readonly passage: YAMLMap
}

function entryAt(text: string, path: Path): Entry | null {
  const document = parseDocument(text, OPTIONS)
  if (document.errors.length > 0 || hasAlias(document)) return null
  const passage = document.getIn(path, true)
  return isMap(passage) ? { document, passage } : null
}

/** An unquoted term that begins with "*" would be one; the checker refuses every file with an alias. */
function hasAlias(document: Document): boolean {
  let found = false
  visit(document, {
    Alias: () => {
      found = true
      return visit.BREAK
    },
  })
  return found
}

/** What the file says. It takes the terms out of the parsed document, which is of no use afterwards. */
function snapshot({ document, passage }: Entry): Snapshot | null {
  const written: unknown = passage.toJS(document).terms
  const terms = termsIn(written)
  if (terms === null) return null
  passage.delete('terms')
  return { terms, rest: JSON.stringify(document.toJS({ maxAliasCount: 0 })) }
}

/** The terms of either form; null for anything else. */
function termsIn(written: unknown): readonly string[] | null {
  if (written === undefined) return []
  if (typeof written === 'string') return listed(written)
  if (!Array.isArray(written)) return null
  return written.every((one) => typeof one === 'string') ? written.map((one: string) => one.trim()) : null
}

function isOneMore(before: Snapshot, after: Snapshot, term: string): boolean {
  const expected = [...before.terms, term].map(sameBlanks).sort()
  const found = after.terms.map(sameBlanks).sort()
  return before.rest === after.rest && JSON.stringify(found) === JSON.stringify(expected)
}

/** A term that goes on in the next line of a literal block has a line break in it. */
function sameBlanks(term: string): string {
  return term.replace(/\s+/g, ' ')
}
