import type { Edition, Passage } from '../knowledge/edition.ts'

/** The items that a passage introduces, in order. */
export function itemsOf({ itemIds }: Passage, { passageById }: Edition): readonly Passage[] {
  return itemIds.flatMap((id) => passageById.get(id) ?? [])
}
