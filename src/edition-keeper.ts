import { setImmediate as othersFirst } from 'node:timers/promises'
import { type Asker, makeAsk, makeAskInSlices } from './answers/ask.ts'
import type { ProgressBook } from './duties/progress.ts'
import type { Edition } from './knowledge/edition.ts'

/** An edition with what answers from it. The three belong together. */
export interface Serving extends Asker {
  readonly edition: Edition
}

/** Holds what the bot answers from now. */
export interface EditionKeeper {
  /** One value: what reads all it needs from it, without a pause in between, sees one edition. */
  current(): Serving
  /** From now on it is this one: a single assignment. */
  serve(next: Serving): void
}

/** A keeper that begins with this. */
export function editionKeeper(first: Serving): EditionKeeper {
  let current = first
  return {
    current: () => current,
    serve(next) {
      current = next
    },
  }
}

/** Prepares an edition at one go: at the start, when nobody waits for an answer. */
export function servingNow(edition: Edition, progress: ProgressBook): Serving {
  return { edition, ...makeAsk(edition, progress) }
}

/** Prepares an edition aside: questions are answered meanwhile. */
export async function servingAside(edition: Edition, progress: ProgressBook): Promise<Serving> {
  return { edition, ...(await makeAskInSlices(edition, others, progress)) }
}

/** Lets whatever waits go first. */
export async function others(): Promise<void> {
  await othersFirst()
}
