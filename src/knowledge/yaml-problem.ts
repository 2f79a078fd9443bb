import { type Document, isScalar, visit, type YAMLError } from 'yaml'
import type { Bilingual } from './edition.ts'
import { type Place, type Problem, problem } from './problem.ts'
import { deepBracket, REFUSED } from './yaml-refused.ts'

interface Said {
  readonly what: Bilingual
  readonly remedy: Bilingual
}

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
      return problem(place(start), 'yaml-tab', TAB.what, TAB.remedy)
    case 'RESOURCE_EXHAUSTION':
      // How far the parser came depends on the machine's stack; the brackets do not.
      return problem(
        place(deepBracket(text) ?? start),
        'too-deep',
        REFUSED['too-deep'].what,
        REFUSED['too-deep'].remedy,
      )
    case 'MULTIPLE_DOCS':
      return problem(place(start), 'yaml-documents', DOCUMENTS.what, DOCUMENTS.remedy)
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
      if (error.message.includes('quote')) return syntax(place(openQuote(document, start)), QUOTE)
      return syntax(place(start), error.message.startsWith('Sequence') ? INDENT : COLON)
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax(place(start), COLON)
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? syntax(place(openBracket(text, start)), BRACKET)
        : syntax(place(start), INDENT)
    case 'BLOCK_AS_IMPLICIT_KEY':
      // "a: 1" with an indented "b: 2" below it is the same to the parser, which also complains of the second line.
      return error.message.includes('sequence') || complainsOf('MULTILINE_IMPLICIT_KEY', document, start)
        ? syntax(place(nextLine(text, start)), INDENT)
        : syntax(place(start), TWO_COLONS)
    case 'BAD_SCALAR_START':
      return syntax(place(start), startSign(text.slice(start, start + 1)))
    case 'BAD_DQ_ESCAPE':
      return syntax(place(start), ESCAPE)
    case 'UNEXPECTED_TOKEN':
      return syntax(place(start), surplus(text.slice(start, Math.min(end, start + 30))))
    default:
      return syntax(place(start), {
        what: { vi: 'Chỗ này không đúng cú pháp YAML.', en: `This is not valid YAML: ${error.message}.` },
        remedy: UNKNOWN_REMEDY,
      })
  }
}

/** Whether a problem is an open bracket or quotation mark: what follows it in the file was read wrongly. */
export function isUnclosed(one: Problem): boolean {
  return one.what === QUOTE.what || one.what === BRACKET.what
}

function syntax(at: Place, said: Said): Problem {
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

function startSign(sign: string): Said {
  return {
    what: { vi: `Giá trị không được bắt đầu bằng dấu “${sign}”.`, en: `A value must not begin with “${sign}”.` },
    remedy: { vi: 'Đặt cả giá trị trong dấu nháy kép.', en: 'Put the whole value in double quotation marks.' },
  }
}

function surplus(token: string): Said {
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

const UNKNOWN_REMEDY: Bilingual = {
  vi: 'So với một mục tương tự ở trên: thụt đầu dòng, dấu hai chấm, dấu nháy và dấu ngoặc.',
  en: 'Compare with a similar entry above: indentation, colons, quotation marks and brackets.',
}

const TAB: Said = {
  what: {
    vi: 'Đầu dòng có dấu Tab; YAML chỉ nhận dấu cách.',
    en: 'The line is indented with a tab; YAML only takes blanks.',
  },
  remedy: {
    vi: 'Thay mỗi dấu Tab ở đầu dòng bằng hai dấu cách.',
    en: 'Replace each tab at the beginning of a line with two blanks.',
  },
}

const DOCUMENTS: Said = {
  what: {
    vi: 'Tệp có nhiều tài liệu YAML, ngăn nhau bằng dòng “---”.',
    en: 'The file holds several YAML documents, divided by “---”.',
  },
  remedy: {
    vi: 'Xóa dòng “---”; nếu là hai hội nghị, để mỗi hội nghị trong một thư mục riêng.',
    en: 'Delete the line “---”; if these are two conferences, give each its own folder.',
  },
}

const QUOTE: Said = {
  what: { vi: 'Dấu nháy mở ở đây không có dấu nháy đóng.', en: 'The quotation mark that opens here is never closed.' },
  remedy: { vi: 'Thêm dấu nháy đóng ở cuối câu.', en: 'Add the closing quotation mark at the end of the sentence.' },
}

const COLON: Said = {
  what: {
    vi: 'Dòng này thiếu dấu hai chấm và dấu cách sau tên mục, hoặc là phần tiếp của câu trên nhưng thụt chưa đủ.',
    en: 'A colon and a blank are missing after the key, or the line continues the one above with too little indentation.',
  },
  remedy: {
    vi: 'Viết “tên mục: giá trị”, hoặc thụt dòng này vào sâu hơn tên mục ở trên.',
    en: 'Write “key: value”, or indent the line further than the key above.',
  },
}

const BRACKET: Said = {
  what: {
    vi: 'Dấu ngoặc mở ở đây chưa được đóng.',
    en: 'The bracket that opens here is never closed.',
  },
  remedy: {
    vi: 'Thêm dấu đóng “]” hoặc “}” ở cuối danh sách.',
    en: 'Add the closing “]” or “}” at the end of the list.',
  },
}

const INDENT: Said = {
  what: {
    vi: 'Thụt đầu dòng không thẳng cột, nên không rõ dòng này thuộc mục nào.',
    en: 'The indentation does not line up, so it is unclear where this line belongs.',
  },
  remedy: {
    vi: 'Cho các mục cùng cấp thẳng cột; mục con lùi vào hai dấu cách so với mục cha.',
    en: 'Line up entries of one level; indent what belongs to an entry by two more blanks.',
  },
}

const TWO_COLONS: Said = {
  what: {
    vi: 'Trong giá trị có dấu hai chấm, nên YAML hiểu thành một mục nữa.',
    en: 'The value contains a colon, so YAML takes it for another key.',
  },
  remedy: {
    vi: 'Đặt cả giá trị trong dấu nháy kép, hoặc viết “>-” sau dấu hai chấm đầu rồi xuống dòng và thụt vào.',
    en: 'Put the whole value in double quotation marks, or write “>-” after the first colon and the value on the next line, indented.',
  },
}

const ESCAPE: Said = {
  what: {
    vi: 'Trong dấu nháy kép, dấu “\\” phải viết hai lần.',
    en: 'Within double quotation marks a backslash must be doubled.',
  },
  remedy: {
    vi: 'Viết “\\\\”, hoặc đặt giá trị trong dấu nháy đơn.',
    en: 'Write “\\\\”, or put the value in single quotation marks.',
  },
}
