/**
 * Lists of whole numbers from 0 to 2^32-1, added one after the other and never changed, four bytes a number. They lie in
 * pages, because one array would have to be copied as it grows: for a large edition that takes longer than a question may.
 */
export interface NumberLists {
  /** Adds the first `length` numbers of `values` as the next list. */
  add(values: ArrayLike<number>, length: number): void
  /** The page on which the list at a position lies, where on it it begins, and how many numbers it has. */
  page(at: number): Uint32Array
  start(at: number): number
  length(at: number): number
}

const PAGE_BITS = 16
const PAGE_LENGTH = 2 ** PAGE_BITS
const NOTHING = new Uint32Array(0)

/** No lists yet. */
export function numberLists(): NumberLists {
  const pages: Uint32Array[] = []
  const places: number[] = []
  const lengths: number[] = []
  let used = PAGE_LENGTH
  return {
    add(values, length) {
      if (used + length > PAGE_LENGTH) {
        pages.push(new Uint32Array(Math.max(PAGE_LENGTH, length)))
        used = 0
      }
      const page = pages.at(-1) ?? NOTHING
      for (let i = 0; i < length; i++) page[used + i] = values[i] ?? 0
      places.push((pages.length - 1) * PAGE_LENGTH + used)
      lengths.push(length)
      used += length
    },
    page: (at) => pages[(places[at] ?? 0) >>> PAGE_BITS] ?? NOTHING,
    start: (at) => (places[at] ?? 0) & (PAGE_LENGTH - 1),
    length: (at) => lengths[at] ?? 0,
  }
}
