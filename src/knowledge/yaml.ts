import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { plainLists } from './plain-lists.ts'
import { positions } from './position.ts'
import { type Place, problem, type Report, wholeFile } from './problem.ts'
import { isUnclosed, syntaxProblem } from './yaml-problem.ts'
import { offsetOf, reportRefused } from './yaml-refused.ts'

/** Where something stands in a YAML file: keys of mappings and indices of lists from the top. */
export type Path = readonly (string | number)[]

/** The last key of a path, as messages name it; empty for the whole file. */
export function lastKey(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}

/** A YAML file as plain data, with the place of everything in it. */
export interface YamlFile {
  readonly file: string
  readonly value: unknown
  /** The place of a value, or of the nearest thing around it that exists. */
  at(path: Path): Place
  /** The place of the key that a path ends in, or of the nearest thing around it that exists. */
  keyAt(path: Path): Place
  /** A single value as it is printed in the file (`71.50`, not 71.5), without quotation marks; null for groups and lists. */
  printed(path: Path): string | null
}

/**
 * Parses one YAML file. Returns null, with at least one error reported, if it holds no usable data: broken syntax,
 * tabs, nothing at all, aliases (they can grow to any size), tags, directives, several documents.
 * Strings come out as NFC. A double key is reported, and the data are still returned.
 */
export function parseYaml(file: string, text: string, report: Report): YamlFile | null {
  const position = positions(text)
  const place = (offset: number): Place => ({ file, ...position(offset) })
  const plain = plainLists(text)
  if (plain !== null) return { file, value: plain, ...placesIn(() => parsed(text), place) }

  const document = parsed(text)
  let usable = reportSyntax(document, text, place, report)
  if (usable && document.contents === null) {
    const what = { vi: 'Tệp trống, không có dữ liệu.', en: 'The file is empty: it holds no data.' }
    const remedy = {
      vi: 'Chép lại tệp từ bản trước, hoặc ghi ít nhất mục đầu tiên, ví dụ “events: []”.',
      en: 'Restore the file, or write at least its first key, for example “events: []”.',
    }
    report(problem(wholeFile(file), 'empty-file', what, remedy))
    usable = false
  }
  if (!usable || !reportRefused(document, text, place, report)) return null

  const composed = text === text.normalize('NFC')
  const toNfc = (_key: unknown, value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value)
  const value: unknown = document.toJS(composed ? { maxAliasCount: 0 } : { maxAliasCount: 0, reviver: toNfc })
  return { file, value, ...placesIn(() => document, place) }
}

function parsed(text: string): Document {
  return parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' })
}

/** Where everything stands. The document is asked for at the first mistake: most files have none. */
function placesIn(
  document: () => Document,
  place: (offset: number) => Place,
): Pick<YamlFile, 'at' | 'keyAt' | 'printed'> {
  let known: Document | null = null
  const root = (): unknown => {
    known ??= document()
    return known.contents
  }
  return {
    at: (path) => place(offsetOf(nodesTo(root(), path).at(-1))),
    keyAt: (path) => {
      const parent = nodesTo(root(), path.slice(0, -1))
      const pair = pairOf(parent.length === path.length ? parent.at(-1) : undefined, path.at(-1))
      return place(offsetOf(pair?.key ?? nodesTo(root(), path).at(-1)))
    },
    printed: (path) => {
      const nodes = nodesTo(root(), path)
      const node = nodes.length === path.length + 1 ? nodes.at(-1) : undefined
      return isScalar(node) ? (node.source ?? String(node.value)) : null
    },
  }
}

/**
 * Reports errors of the parser, the first on each line: those after it on a line are its consequences. So are all
 * others in a file with tabs or endless brackets, and those after a bracket or quotation mark that is not closed.
 */
function reportSyntax(document: Document, text: string, place: (offset: number) => Place, report: Report): boolean {
  const found = document.errors.map((error) => syntaxProblem(error, document, text, place))
  const cause = (['too-deep', 'yaml-tab'] as const).find((code) => found.some((one) => one.code === code))
  const told = new Set<number>()
  for (const one of found) {
    if (told.has(one.line) || (cause !== undefined && one.code !== cause)) continue
    told.add(one.line)
    report(one)
    if (cause === 'too-deep' || isUnclosed(one)) break
  }
  return found.every((one) => one.code === 'duplicate-key')
}

/** The nodes along a path as far as they exist, the root first. */
function nodesTo(root: unknown, path: Path): readonly unknown[] {
  const nodes = [root]
  for (const step of path) {
    const node = nodes.at(-1)
    const next = isSeq(node) && typeof step === 'number' ? node.items[step] : pairOf(node, step)?.value
    if (next === undefined || next === null) break
    nodes.push(next)
  }
  return nodes
}

function pairOf(node: unknown, key: string | number | undefined) {
  if (!isMap(node)) return undefined
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}
