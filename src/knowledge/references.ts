import type { Bilingual } from './edition.ts'
import { type Place, problem, type Report } from './problem.ts'
import { asId, nearestWord } from './suggestion.ts'

/** What an id can stand for. */
export type Referred = 'body' | 'person' | 'topic'

interface Named {
  readonly name: string | Bilingual
  readonly aliases?: readonly string[]
}

const NOUNS: Readonly<Record<Referred, Bilingual & { readonly file: string }>> = {
  body: { vi: 'cơ quan', en: 'body', file: 'bodies.yaml' },
  person: { vi: 'người', en: 'person', file: 'people.yaml' },
  topic: { vi: 'chủ đề', en: 'topic', file: 'topics.yaml' },
}

/** Reports an id that nothing in its table has. A table that could not be read (null) is not asked. */
export function checkReference(
  kind: Referred,
  id: string,
  table: ReadonlyMap<string, Named> | null,
  place: () => Place,
  report: Report,
): void {
  if (table === null || table.has(id)) return
  const { vi, en, file } = NOUNS[kind]
  const near = nearestWord(id, table.keys()) ?? byName(id, table)
  const what = { vi: `Không có ${vi} nào có mã “${id}” trong ${file}.`, en: `No ${en} in ${file} has the id “${id}”.` }
  const remedy =
    near === null
      ? {
          vi: `Thêm ${vi} này vào ${file} với id “${id}”, hoặc bỏ mã này.`,
          en: `Add this ${en} to ${file} with the id “${id}”, or remove it here.`,
        }
      : {
          vi: `Viết “${near}”, hoặc thêm ${vi} mới vào ${file}.`,
          en: `Write “${near}”, or add a new ${en} to ${file}.`,
        }
  report(problem(place(), 'unknown-id', what, remedy))
}

/** Reports unknown and repeated ids of a list; returns each id once, in order. */
export function checkReferences(
  kind: Referred,
  ids: readonly string[],
  table: ReadonlyMap<string, Named> | null,
  place: (index: number) => Place,
  report: Report,
): readonly string[] {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      const what = {
        vi: `Mã “${id}” được ghi hai lần trong danh sách này.`,
        en: `The id “${id}” stands twice in this list.`,
      }
      report(problem(place(index), 'repeated-id', what, { vi: 'Xóa một chỗ.', en: 'Delete one of them.' }))
    } else checkReference(kind, id, table, () => place(index), report)
    seen.add(id)
  }
  return [...seen]
}

/** "uy-ban-kiem-tra-tinh-uy" or "UBKT" where a name or an alias is meant. */
function byName(id: string, table: ReadonlyMap<string, Named>): string | null {
  const wanted = asId(id)
  for (const [known, { name, aliases = [] }] of table) {
    const names = typeof name === 'string' ? [name] : [name.vi, name.en]
    if ([...names, ...aliases].some((one) => asId(one) === wanted)) return known
  }
  return null
}
