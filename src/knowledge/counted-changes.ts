/** How many entries of a table are new, other than before, or gone. */
export interface Counts {
  readonly added: number
  readonly changed: number
  readonly gone: number
}

type Entries = readonly (readonly [key: string, value: unknown])[]

/** Counts what became of a table's entries, by their keys; of a key that stands there twice the last entry counts. */
export function countChanges(before: Entries, after: Entries): Counts {
  const old = new Map(before)
  const young = new Map(after)
  let [added, changed, gone] = [0, 0, 0]
  for (const [key, value] of young) {
    if (!old.has(key)) added++
    else if (JSON.stringify(old.get(key)) !== JSON.stringify(value)) changed++
  }
  for (const key of old.keys()) if (!young.has(key)) gone++
  return { added, changed, gone }
}
