import type { Bilingual } from './edition.ts'
import { type Problem, problem, wholeFile } from './problem.ts'
import { type ModelName, schemaFileName } from './schema.ts'
import { nearestWord } from './suggestion.ts'

/** What a file of `knowledge/` is, told by its path alone. */
export type Role =
  | { readonly kind: 'source'; readonly conferenceId: string }
  | { readonly kind: 'conference'; readonly conferenceId: string }
  | { readonly kind: 'table'; readonly name: TableName }
  /** Belongs there but holds no knowledge: schemas, a read-me. */
  | { readonly kind: 'ignored' }

/** A YAML file of which there is one. */
export type TableName = Exclude<ModelName, 'conference'>

/** Where each of these files stands. Those of `OPTIONAL_TABLES` may be missing. */
export const TABLE_PATHS: Readonly<Record<TableName, string>> = {
  bodies: 'bodies.yaml',
  people: 'people.yaml',
  topics: 'topics.yaml',
  events: 'events.yaml',
  abbreviations: 'glossary/abbreviations.yaml',
  synonyms: 'glossary/synonyms.yaml',
  fillers: 'glossary/fillers.yaml',
  names: 'glossary/names.yaml',
  questions: 'questions.yaml',
}

export const TABLE_NAMES: readonly TableName[] = [
  'bodies',
  'people',
  'topics',
  'events',
  'abbreviations',
  'synonyms',
  'fillers',
  'names',
  'questions',
]

export const OPTIONAL_TABLES: ReadonlySet<TableName> = new Set<TableName>(['questions'])

const ROLES: ReadonlyMap<string, Role> = new Map(
  TABLE_NAMES.map((name) => [TABLE_PATHS[name], { kind: 'table', name }]),
)
const CONFERENCE_FILES: readonly string[] = ['source.txt', 'conference.yaml']

/** What the file at this path (relative to `knowledge/`, with `/`) is, or null if nothing is expected there. */
export function roleOf(path: string): Role | null {
  const table = ROLES.get(path)
  if (table !== undefined) return table
  const [top = '', folder = '', file, ...deeper] = path.split('/')
  if (top === 'conferences' && file !== undefined && deeper.length === 0) {
    if (file === 'source.txt') return { kind: 'source', conferenceId: folder }
    if (file === 'conference.yaml') return { kind: 'conference', conferenceId: folder }
  }
  if (top === 'schema' || path === 'README.md' || path.split('/').at(-1) === '.gitkeep') return { kind: 'ignored' }
  return null
}

/** The path of a conference's file. */
export function conferencePath(conferenceId: string, file: 'source.txt' | 'conference.yaml'): string {
  return `conferences/${conferenceId}/${file}`
}

/** The first line that a YAML file should have, so that an editor completes and checks it. */
export function editorLine(path: string, name: ModelName): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `# yaml-language-server: $schema=${up === '' ? './' : up}schema/${schemaFileName(name)}`
}

/** The warning about a file that nobody reads, with the path that was probably meant. */
export function unknownFile(path: string): Problem {
  const what = { vi: `Bot không đọc tệp này: “${path}”.`, en: `The bot does not read this file: “${path}”.` }
  const meant = expectedNear(path)
  const remedy: Bilingual =
    meant === null
      ? {
          vi: 'Xóa tệp hoặc chuyển ra ngoài thư mục knowledge.',
          en: 'Delete it or move it out of the knowledge folder.',
        }
      : {
          vi: `Nếu đây là tệp dữ liệu, hãy đổi thành “${meant}”; nếu không thì xóa đi.`,
          en: `If it is a data file, make it “${meant}”; if not, delete it.`,
        }
  return problem(wholeFile(path), 'unknown-file', what, remedy)
}

/** "conferences/x/conference.yml" -> "conferences/x/conference.yaml"; "bodies.yml" -> "bodies.yaml"; "Thumbs.db" -> null */
function expectedNear(path: string): string | null {
  const parts = path.split('/')
  const inConference = parts[0] === 'conferences' && parts.length > 2
  const folder = parts.slice(0, 2).join('/')
  const expected = inConference ? CONFERENCE_FILES.map((file) => `${folder}/${file}`) : [...ROLES.keys()]
  const byName = new Map(expected.map((one) => [one.split('/').at(-1) ?? one, one]))
  const meant = nearestWord(parts.at(-1) ?? path, byName.keys())
  return meant === null ? null : (byName.get(meant) ?? null)
}

/** Whether a folder is looked into (`walk`), left alone without a word (`skip`), or nothing of ours (`unknown`). */
export function folderRole(path: string): 'walk' | 'skip' | 'unknown' {
  if (path === 'schema' || path === '.git') return 'skip'
  return path === 'glossary' || /^conferences(?:\/[^/]+)?$/.test(path) ? 'walk' : 'unknown'
}
