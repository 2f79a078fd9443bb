import type { Book } from '../../src/duties/book.ts'

/** A book that keeps nothing when the process ends. */
export function memoryBook<State>(state: State): Book<State> {
  let current = state
  return {
    current: () => current,
    async change(step) {
      const [next, result] = step(current)
      current = next
      return result
    },
  }
}
