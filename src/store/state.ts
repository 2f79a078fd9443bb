import { type DigestState, emptyDigestState } from '../digest/digest-state.ts'

/** Everything that the bot remembers and that is not in `knowledge/`. Immutable: a change gives a new one. */
export interface State {
  /** How often it was written. */
  readonly saves: number
  /** Epoch milliseconds of the last writing. */
  readonly savedAt: number
  readonly digest: DigestState
}

/** The state of a first run. */
export function firstState(now: number): State {
  return { saves: 0, savedAt: now, digest: emptyDigestState }
}
