import type { DigestBook } from './digest-book.ts'
import type { Changed, DigestState } from './digest-state.ts'

/** Steps on the book of which those that record something that happened are never lost while the process lives. */
export interface CarefulBook {
  current(): DigestState
  /** As `DigestBook.change`. */
  change<T>(step: (state: DigestState) => Changed<T>): Promise<T>
  /** Records what happened outside. Rejects if it could not be made durable; it is then kept for `catchUp`. */
  record(step: (state: DigestState) => DigestState): Promise<void>
  /** Records what could not be recorded before. Rejects if it still cannot. Until then nothing may be sent. */
  catchUp(): Promise<void>
}

/** A message that went out cannot be called back because the disk is full: its record is tried again and again. */
export function carefulBook(book: DigestBook): CarefulBook {
  const waiting: ((state: DigestState) => DigestState)[] = []
  return {
    current: () => book.current(),
    change: (step) => book.change(step),
    async record(step) {
      waiting.push(step)
      await this.catchUp()
    },
    async catchUp() {
      const steps = [...waiting]
      if (steps.length === 0) return
      await book.change((state) => [steps.reduce((sum, step) => step(sum), state), undefined])
      waiting.splice(0, steps.length)
    },
  }
}
