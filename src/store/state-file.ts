import { setImmediate as othersFirst } from 'node:timers/promises'
import { type Adapter, Low } from 'lowdb'
import { errorCode } from './disk.ts'
import type { State } from './state.ts'

/** The change was not made: neither in memory nor, as far as anybody can tell, on the disk. */
export class StateNotSaved extends Error {
  override readonly name = 'StateNotSaved'
  /** The system's code ('ENOSPC': the disk is full, 'EROFS': it is read-only), or undefined. */
  readonly code: string | undefined

  constructor(path: string, cause: unknown) {
    const why = errorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause))
    super(`state: ${path} could not be written (${why}); the change was not made. Check the disk's space and access.`, {
      cause,
    })
    this.code = errorCode(cause)
  }
}

/** A change: from the state, which it must leave as it is, to a new one and a result. The same state: nothing to write. */
export type Step<T> = (state: State) => readonly [State, T]

interface Waiting {
  /** Applies the step and gives the new state; what it throws is the caller's alone. */
  readonly apply: (state: State) => State
  readonly saved: () => void
  readonly failed: (error: unknown) => void
}

/** Steps take this long at a stretch, in milliseconds, before somebody's question gets its turn. */
const SLICE_MS = 5

/**
 * The state in memory and on the disk. Steps are applied to a copy one after another; those that wait while a write is on
 * go into the next one together. What `current` gives is durable.
 */
export class StateFile {
  readonly #path: string
  readonly #low: Low<State>
  readonly #now: () => number
  readonly #release: () => Promise<void>
  #current: State
  #waiting: Waiting[] = []
  #writing: Promise<void> | null = null
  #isClosed = false

  /** `adapter.write` must be durable when it resolves. `release` is called once, when the file is closed. */
  constructor(path: string, adapter: Adapter<State>, state: State, now: () => number, release: () => Promise<void>) {
    this.#path = path
    this.#low = new Low(adapter, state)
    this.#current = state
    this.#now = now
    this.#release = release
  }

  /** The newest durable state. */
  current(): State {
    return this.#current
  }

  /** Resolves with the step's result when it is durable. Rejects with `StateNotSaved`, or with what the step throws. */
  change<T>(step: Step<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error(`state: ${this.#path} is closed; no change can be made`))
    return new Promise<T>((resolve, reject) => {
      let give = (): void => {}
      const apply = (state: State): State => {
        const [next, result] = step(state)
        give = () => resolve(result)
        return next
      }
      this.#waiting.push({ apply, saved: () => give(), failed: reject })
      this.#writing ??= this.#writeWaiting()
    })
  }

  /** Waits for the changes that were asked for, then gives the lock back. No change can be made afterwards. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#writing
    await this.#release()
  }

  async #writeWaiting(): Promise<void> {
    // Everybody who asks in this moment goes into one write.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      const [next, applied] = await this.#apply(batch)
      try {
        if (next !== this.#current) await this.#save(next)
        for (const one of applied) one.saved()
      } catch (error) {
        for (const one of applied) one.failed(new StateNotSaved(this.#path, error))
      }
    }
    this.#writing = null
  }

  async #apply(batch: readonly Waiting[]): Promise<readonly [State, readonly Waiting[]]> {
    const applied: Waiting[] = []
    let next = this.#current
    let since = performance.now()
    for (const one of batch) {
      try {
        next = one.apply(next)
        applied.push(one)
      } catch (error) {
        one.failed(error)
      }
      if (performance.now() - since > SLICE_MS) {
        await othersFirst()
        since = performance.now()
      }
    }
    return [next, applied]
  }

  /** The new state is everybody's only when it is durable. */
  async #save(next: State): Promise<void> {
    const saved = { ...next, saves: this.#current.saves + 1, savedAt: this.#now() }
    this.#low.data = saved
    await this.#low.write()
    this.#current = saved
  }
}
