import type { Bilingual } from './edition.ts'
import { type Problem, problem, wholeFile } from './problem.ts'
import { FILE_LIMIT, tooLarge } from './text-file.ts'

/** A file of `knowledge/` as received, or why it could not be read. */
export type ReadFile =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** The bytes of a file as the text that was saved; a problem if there are too many or they are not UTF-8. */
export function decodedFile(path: string, bytes: Uint8Array): ReadFile {
  if (bytes.length > FILE_LIMIT) return { kind: 'problem', problem: tooLarge(path, bytes.length) }
  try {
    // The byte order mark stays in: it is part of the file, and warned of when the text is checked.
    return { kind: 'file', path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { kind: 'problem', problem: notUtf8(path, bytes) }
  }
}

function notUtf8(path: string, bytes: Uint8Array): Problem {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const place = isUtf16 ? wholeFile(path) : { file: path, ...firstUndecodable(bytes) }
  const what: Bilingual = isUtf16
    ? {
        vi: 'Tệp lưu kiểu “Unicode” (UTF-16), bot không đọc được.',
        en: 'The file is saved as UTF-16, which cannot be read.',
      }
    : {
        vi: 'Từ đây tệp không theo bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258).',
        en: 'From here on the file is not UTF-8 (perhaps TCVN3, VNI or Windows-1258).',
      }
  const remedy: Bilingual = {
    vi: 'Mở tệp bằng phần mềm soạn thảo, chuyển sang Unicode và lưu lại với kiểu mã “UTF-8”.',
    en: 'Open it in an editor, convert it to Unicode and save it with the encoding “UTF-8”.',
  }
  return problem(place, 'not-utf8', what, remedy)
}

function firstUndecodable(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  // A replaced sign may also stand in the file itself, so that each line is first tried strictly.
  const strict = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const part = bytes.subarray(start, newline < 0 ? bytes.length : newline)
    try {
      strict.decode(part)
    } catch {
      return { line, column: Math.max(0, new TextDecoder().decode(part).indexOf('\ufffd')) + 1 }
    }
    if (newline < 0) break
    start = newline + 1
  }
  return { line: 1, column: 1 }
}
