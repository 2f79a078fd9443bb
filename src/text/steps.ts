/**
 * Work that can be done a little at a time. Each `yield` is a place where others may go first; between two lie a few
 * milliseconds at most, whatever the amount of work.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does the work at one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Does the work with a pause after every step. What the steps throw, and what `pause` rejects with, ends the work. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await pause()
  }
}
