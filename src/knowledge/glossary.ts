import type { Glossary } from './edition.ts'
import type { AbbreviationsFile, FillersFile, NamesFile, SynonymsFile } from './model.ts'
import { type Place, problem, type Report } from './problem.ts'
import type { Shaped } from './shape.ts'

/** The four word lists of `glossary/`, each as far as its file could be read. */
export interface GlossaryFiles {
  readonly abbreviations: Shaped<AbbreviationsFile> | null
  readonly synonyms: Shaped<SynonymsFile> | null
  readonly fillers: Shaped<FillersFile> | null
  readonly names: Shaped<NamesFile> | null
}

/** Checks the word lists and puts them together; null if one of them is not there. */
export function glossaryOf(files: GlossaryFiles, report: Report): Glossary | null {
  const { abbreviations, synonyms, fillers, names } = files
  if (abbreviations !== null) {
    reportDoubleAbbreviations(abbreviations, report)
    reportEmpty(abbreviations, 'abbreviations', abbreviations.value.abbreviations, report)
  }
  if (synonyms !== null) reportEmpty(synonyms, 'concepts', synonyms.value.concepts, report)
  if (fillers !== null) {
    reportEmpty(fillers, 'phrases', fillers.value.phrases, report)
    reportEmpty(fillers, 'words', fillers.value.words, report)
    reportEmpty(fillers, 'english', fillers.value.english, report)
  }
  if (names !== null) {
    reportEmpty(names, 'places', names.value.places, report)
    reportEmpty(names, 'classes', names.value.classes, report)
  }
  if (abbreviations === null || synonyms === null || fillers === null || names === null) return null
  return {
    abbreviations: abbreviations.value.abbreviations,
    concepts: synonyms.value.concepts,
    fillers: fillers.value,
    names: names.value,
  }
}

/** Letter case does not make another abbreviation: nobody types it on a phone. */
function reportDoubleAbbreviations(file: Shaped<AbbreviationsFile>, report: Report): void {
  const place = (index: number): Place => file.at(['abbreviations', index])
  const first = new Map<string, number>()
  for (const [index, { short }] of file.value.abbreviations.entries()) {
    const key = short.toLowerCase()
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, index)
      continue
    }
    const { line } = place(before)
    const what = {
      vi: `Chữ viết tắt “${short}” đã có ở dòng ${line} (không phân biệt chữ hoa, chữ thường).`,
      en: `The abbreviation “${short}” is already in line ${line} (letter case does not count).`,
    }
    const remedy = {
      vi: `Viết tiếp các nghĩa ở đây vào dòng ${line}, cách nhau bằng dấu chấm phẩy, rồi xóa dòng này.`,
      en: `Add these meanings to line ${line}, separated by semicolons, and delete this line.`,
    }
    report(problem(place(index), 'duplicate-abbreviation', what, remedy))
  }
}

function reportEmpty(file: Shaped<unknown>, key: string, list: readonly unknown[], report: Report): void {
  if (list.length > 0) return
  const what = { vi: `Danh sách “${key}” trống.`, en: `The list “${key}” is empty.` }
  const remedy = {
    vi: 'Nếu vừa xóa nhầm, hãy chép lại từ bản trước; bot vẫn chạy nhưng hiểu câu hỏi kém hơn.',
    en: 'If it was emptied by mistake, restore it; the bot works but understands questions less well.',
  }
  report(problem(file.keyAt([key]), 'empty-list', what, remedy))
}
