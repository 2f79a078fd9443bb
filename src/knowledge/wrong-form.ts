import { type Problem, problem } from './problem.ts'
import type { IdMeant } from './shape-problem.ts'
import { asId } from './suggestion.ts'
import type { Path, YamlFile } from './yaml.ts'

/** The error about an id, a day or a line of a word list that is not written as the model's pattern asks, with the value that was meant. */
export function wrongForm(path: Path, value: unknown, pattern: string, yaml: YamlFile, meant: IdMeant): Problem {
  const printed = String(value)
  if (pattern.includes('\\d{4}')) {
    const [day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(printed)?.slice(1) ?? []
    const meant =
      year === undefined ? '2020-10-15' : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
    return problem(
      yaml.at(path),
      'wrong-form',
      {
        vi: `“${printed}” không đúng dạng ngày năm-tháng-ngày.`,
        en: `“${printed}” is not a day written as year-month-day.`,
      },
      {
        vi: `Viết ${year === undefined ? 'theo mẫu ' : ''}“${meant}”.`,
        en: `Write ${year === undefined ? 'it like ' : ''}“${meant}”.`,
      },
    )
  }
  if (pattern.includes('=')) return wrongLine(path, printed, pattern, yaml)
  const called = meant(path, printed)
  if (called !== null) {
    return problem(
      yaml.at(path),
      'wrong-form',
      { vi: `“${printed}” là tên, ở đây phải ghi mã.`, en: `“${printed}” is a name; an id is wanted here.` },
      { vi: `Viết “${called}”.`, en: `Write “${called}”.` },
    )
  }
  const sign = pattern.includes('_') ? '_' : '-'
  const id = asId(printed).replaceAll('-', sign)
  return problem(
    yaml.at(path),
    'wrong-form',
    {
      vi: `Mã “${printed}” có ký tự không dùng được: chỉ dùng chữ thường không dấu, chữ số và dấu “${sign}” ở giữa.`,
      en: `The id “${printed}” has characters that cannot be used: only small letters a to z, digits, and “${sign}” between them.`,
    },
    id === '' ? { vi: 'Đặt một mã khác.', en: 'Choose another id.' } : { vi: `Viết “${id}”.`, en: `Write “${id}”.` },
  )
}

/** A line of a word list has its parts on both sides of "=", and words in them; a name may stand alone. */
function wrongLine(path: Path, printed: string, pattern: string, yaml: YamlFile): Problem {
  if (pattern.includes(')?$')) {
    return problem(
      yaml.at(path),
      'wrong-form',
      {
        vi: `Dòng “${printed}” không phải là một tên, hay một tên rồi “=” và những cách gọi khác.`,
        en: `The line “${printed}” is neither one name, nor one name, “=” and its other names.`,
      },
      { vi: 'Viết theo mẫu “Hà Nội = Hanoi; thủ đô Hà Nội”.', en: 'Write it like “Hà Nội = Hanoi; thủ đô Hà Nội”.' },
    )
  }
  const hasThreeParts = pattern.includes('{1,2}')
  const sample = hasThreeParts ? 'khởi công; bắt đầu xây = động thổ = groundbreaking' : 'KCN = khu công nghiệp'
  return problem(
    yaml.at(path),
    'wrong-form',
    {
      vi: `Dòng “${printed}” thiếu dấu “=” hoặc thiếu từ ở một bên dấu “=”.`,
      en: `The line “${printed}” lacks “=”, or words on one side of it.`,
    },
    { vi: `Viết theo mẫu “${sample}”.`, en: `Write it like “${sample}”.` },
  )
}
