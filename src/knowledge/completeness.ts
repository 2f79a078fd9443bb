import { conferencePath, editorLine, OPTIONAL_TABLES, TABLE_NAMES, TABLE_PATHS } from './layout.ts'
import { problem, type Report, wholeFile } from './problem.ts'
import type { ModelName } from './schema.ts'

/**
 * Reports files that must be there and are not. `present` are the paths that were read or already complained of;
 * of a folder that could not be read nothing is said to be missing.
 */
export function reportMissing(present: ReadonlySet<string>, conferenceIds: readonly string[], report: Report): void {
  const isThere = (path: string) => present.has(path) || [...present].some((one) => path.startsWith(`${one}/`))
  for (const name of TABLE_NAMES) {
    const path = TABLE_PATHS[name]
    if (OPTIONAL_TABLES.has(name) || isThere(path)) continue
    const line = editorLine(path, name)
    report(
      problem(
        wholeFile(path),
        'missing-file',
        { vi: `Thiếu tệp ${path}.`, en: `The file ${path} is missing.` },
        {
          vi: `Chép lại tệp từ bản trước, hoặc tạo tệp mới với dòng đầu: ${line}`,
          en: `Restore it, or create it with this first line: ${line}`,
        },
      ),
    )
  }
  for (const id of conferenceIds) {
    const source = conferencePath(id, 'source.txt')
    if (!isThere(source)) {
      const what = { vi: 'Hội nghị này thiếu văn bản gốc source.txt.', en: 'This conference has no source.txt.' }
      const remedy = {
        vi: 'Chép nguyên văn văn bản của hội nghị vào source.txt trong thư mục này, lưu kiểu “UTF-8”.',
        en: 'Put the untouched text of the conference into source.txt in this folder, saved as “UTF-8”.',
      }
      report(problem(wholeFile(source), 'missing-file', what, remedy))
    }
    const file = conferencePath(id, 'conference.yaml')
    if (!isThere(file)) {
      const what = {
        vi: 'Hội nghị này thiếu conference.yaml, nên chưa có ý nào được phân loại.',
        en: 'This conference has no conference.yaml, so that none of its passages is structured.',
      }
      const line = editorLine(file, 'conference')
      const remedy = {
        vi: `Tạo conference.yaml theo mẫu của một hội nghị khác, với dòng đầu: ${line}`,
        en: `Create conference.yaml after that of another conference, with this first line: ${line}`,
      }
      report(problem(wholeFile(file), 'missing-file', what, remedy))
    }
  }
  const complained = [...present].some((one) => one === 'conferences' || one.startsWith('conferences/'))
  if (conferenceIds.length === 0 && !complained) {
    const what = { vi: 'Chưa có hội nghị nào.', en: 'There is no conference.' }
    const remedy = {
      vi: 'Tạo thư mục conferences/<ngày>-<tên-ngắn>, ví dụ conferences/2020-10-15-hoi-nghi-2, với source.txt và conference.yaml.',
      en: 'Create conferences/<day>-<short-name>, for example conferences/2020-10-15-hoi-nghi-2, with source.txt and conference.yaml.',
    }
    report(problem(wholeFile('conferences'), 'no-conference', what, remedy))
  }
}

/** A YAML file and the model after which it is written. */
export interface YamlFile {
  readonly path: string
  readonly name: ModelName
}

/** Whether the first line of a YAML file leads an editor to its schema; of an empty file nothing is said. */
export function hasEditorLine({ path, name }: YamlFile, text: string): boolean {
  const [first = ''] = text.split(/\r?\n/, 1)
  const plain = (line: string) => line.trim().replace(/\s+/g, ' ').replace('=./', '=')
  return plain(first) === plain(editorLine(path, name)) || text.trim() === ''
}

/** One warning for all files without such a line, at the first of them; what to write is said once for each kind of file. */
export function reportEditorLines(files: readonly YamlFile[], report: Report): void {
  const [first] = files
  if (first === undefined) return
  const count = files.length
  if (count === 1) {
    const line = editorLine(first.path, first.name)
    const what = {
      vi: 'Dòng đầu chưa chỉ tới lược đồ, nên trình soạn thảo không gợi ý và không báo lỗi khi gõ.',
      en: 'The first line does not lead to the schema, so that an editor neither completes nor checks the file.',
    }
    const remedy = { vi: `Dán dòng này vào đầu tệp: ${line}`, en: `Put this line at the top of the file: ${line}` }
    report(problem(wholeFile(first.path), 'editor-line', what, remedy))
    return
  }
  const what = {
    vi: `Có ${count} tệp mà dòng đầu chưa chỉ tới lược đồ, nên trình soạn thảo không gợi ý và không báo lỗi khi gõ.`,
    en: `The first line of ${count} files does not lead to the schema, so that an editor neither completes nor checks them.`,
  }
  const lines = [...new Set(files.map(({ name }) => name))].map((name) => {
    const [one, ...others] = files.filter((file) => file.name === name).map(({ path }) => path)
    const line = one === undefined ? '' : editorLine(one, name)
    const more = others.length
    return {
      vi: `${one}${more === 0 ? '' : ` và ${more} tệp cùng loại`}: ${line}`,
      en: `${one}${more === 0 ? '' : ` and ${more} more of its kind`}: ${line}`,
    }
  })
  const remedy = {
    vi: `Dán vào đầu mỗi tệp dòng của nó. ${lines.map(({ vi }) => vi).join('; ')}`,
    en: `Put its line at the top of each file. ${lines.map(({ en }) => en).join('; ')}`,
  }
  report(problem(wholeFile(first.path), 'editor-line', what, remedy))
}
