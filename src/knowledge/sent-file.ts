import type { Replacements } from './load.ts'
import { conferenceNamed, placeEntries, placeFile } from './placement.ts'

/** A file that somebody sent for `knowledge/`. */
export interface SentFile {
  /** As the sender's app called it. */
  readonly name: string
  /** The conference's folder for which it is meant, where that was said apart from the file. */
  readonly conferenceId: string | null
  readonly bytes: Uint8Array
}

/** What is wrong with an archive. */
export type ZipFault =
  | 'not-a-zip'
  | 'damaged'
  | 'encrypted'
  | 'link'
  | 'bad-name'
  | 'too-many'
  | 'file-too-large'
  | 'too-large'
  | 'too-dense'

/** Why a file that was sent is not looked at. */
export type SentFileRefusal =
  /** Names that nothing in `knowledge/` has. */
  | { readonly kind: 'unknown-names'; readonly names: readonly string[] }
  /** Two files of an archive for one place. */
  | { readonly kind: 'twice'; readonly path: string }
  | { readonly kind: 'nothing' }
  /** `file`: its name in the archive, if it is about one. */
  | { readonly kind: 'zip'; readonly fault: ZipFault; readonly file: string | null }

/** The files of `knowledge/` that a sent file replaces, or what keeps us from knowing. */
export type Placed =
  | { readonly kind: 'placed'; readonly files: Replacements }
  | { readonly kind: 'which-conference' }
  | { readonly kind: 'refused'; readonly refusal: SentFileRefusal }

/** Port: an archive in memory, found harmless so far. */
export interface SentArchive {
  readonly names: readonly string[]
  unpack(names: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>
}

/** Finds the places of what was sent; an archive is unpacked only as far as it has files of `knowledge/`. */
export async function placeSent(
  { name, conferenceId, bytes }: SentFile,
  open: (bytes: Uint8Array) => Promise<SentArchive>,
): Promise<Placed> {
  const meant = conferenceId ?? conferenceNamed(name)
  if (!/\.zip$/i.test(name)) {
    const placement = placeFile(name, meant)
    if (placement.kind === 'unknown') return { kind: 'refused', refusal: { kind: 'unknown-names', names: [name] } }
    return placement.kind === 'placed' ? { kind: 'placed', files: new Map([[placement.path, bytes]]) } : placement
  }
  const archive = await open(bytes)
  const placements = placeEntries(archive.names, meant)
  switch (placements.kind) {
    case 'which-conference':
      return placements
    case 'unknown':
      return { kind: 'refused', refusal: { kind: 'unknown-names', names: placements.names } }
    case 'twice':
    case 'nothing':
      return { kind: 'refused', refusal: placements }
    case 'placed': {
      const files = new Map<string, Uint8Array>()
      for (const [entry, content] of await archive.unpack(placements.paths.keys())) {
        const path = placements.paths.get(entry)
        if (path !== undefined) files.set(path, content)
      }
      return { kind: 'placed', files }
    }
  }
}
