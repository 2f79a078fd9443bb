import type { Bilingual } from './edition.ts'
import { type Problem, problem } from './problem.ts'
import type { JsonSchema } from './schema.ts'
import { explained, knownKeys, structure } from './schema-at.ts'
import { nearestWord } from './suggestion.ts'
import { wrongForm } from './wrong-form.ts'
import { wrongType } from './wrong-type.ts'
import { lastKey, type Path, type YamlFile } from './yaml.ts'

/** Where and how a file differs from its model. */
export type Fault =
  | { readonly kind: 'unknown-key'; readonly path: Path; readonly key: string; readonly value: unknown }
  | { readonly kind: 'missing' | 'empty' | 'blank'; readonly path: Path }
  | { readonly kind: 'wrong-type'; readonly path: Path; readonly value: unknown; readonly expected: readonly string[] }
  | { readonly kind: 'wrong-value'; readonly path: Path; readonly value: unknown; readonly allowed: readonly string[] }
  | { readonly kind: 'wrong-form'; readonly path: Path; readonly value: unknown; readonly pattern: string }
  | { readonly kind: 'too-long'; readonly path: Path; readonly limit: number }

/** The id of what is called so, at a path where an id is wanted ("Sở Y tế" under `lead`); null if nothing is. */
export type IdMeant = (path: Path, name: string) => string | null

/** A fault in words for a clerk, at its place in the file. */
export function shapeProblem(fault: Fault, yaml: YamlFile, schema: JsonSchema, meant: IdMeant): Problem {
  const key = lastKey(fault.path)
  switch (fault.kind) {
    case 'unknown-key': {
      const known = knownKeys(schema, fault.path)
      return problem(
        yaml.keyAt([...fault.path, fault.key]),
        'unknown-key',
        { vi: `Không có mục nào tên là “${fault.key}” ở đây.`, en: `There is no key “${fault.key}” here.` },
        // A key without a value is mostly the rest of a text after a comma: { vi: Phòng, chống dịch bệnh }.
        fault.value === null && nearestWord(fault.key, known) === null ? COMMA : suggested(fault.key, known),
      )
    }
    case 'missing':
      return problem(
        yaml.at(fault.path),
        'missing-key',
        { vi: `Thiếu mục “${key}”.`, en: `The key “${key}” is missing.` },
        { vi: `Thêm “${key}:”${explained(schema, fault.path)}.`, en: `Add “${key}:”.` },
      )
    case 'empty':
      return problem(
        yaml.at(fault.path),
        'empty-value',
        { vi: `Mục “${key}” chưa có giá trị.`, en: `“${key}” has no value.` },
        {
          vi: `Ghi giá trị${explained(schema, fault.path)}.`,
          en: 'Write a value.',
        },
      )
    case 'blank':
      return problem(
        yaml.keyAt(fault.path),
        'blank-key',
        { vi: `Mục “${key}” để trống; bot coi như không có.`, en: `“${key}” has no value and counts as left out.` },
        { vi: 'Ghi giá trị, hoặc xóa dòng này.', en: 'Write a value, or delete the line.' },
      )
    case 'too-long':
      return problem(
        yaml.at(fault.path),
        'too-long',
        {
          vi: `Giá trị của “${key}” dài quá ${fault.limit} ký tự.`,
          en: `“${key}” is longer than ${fault.limit} characters.`,
        },
        {
          vi: `Rút xuống còn nhiều nhất ${fault.limit} ký tự.`,
          en: `Shorten it to at most ${fault.limit} characters.`,
        },
      )
    case 'wrong-form':
      return wrongForm(fault.path, fault.value, fault.pattern, yaml, meant)
    case 'wrong-value': {
      const printed = String(fault.value)
      return problem(
        yaml.at(fault.path),
        'wrong-value',
        { vi: `“${printed}” không dùng được cho mục “${key}”.`, en: `“${printed}” cannot be used for “${key}”.` },
        responsibleExample(printed, fault, schema, meant) ??
          suggested(printed, fault.allowed, structure(schema, fault.path)),
      )
    }
    case 'wrong-type':
      return wrongType(fault.path, fault.value, fault.expected, yaml, schema)
  }
}

const COMMA: Bilingual = {
  vi: 'Trong { }, dấu phẩy ngăn hai mục: câu có dấu phẩy (kể cả số như 6,82%) phải đặt trong dấu nháy kép, ví dụ { vi: "Tăng 6,82%" }. Nếu không phải vậy thì xóa.',
  en: 'Within { } a comma divides two keys: a text with a comma (also 6,82%) must stand in double quotation marks, such as { vi: "Tăng 6,82%" }. If it is none, delete this.',
}

/** Where the name of a body stands in place of the group: the group for this body, to be copied. Null elsewhere. */
function responsibleExample(
  printed: string,
  { path, allowed }: Extract<Fault, { readonly kind: 'wrong-value' }>,
  schema: JsonSchema,
  meant: IdMeant,
): Bilingual | null {
  const keys = knownKeys(schema, path)
  // "không nêu" means "not stated", and is no name.
  const isSilent = nearestWord(printed, allowed) !== null || /^(?:không|chưa)(?!\p{L})/iu.test(printed)
  if (!keys.includes('words') || !keys.includes('lead') || isSilent) return null
  const id = meant([...path, 'lead'], printed)
  const example = (unknown: string) => `${lastKey(path)}: { words: "${printed}", lead: [${id ?? unknown}] }`
  return {
    vi: `Viết “${example('mã cơ quan')}”; words là đúng chữ trong câu trích, lead là mã trong bodies.yaml. Nếu văn bản không nêu ai, viết “${allowed.join(', ')}”.`,
    en: `Write “${example('id of the body')}”; words are the words of the quote, lead the id in bodies.yaml. If the document names nobody, write “${allowed.join(', ')}”.`,
  }
}

/** "Viết “title”." if something is near, else what there is to choose from. */
function suggested(given: string, allowed: readonly string[], orGroup: string | null = null): Bilingual {
  const near = nearestWord(given, allowed)
  const group =
    orGroup === null ? { vi: '', en: '' } : { vi: `, hoặc một nhóm gồm ${orGroup}`, en: `, or a group of ${orGroup}` }
  if (near !== null) return { vi: `Viết “${near}”${group.vi}.`, en: `Write “${near}”${group.en}.` }
  if (allowed.length === 0) return { vi: 'Xóa mục này.', en: 'Delete it.' }
  return {
    vi: `Dùng một trong các tên sau: ${allowed.join(', ')}${group.vi}.`,
    en: `Use one of these: ${allowed.join(', ')}${group.en}.`,
  }
}
