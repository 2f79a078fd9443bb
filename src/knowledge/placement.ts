import { roleOf, TABLE_NAMES, TABLE_PATHS } from './layout.ts'

/** Where a file that somebody sends belongs in `knowledge/`. */
export type Placement =
  | { readonly kind: 'placed'; readonly path: string }
  /** It is a conference's file, and which conference's is not said. */
  | { readonly kind: 'which-conference' }
  /** No file of `knowledge/` is called so. */
  | { readonly kind: 'unknown' }

/** The same of the files of an archive: by the names that they have there. */
export type Placements =
  | { readonly kind: 'placed'; readonly paths: ReadonlyMap<string, string> }
  | { readonly kind: 'which-conference' }
  /** Files that do not belong in `knowledge/`. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  /** Two files for one place. */
  | { readonly kind: 'twice'; readonly path: string }
  | { readonly kind: 'nothing' }

/** A conference's folder: the day and a short name, as the check of a conference wants it. */
const FOLDER = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/
const FOLDER_LENGTH = 51
/** What systems and editors put into archives and folders by themselves. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i

const TABLES: ReadonlyMap<string, string> = new Map(
  TABLE_NAMES.map((name) => [TABLE_PATHS[name].split('/').at(-1) ?? '', TABLE_PATHS[name]]),
)

/** Whether a folder may hold a conference by its name. */
export function isConferenceFolder(name: string): boolean {
  return name.length <= FOLDER_LENGTH && FOLDER.test(name)
}

/** The conference's folder that a caption or a file's name speaks of: "2020-11-20-hoi-nghi-3, bản sửa"; null if none. */
export function conferenceNamed(words: string): string | null {
  const names = words.match(/(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}-[a-z0-9-]+(?![\p{L}\p{N}])/gu) ?? []
  return names.find(isConferenceFolder) ?? null
}

/** The place of one file by its name alone; `conferenceId` is where a `source.txt` or `conference.yaml` is meant for. */
export function placeFile(name: string, conferenceId: string | null): Placement {
  const plain = plainName(name)
  const table = TABLES.get(plain)
  if (table !== undefined) return { kind: 'placed', path: table }
  if (plain !== 'source.txt' && plain !== 'conference.yaml') return { kind: 'unknown' }
  if (conferenceId === null || !isConferenceFolder(conferenceId)) return { kind: 'which-conference' }
  return { kind: 'placed', path: `conferences/${conferenceId}/${plain}` }
}

/**
 * The places of an archive's files: the whole of `knowledge/`, with or without a folder around it; a conference's folder, or
 * what is in one (for `conferenceId`); single tables. Only paths that `knowledge/` has come out, whatever the names are.
 */
export function placeEntries(names: readonly string[], conferenceId: string | null): Placements {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  const unknown: string[] = []
  for (const name of names) {
    const placement = placeEntry(name, conferenceId)
    if (placement.kind === 'which-conference') return placement
    if (placement.kind === 'unknown') unknown.push(name)
    if (placement.kind !== 'placed') continue
    if (taken.has(placement.path)) return { kind: 'twice', path: placement.path }
    taken.add(placement.path)
    paths.set(name, placement.path)
  }
  if (unknown.length > 0) return { kind: 'unknown', names: unknown }
  return paths.size === 0 ? { kind: 'nothing' } : { kind: 'placed', paths }
}

function placeEntry(name: string, conferenceId: string | null): Placement | { readonly kind: 'ignored' } {
  if (LITTER.test(name)) return { kind: 'ignored' }
  const folders = name.split('/')
  const written = folders.pop() ?? ''
  const file = plainName(written)
  // As it is, and without the folder that people put around everything.
  for (const inner of [folders, folders.slice(1)]) {
    const path = [...inner, file].join('/')
    const role = roleOf(path)
    if (roleOf([...inner, written].join('/'))?.kind === 'ignored') return { kind: 'ignored' }
    if (role?.kind === 'table') return { kind: 'placed', path }
    if ((role?.kind === 'source' || role?.kind === 'conference') && isConferenceFolder(role.conferenceId))
      return { kind: 'placed', path }
  }
  const [folder, ...deeper] = folders
  if (deeper.length > 0) return { kind: 'unknown' }
  return placeFile(file, folder !== undefined && isConferenceFolder(folder) ? folder : conferenceId)
}

/** As the file is called in `knowledge/`: "Bodies (1).YML", as a browser saves it the second time -> "bodies.yaml". */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/ ?\(\d{1,3}\)(?=\.[a-z]+$)/, '')
    .replace(/\.yml$/, '.yaml')
}
