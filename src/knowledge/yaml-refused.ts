import { type Document, isAlias, isCollection, isPair, isScalar, type Node } from 'yaml'
import { type Place, problem, type Report } from './problem.ts'

/** Deeper than any file of ours, and far from where recursion ends. */
const DEPTH = 30

/** Reports what YAML allows and we do not. Returns whether the data can be used nevertheless. */
export function reportRefused(
  document: Document,
  text: string,
  place: (offset: number) => Place,
  report: Report,
): boolean {
  const found = new Map<'yaml-alias' | 'yaml-tag' | 'yaml-directive' | 'too-deep', number>()
  const note = (code: 'yaml-alias' | 'yaml-tag' | 'too-deep', offset: number) => {
    if (!found.has(code)) found.set(code, Math.max(0, offset))
  }
  const directive = /^%[A-Z]/m.exec(text)
  if (directive !== null) found.set('yaml-directive', directive.index)
  // Our own walk: the parser's `visit` copies the path to every node, which takes longer than the walk itself.
  const walk = (node: unknown, depth: number): void => {
    if (found.has('too-deep')) return
    if (isPair(node)) {
      walk(node.key, depth + 1)
      walk(node.value, depth + 1)
    } else if (isAlias(node)) note('yaml-alias', offsetOf(node))
    else if (isScalar(node) || isCollection(node)) {
      const offset = offsetOf(node)
      if (node.anchor !== undefined) note('yaml-alias', text.lastIndexOf('&', offset))
      if (node.tag !== undefined) note('yaml-tag', tagStart(text, offset))
      if (depth > DEPTH) note('too-deep', offset)
      else if (isCollection(node)) for (const item of node.items) walk(item, depth + 1)
    }
  }
  walk(document.contents, 1)
  for (const [code, offset] of found) report(problem(place(offset), code, REFUSED[code].what, REFUSED[code].remedy))
  return found.size === 0
}

/** A tag stands before its value: `!!str 5`, `!name { … }`. */
function tagStart(text: string, offset: number): number {
  const at = text.lastIndexOf('!', offset)
  return text[at - 1] === '!' ? at - 1 : at
}

/** Where brackets are first nested deeper than any file of ours; null if they are not. Quotation marks are not heeded. */
export function deepBracket(text: string): number | null {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEPTH) return index
  }
  return null
}

/** Where a node of the parser begins, as an offset in the file; 0 for what is no node. */
export function offsetOf(node: unknown): number {
  return isNodeWithRange(node) ? node.range[0] : 0
}

function isNodeWithRange(node: unknown): node is Node & { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

/** What YAML allows and we do not, in words for a clerk. */
export const REFUSED = {
  'yaml-alias': {
    what: {
      vi: 'Tệp dùng dấu “&” hoặc “*” của YAML để dùng lại dữ liệu; bot không nhận cách viết này.',
      en: 'The file uses YAML anchors or aliases (“&”, “*”), which are not accepted.',
    },
    remedy: {
      vi: 'Viết lại đầy đủ dữ liệu ở từng chỗ; nếu là chữ của câu, đặt cả câu trong dấu nháy.',
      en: 'Write the data out in each place; if the sign is part of a sentence, put the sentence in quotation marks.',
    },
  },
  'yaml-tag': {
    what: {
      vi: 'Tệp dùng dấu “!” của YAML để chỉ kiểu dữ liệu; bot không nhận cách viết này.',
      en: 'The file uses a YAML tag (“!”), which is not accepted.',
    },
    remedy: {
      vi: 'Bỏ phần bắt đầu bằng dấu “!”; nếu là chữ của câu, đặt cả câu trong dấu nháy.',
      en: 'Remove the part that begins with “!”; if it belongs to a sentence, put the sentence in quotation marks.',
    },
  },
  'yaml-directive': {
    what: {
      vi: 'Tệp có dòng lệnh YAML bắt đầu bằng dấu “%”; bot không nhận dòng này.',
      en: 'The file has a YAML directive (a line that begins with “%”), which is not accepted.',
    },
    remedy: {
      vi: 'Xóa dòng bắt đầu bằng dấu “%” và dòng “---” sau nó.',
      en: 'Delete the line that begins with “%” and the “---” after it.',
    },
  },
  'too-deep': {
    what: { vi: 'Dữ liệu lồng vào nhau quá nhiều lớp.', en: 'The data are nested too deeply.' },
    remedy: {
      vi: 'Kiểm tra các dấu ngoặc “[” và “{”; bỏ những lớp thừa.',
      en: 'Look at the brackets “[” and “{” and remove superfluous levels.',
    },
  },
} as const
