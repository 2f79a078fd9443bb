import { fold } from '../text/fold.ts'
import type { Directory } from './directory.ts'
import type { Bilingual } from './edition.ts'
import { type Place, problem, type Report } from './problem.ts'
import { nearestWord } from './suggestion.ts'
import { lastKey, type Path } from './yaml.ts'

/** What an id can stand for. */
export type Referred = 'body' | 'person' | 'topic'

const KINDS: readonly Referred[] = ['body', 'person', 'topic']

const NOUNS: Readonly<Record<Referred, Bilingual & { readonly file: string }>> = {
  body: { vi: 'cơ quan', en: 'body', file: 'bodies.yaml' },
  person: { vi: 'người', en: 'person', file: 'people.yaml' },
  topic: { vi: 'chủ đề', en: 'topic', file: 'topics.yaml' },
}

/** Where the ids of each table belong. */
const KEYS: Readonly<Record<Referred, string>> = { body: 'bodies', person: 'people', topic: 'topics' }

/**
 * Reports an id that nothing in its table has. A table that could not be read (null) is not asked. `keys`: under which keys
 * the ids of the other tables belong here.
 */
export function checkReference(
  kind: Referred,
  id: string,
  directory: Directory,
  place: () => Place,
  report: Report,
  keys: Readonly<Record<Referred, string>> = KEYS,
): void {
  const table = tableOf(kind, directory)
  if (table === null || table.has(id)) return
  const { vi, en, file } = NOUNS[kind]
  const what = { vi: `Không có ${vi} nào có mã “${id}” trong ${file}.`, en: `No ${en} in ${file} has the id “${id}”.` }
  report(problem(place(), 'unknown-id', what, elsewhere(id, directory, keys) ?? suggested(kind, id, directory)))
}

/** Of an id that another table has: where it belongs. */
function elsewhere(id: string, directory: Directory, keys: Readonly<Record<Referred, string>>): Bilingual | null {
  const kind = KINDS.find((one) => tableOf(one, directory)?.has(id))
  if (kind === undefined) return null
  const { vi, en, file } = NOUNS[kind]
  return {
    vi: `“${id}” là mã một ${vi} trong ${file}: bỏ ở đây và ghi “${keys[kind]}: [${id}]”.`,
    en: `“${id}” is the id of a ${en} in ${file}: remove it here and write “${keys[kind]}: [${id}]”.`,
  }
}

function suggested(kind: Referred, id: string, directory: Directory): Bilingual {
  const { vi, en, file } = NOUNS[kind]
  const near = idCalled(kind, id, directory) ?? nearestWord(id, tableOf(kind, directory)?.keys() ?? [])
  return near === null
    ? {
        vi: `Thêm ${vi} này vào ${file} với id “${id}”, hoặc bỏ mã này.`,
        en: `Add this ${en} to ${file} with the id “${id}”, or remove it here.`,
      }
    : {
        vi: `Viết “${near}”, hoặc thêm ${vi} mới vào ${file}.`,
        en: `Write “${near}”, or add a new ${en} to ${file}.`,
      }
}

/** Reports unknown and repeated ids of a list; returns each id once, in order. */
export function checkReferences(
  kind: Referred,
  ids: readonly string[],
  directory: Directory,
  place: (index: number) => Place,
  report: Report,
  keys?: Readonly<Record<Referred, string>>,
): readonly string[] {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      const what = {
        vi: `Mã “${id}” được ghi hai lần trong danh sách này.`,
        en: `The id “${id}” stands twice in this list.`,
      }
      report(problem(place(index), 'repeated-id', what, { vi: 'Xóa một chỗ.', en: 'Delete one of them.' }))
    } else checkReference(kind, id, directory, () => place(index), report, keys)
    seen.add(id)
  }
  return [...seen]
}

/** The id of what is called so by a name or an alias, in any spelling ("UBKT", "so-ke-hoach-va-dau-tu"); null if nothing is. */
function idCalled(kind: Referred, name: string, directory: Directory): string | null {
  const wanted = plainName(name)
  for (const [id, { name: own, aliases = [] }] of tableOf(kind, directory) ?? []) {
    const names = typeof own === 'string' ? [own] : [own.vi, own.en]
    if ([...names, ...aliases].some((one) => plainName(one) === wanted)) return id
  }
  return null
}

/** At which keys of the files which ids stand. */
const KIND_AT: Readonly<Record<string, Referred>> = {
  lead: 'body',
  coordinating: 'body',
  bodies: 'body',
  organizer: 'body',
  body: 'body',
  people: 'person',
  chairs: 'person',
  concluded_by: 'person',
  speaker: 'person',
  topics: 'topic',
}

/** The id meant by a name that is written where an id is wanted; null if nothing is called so, or no id is wanted there. */
export function idMeantAt(path: Path, name: string, directory: Directory): string | null {
  const kind = KIND_AT[lastKey(path)]
  return kind === undefined ? null : idCalled(kind, name, directory)
}

interface Named {
  readonly name: string | Bilingual
  readonly aliases?: readonly string[]
}

function tableOf(kind: Referred, { bodies, people, topics }: Directory): ReadonlyMap<string, Named> | null {
  switch (kind) {
    case 'body':
      return bodies
    case 'person':
      return people
    case 'topic':
      return topics
  }
}

/** As an id would be written, but of any length. */
function plainName(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
