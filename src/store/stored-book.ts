import type { Book } from '../duties/book.ts'
import type { State } from './state.ts'
import type { StateFile } from './state-file.ts'

/** One part of the state file as a book of its own. */
export function storedBook<Part extends 'digest' | 'office'>(file: StateFile, part: Part): Book<State[Part]> {
  return {
    current: () => file.current()[part],
    change: (step) =>
      file.change((state) => {
        const [next, result] = step(state[part])
        return [next === state[part] ? state : { ...state, [part]: next }, result]
      }),
  }
}
