import { positions } from './position.ts'
import { type Problem, problem, type Report, wholeFile } from './problem.ts'

/** The largest file that is read, in bytes: 2 MB, some 4,000 passages. */
export const FILE_LIMIT = 2 * 1024 * 1024

const BOM = '\ufeff'

/**
 * The text of a file without its byte order mark, or null, with an error reported, if it is too large or not text.
 * Everything else stays as received.
 */
export function plainText(file: string, received: string, report: Report): string | null {
  const bytes = sizeOf(received)
  if (bytes > FILE_LIMIT) {
    report(tooLarge(file, bytes))
    return null
  }
  const text = received.startsWith(BOM) ? received.slice(1) : received
  if (text !== received) {
    const what = {
      vi: 'Đầu tệp có dấu BOM (tệp lưu kiểu “UTF-8 with BOM”); bot bỏ qua dấu này.',
      en: 'The file begins with a byte order mark (“UTF-8 with BOM”), which is left out.',
    }
    const remedy = { vi: 'Lưu lại tệp với kiểu mã “UTF-8”.', en: 'Save the file with the encoding “UTF-8”.' }
    report(problem(wholeFile(file), 'bom', what, remedy))
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const what = {
      vi: 'Tệp có ký tự rỗng (NUL), nên không phải tệp văn bản.',
      en: 'The file holds a NUL character, so it is not a text file.',
    }
    const remedy = {
      vi: 'Chép lại nội dung vào một tệp văn bản mới, lưu kiểu “UTF-8”.',
      en: 'Copy the content into a new text file and save it as “UTF-8”.',
    }
    report(problem({ file, ...positions(text)(nul) }, 'nul-byte', what, remedy))
    return null
  }
  reportDecomposed(file, text, report)
  return text
}

/** The error about a file of so many bytes. */
export function tooLarge(file: string, bytes: number): Problem {
  const size = (bytes / 1024 / 1024).toFixed(1)
  return problem(
    wholeFile(file),
    'too-large',
    { vi: `Tệp lớn ${size.replace('.', ',')} MB, quá mức 2 MB.`, en: `The file has ${size} MB; the limit is 2 MB.` },
    {
      vi: 'Chia thành nhiều hội nghị, mỗi hội nghị một thư mục; không để ảnh hay tệp Word vào đây.',
      en: 'Divide it into several conferences, each in its folder; keep pictures and Word files out.',
    },
  )
}

/** One warning for the whole file: a text typed on some systems is decomposed in every line. */
function reportDecomposed(file: string, text: string, report: Report): void {
  if (text === text.normalize('NFC')) return
  const words = [...text.matchAll(/\S+/gu)].filter(({ 0: word }) => word !== word.normalize('NFC'))
  const at = positions(text)(words[0]?.index ?? 0)
  const what = {
    vi: `Có ${words.length} chữ viết bằng dấu tổ hợp (Unicode NFD), chữ đầu tiên ở đây; bot vẫn hiểu như chữ thường.`,
    en: `${words.length} words are written with combining marks (Unicode NFD), the first one here; they are read all the same.`,
  }
  const remedy = {
    vi: 'Không bắt buộc sửa; nên lưu lại bằng bảng mã Unicode dựng sẵn (NFC).',
    en: 'Nothing must be done; better save the text in precomposed Unicode (NFC).',
  }
  report(problem({ file, ...at }, 'nfd', what, remedy))
}

function sizeOf(text: string): number {
  // A UTF-16 unit takes one to three bytes: most texts need no counting.
  return text.length * 3 <= FILE_LIMIT || text.length > FILE_LIMIT ? text.length : new TextEncoder().encode(text).length
}
