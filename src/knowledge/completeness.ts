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

/** Warns if the first line of a YAML file does not lead an editor to its schema. */
export function reportEditorLine(path: string, name: ModelName, text: string, report: Report): void {
  const wanted = editorLine(path, name)
  const [first = ''] = text.split(/\r?\n/, 1)
  const plain = (line: string) => line.trim().replace(/\s+/g, ' ').replace('=./', '=')
  if (plain(first) === plain(wanted) || text.trim() === '') return
  const what = {
    vi: 'Dòng đầu chưa chỉ tới lược đồ, nên trình soạn thảo không gợi ý và không báo lỗi khi gõ.',
    en: 'The first line does not lead to the schema, so that an editor neither completes nor checks the file.',
  }
  report(
    problem(wholeFile(path), 'editor-line', what, {
      vi: `Dán dòng này vào đầu tệp: ${wanted}`,
      en: `Put this line at the top of the file: ${wanted}`,
    }),
  )
}
