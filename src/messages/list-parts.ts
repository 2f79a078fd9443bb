import type { Edition, Passage } from '../knowledge/edition.ts'

/** The passage that introduces the list to which this one belongs ("Sở Y tế tập trung thực hiện:"), or null. */
export function introductionOf({ parentId }: Passage, { passageById }: Edition): Passage | null {
  return parentId === null ? null : (passageById.get(parentId) ?? null)
}

/** The items that a passage introduces, in order. */
export function itemsOf({ itemIds }: Passage, { passageById }: Edition): readonly Passage[] {
  return itemIds.flatMap((id) => passageById.get(id) ?? [])
}
