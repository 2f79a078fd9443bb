import type { ConferenceFile, ItemFile } from './model.ts'
import type { Path } from './yaml.ts'

/** A passage as people wrote it, in the order of the file, list items after the entry that introduces them. */
export interface WrittenPassage {
  readonly entry: ItemFile
  readonly path: Path
  readonly section: number
  /** The index, in the flat list, of the entry whose item this is; null for the others. */
  readonly parent: number | null
}

/** All passages of a conference file as one list. */
export function writtenPassages(file: ConferenceFile): readonly WrittenPassage[] {
  const written: WrittenPassage[] = []
  for (const [section, { passages }] of file.sections.entries()) {
    for (const [index, passage] of passages.entries()) {
      const path = ['sections', section, 'passages', index]
      const parent = written.length
      written.push({ entry: passage, path, section, parent: null })
      for (const [nth, item] of passage.items.entries()) {
        written.push({ entry: item, path: [...path, 'items', nth], section, parent })
      }
    }
  }
  return written
}
