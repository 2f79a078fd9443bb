import type { Changed, DigestState } from './digest-state.ts'

/** Port: where the digest's state is kept. */
export interface DigestBook {
  /** What is durable now. */
  current(): DigestState
  /**
   * Applies a step to the newest state. It resolves with the step's result when the new state is durable: it survives a
   * kill and a power cut. If it cannot be made durable (full disk, read-only disk) or the step throws, it rejects, and
   * the state is what it was. Steps are applied one after another, never two at once.
   */
  change<T>(step: (state: DigestState) => Changed<T>): Promise<T>
}
