import type { Update } from 'grammy/types'

/** Bot API, getUpdates: at most so many come at once, from the offset on. */
export const BATCH = 100
/** A full batch of known updates makes everybody wait; those that have been worked on for longer are then let go. */
const LET_GO_MS = 3000
/** After this many milliseconds an update that was put back is tried again. */
const REST_MS = 2000
const ATTEMPTS = 10

/** The updates that Telegram has delivered and that are not yet handled, and what may be confirmed. */
export interface Deliveries {
  /** Takes note of a batch and returns what of it shall be handled now: neither being worked on nor done. */
  take(batch: readonly Update[]): readonly Update[]
  /** It is handled, for good or ill. */
  done(updateId: number): void
  /** Nothing was sent: it shall be handled again when Telegram delivers it again. False after the tenth time. */
  putBack(updateId: number): boolean
  /** The offset of the next getUpdates: Telegram keeps what is not handled. 0 before the first update. */
  offset(): number
  /** How many updates are not done. */
  open(): number
  /** How many of them are being worked on; the others were put back. */
  working(): number
  /** Resolves when none is being worked on. */
  whenIdle(): Promise<void>
}

interface Entry {
  since: number
  attempts: number
  /** When it may be tried again; null while it is being worked on. */
  restsUntil: number | null
}

/**
 * Nothing delivered yet. `now` in milliseconds.
 *
 * getUpdates returns 100 updates from the offset on and forgets those before, so while the oldest one is unfinished at most
 * 99 later ones are seen. When all 100 are known and nothing new comes, the ones that take long are let go: confirmed
 * before they are handled, which only a kill in that very moment would turn into a loss.
 */
export function createDeliveries(now: () => number): Deliveries {
  const entries = new Map<number, Entry>()
  const finished = new Set<number>()
  const letGo = new Set<number>()
  let next = 0
  let waiting: (() => void)[] = []

  function settle(updateId: number): void {
    entries.delete(updateId)
    if (!letGo.delete(updateId)) finished.add(updateId)
    wake()
  }

  function working(): number {
    return [...entries.values()].filter(({ restsUntil }) => restsUntil === null).length
  }

  function wake(): void {
    if (working() > 0) return
    for (const resolve of waiting) resolve()
    waiting = []
  }

  function isWanted(updateId: number): boolean {
    const entry = entries.get(updateId)
    if (entry === undefined) return !finished.has(updateId)
    return entry.restsUntil !== null && entry.restsUntil <= now()
  }

  /** What was put back and does not come again has expired: button presses do so after 150 seconds. */
  function forgetExpired(batch: readonly Update[]): void {
    const seenUpTo = batch.length < BATCH ? Number.POSITIVE_INFINITY : next
    for (const [id, { restsUntil }] of entries) {
      if (restsUntil !== null && id < seenUpTo && !batch.some(({ update_id }) => update_id === id)) settle(id)
    }
  }

  function offset(): number {
    const kept = [...entries.keys()].filter((id) => !letGo.has(id))
    return kept.length === 0 ? next : Math.min(...kept)
  }

  return {
    offset,
    working,
    open: () => entries.size,
    done: settle,
    take(batch) {
      const last = batch.at(-1)
      if (last !== undefined) next = last.update_id + 1
      forgetExpired(batch)
      const wanted = batch.filter(({ update_id }) => isWanted(update_id))
      for (const { update_id } of wanted) {
        const attempts = (entries.get(update_id)?.attempts ?? 0) + 1
        entries.set(update_id, { since: now(), attempts, restsUntil: null })
      }
      if (batch.length === BATCH && wanted.length === 0) {
        for (const [id, { since }] of entries) if (now() - since > LET_GO_MS) letGo.add(id)
      }
      const confirmed = offset()
      for (const id of finished) if (id < confirmed || id >= next) finished.delete(id)
      return wanted
    },
    putBack(updateId) {
      const entry = entries.get(updateId)
      if (entry === undefined || entry.attempts >= ATTEMPTS || letGo.has(updateId)) return false
      entry.restsUntil = now() + REST_MS
      wake()
      return true
    },
    whenIdle() {
      return working() === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
    },
  }
}
