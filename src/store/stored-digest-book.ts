import type { DigestBook } from '../digest/digest-book.ts'
import type { StateFile } from './state-file.ts'

/** The digest's book in the state file. */
export function storedDigestBook(file: StateFile): DigestBook {
  return {
    current: () => file.current().digest,
    change: (step) =>
      file.change((state) => {
        const [digest, result] = step(state.digest)
        return [digest === state.digest ? state : { ...state, digest }, result]
      }),
  }
}
