/** A source of chance that gives the same numbers for the same seed. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number, at least 0, less than `below`. */
  below(below: number): number
  /** One of a list, each as likely. Throws for an empty list. */
  of<T>(list: readonly T[]): T
  /** One of a list, the first most often, as words are: the n-th about 1/(n+3) as likely. Throws for an empty list. */
  falling<T>(list: readonly T[]): T
}

/** Mulberry32: 32 bits of state, good enough for invented texts, the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(list: readonly T[], at: number): T => {
    const found = list[at]
    if (found === undefined) throw new Error(`random: no entry ${at} in a list of ${list.length}`)
    return found
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    of: (list) => pick(list, below(list.length)),
    falling: (list) => pick(list, Math.min(list.length - 1, Math.floor(3 * (((list.length + 3) / 3) ** next() - 1)))),
  }
}
