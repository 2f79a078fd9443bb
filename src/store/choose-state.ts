import type { ReadState } from './read-state.ts'
import type { State } from './state.ts'

/** A state file as it was found. */
export type Found = ReadState | { readonly kind: 'missing' }

/** Which of the file and its last good copy is to be used. */
export type Choice =
  | {
      readonly kind: 'file'
      readonly state: State
      readonly from: number
      /** Whether its own copy is newer: somebody restored the file. */
      readonly isOlder: boolean
      /** Why the copy cannot be read, or null. */
      readonly copyDamage: string | null
    }
  | { readonly kind: 'copy'; readonly state: State; readonly from: number; readonly why: string }
  | { readonly kind: 'never-created' | 'lost' }
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }

/**
 * Decides from what was found. `isMarked`: the mark of a first run is there. A file that is missing or damaged beside
 * anything that shows there was a state never becomes an empty one, and what a newer program wrote is never replaced by
 * an older copy.
 */
export function chooseState(file: Found, copy: Found, isMarked: boolean): Choice {
  switch (file.kind) {
    case 'state': {
      const isOlder = copy.kind === 'newer' || (copy.kind === 'state' && copy.state.saves > file.state.saves)
      return { ...file, kind: 'file', isOlder, copyDamage: copy.kind === 'damaged' ? copy.why : null }
    }
    case 'newer':
      return file
    case 'damaged':
      return fromCopy(copy, file.why, { kind: 'damaged', why: file.why })
    case 'missing':
      return fromCopy(copy, 'it is missing', { kind: isMarked ? 'lost' : 'never-created' })
  }
}

function fromCopy(copy: Found, why: string, without: Choice): Choice {
  switch (copy.kind) {
    case 'state':
      return { kind: 'copy', state: copy.state, from: copy.from, why }
    case 'newer':
      return copy
    case 'damaged':
      return { kind: 'damaged', why: `${why}; the copy: ${copy.why}` }
    case 'missing':
      return without
  }
}
