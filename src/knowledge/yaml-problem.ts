import { type Document, isScalar, visit, type YAMLError } from 'yaml'
import { type Place, type Problem, problem } from './problem.ts'
import { MISTAKES, type Mistake, UNKNOWN_REMEDY } from './yaml-mistake.ts'
import { deepBracket, REFUSED } from './yaml-refused.ts'

/** An error of the YAML parser in words for a clerk, at the place where the mistake was made. */
export function syntaxProblem(
  error: YAMLError,
  document: Document,
  text: string,
  place: (offset: number) => Place,
): Problem {
  const [start, end] = error.pos
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem(place(start), 'yaml-tab', MISTAKES.tab.what, MISTAKES.tab.remedy)
    case 'RESOURCE_EXHAUSTION':
      // How far the parser came depends on the machine's stack; the brackets do not.
      return problem(
        place(deepBracket(text) ?? start),
        'too-deep',
        REFUSED['too-deep'].what,
        REFUSED['too-deep'].remedy,
      )
    case 'MULTIPLE_DOCS':
      return problem(place(start), 'yaml-documents', MISTAKES.documents.what, MISTAKES.documents.remedy)
    case 'DUPLICATE_KEY': {
      const key = /^["']?([^"':\s]+)/.exec(text.slice(start, start + 80))?.[1] ?? ''
      return problem(
        place(start),
        'duplicate-key',
        { vi: `Mục “${key}” được ghi hai lần trong cùng một nhóm.`, en: `The key “${key}” stands twice in one group.` },
        {
          vi: 'Giữ một mục, xóa mục kia; nếu là hai ý khác nhau, thêm dấu gạch đầu dòng “-” trước ý sau.',
          en: 'Keep one and delete the other; if they are two entries, begin the second with “-”.',
        },
      )
    }
    case 'MISSING_CHAR':
      // The parser notices at the end of the file; the mistake is where the text in quotation marks begins.
      if (error.message.includes('quote')) return syntax(place(openQuote(document, start)), MISTAKES.quote)
      return syntax(place(start), error.message.startsWith('Sequence') ? MISTAKES.indent : MISTAKES.colon)
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax(place(start), MISTAKES.colon)
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? syntax(place(openBracket(text, start)), MISTAKES.bracket)
        : syntax(place(start), MISTAKES.indent)
    case 'BLOCK_AS_IMPLICIT_KEY':
      // "a: 1" with an indented "b: 2" below it is the same to the parser, which also complains of the second line.
      return error.message.includes('sequence') || complainsOf('MULTILINE_IMPLICIT_KEY', document, start)
        ? syntax(place(nextLine(text, start)), MISTAKES.indent)
        : syntax(place(start), MISTAKES.twoColons)
    case 'BAD_SCALAR_START':
      return syntax(place(start), startSign(text.slice(start, start + 1)))
    case 'BAD_DQ_ESCAPE':
      return syntax(place(start), MISTAKES.escape)
    case 'UNEXPECTED_TOKEN':
      return syntax(
        place(start),
        isDash(text, start) ? MISTAKES.dash : surplus(text.slice(start, Math.min(end, start + 30))),
      )
    default:
      return syntax(place(start), {
        what: { vi: 'Chỗ này không đúng cú pháp YAML.', en: `This is not valid YAML: ${error.message}.` },
        remedy: UNKNOWN_REMEDY,
      })
  }
}

/** Whether a problem is an open bracket or quotation mark: what follows it in the file was read wrongly. */
export function isUnclosed(one: Problem): boolean {
  return one.what === MISTAKES.quote.what || one.what === MISTAKES.bracket.what
}

function syntax(at: Place, said: Mistake): Problem {
  return problem(at, 'yaml-syntax', said.what, said.remedy)
}

function complainsOf(code: YAMLError['code'], document: Document, at: number): boolean {
  return document.errors.some((one) => one.code === code && one.pos[0] === at)
}

/** The first sign of the line after an offset. */
function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline < 0) return offset
  return newline + 1 + (/^ */.exec(text.slice(newline + 1, newline + 200))?.[0].length ?? 0)
}

function openQuote(document: Document, at: number): number {
  let start = at
  visit(document, (_key, node) => {
    if (!isScalar(node) || !node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return
    if (node.range[0] < at && node.range[1] >= at) start = node.range[0]
  })
  return start
}

/** The last bracket before an offset that is not closed by then. Quotation marks are not heeded. */
function openBracket(text: string, offset: number): number {
  let closed = 0
  for (let at = offset - 1; at >= 0; at--) {
    const sign = text[at]
    if (sign === ']' || sign === '}') closed++
    else if ((sign === '[' || sign === '{') && closed-- === 0) return at
  }
  return offset
}

function startSign(sign: string): Mistake {
  return {
    what: { vi: `Giá trị không được bắt đầu bằng dấu “${sign}”.`, en: `A value must not begin with “${sign}”.` },
    remedy: { vi: 'Đặt cả giá trị trong dấu nháy kép.', en: 'Put the whole value in double quotation marks.' },
  }
}

/** "quote: - Giao Sở Y tế": the dash of the document after a key's colon. */
function isDash(text: string, at: number): boolean {
  return text.startsWith('- ', at) && /[^\n]:[ ]+$/.test(text.slice(Math.max(0, at - 80), at))
}

function surplus(token: string): Mistake {
  return {
    what: {
      vi: `Có phần thừa ở đây: “${token.trim()}”.`,
      en: `There is something superfluous here: “${token.trim()}”.`,
    },
    remedy: {
      vi: "Nếu trong câu có dấu nháy kép, đặt cả câu giữa hai dấu nháy đơn ('…'); nếu không, kiểm tra thụt đầu dòng.",
      en: "If the sentence contains double quotation marks, put all of it between single ones ('…'); if not, look at the indentation.",
    },
  }
}
