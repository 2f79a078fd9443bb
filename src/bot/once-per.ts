/** How many keys are remembered; more would only come from a flood. */
const REMEMBERED = 10_000

/** Tells whether something with this key comes for the first time within a span. Asking counts. */
export type OncePer = (key: string) => boolean

/** A memory that forgets after `spanMs` milliseconds, and under a flood of keys the oldest first. */
export function oncePer(spanMs: number, now: () => number): OncePer {
  const seen = new Map<string, number>()
  return (key) => {
    const last = seen.get(key)
    if (last !== undefined && now() - last < spanMs) return false
    seen.delete(key)
    seen.set(key, now())
    const oldest = seen.keys().next()
    if (seen.size > REMEMBERED && oldest.done !== true) seen.delete(oldest.value)
    return true
  }
}
