import type { Bilingual } from './edition.ts'
import { type Problem, problem } from './problem.ts'
import type { JsonSchema } from './schema.ts'
import { structure } from './schema-at.ts'
import { lastKey, type Path, type YamlFile } from './yaml.ts'

/** The error about a value of the wrong kind: a number for text, a text for a list, a list for a group. */
export function wrongType(
  path: Path,
  value: unknown,
  expected: readonly string[],
  yaml: YamlFile,
  schema: JsonSchema,
): Problem {
  const key = lastKey(path)
  const is = nameOfType(value)
  const wanted = expected.map((type) => TYPES[type] ?? { vi: type, en: type })
  const what = {
    vi: `${path.length === 0 ? 'Cả tệp' : `Mục “${key}”`} phải là ${wanted.map((one) => one.vi).join(' hoặc ')}, nhưng đang là ${is.vi}.`,
    en: `${path.length === 0 ? 'The whole file' : `“${key}”`} must be ${wanted.map((one) => one.en).join(' or ')}, but it is ${is.en}.`,
  }
  return problem(yaml.at(path), 'wrong-type', what, typeRemedy(path, value, expected, yaml, schema))
}

function typeRemedy(
  path: Path,
  value: unknown,
  expected: readonly string[],
  yaml: YamlFile,
  schema: JsonSchema,
): Bilingual {
  const key = lastKey(path)
  const printed = yaml.printed(path)
  if (expected.includes('string') && printed !== null) {
    return { vi: `Đặt trong dấu nháy: "${printed}".`, en: `Put it in quotation marks: "${printed}".` }
  }
  if (expected.includes('array')) {
    const entry = typeof value === 'string' ? value : '…'
    return { vi: `Viết thành danh sách: [${entry}].`, en: `Write a list: [${entry}].` }
  }
  if (expected.includes('boolean')) return { vi: 'Viết true hoặc false.', en: 'Write true or false.' }
  const keys = structure(schema, path)
  if (path.length === 0) return { vi: `Bắt đầu tệp bằng “${keys}:”.`, en: `Begin the file with “${keys}:”.` }
  if (expected.includes('object') && keys !== null) {
    return {
      vi: `Viết “${key}:” rồi xuống dòng, thụt vào: ${keys}.`,
      en: `Write “${key}:” and below it, indented: ${keys}.`,
    }
  }
  return { vi: 'Viết một giá trị duy nhất.', en: 'Write a single value.' }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm các mục', en: 'a group of keys' },
}

function nameOfType(value: unknown): Bilingual {
  const type = Array.isArray(value) ? 'array' : typeof value === 'bigint' ? 'number' : typeof value
  return TYPES[type] ?? { vi: type, en: type }
}
