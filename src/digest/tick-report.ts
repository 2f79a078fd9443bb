import type { IssueEnd } from './send-issue.ts'

/** What a tick of the delivery did, for the log. */
export interface TickReport {
  /**
   * `unreachable`: Telegram could not be reached, the rest waits for the next tick. `halted`: something failed that keeps
   * everything from being sent; the admins were told.
   */
  readonly ended: 'done' | 'stopped' | 'unreachable' | 'halted'
  /** How many issues ended in each way. */
  readonly counts: Readonly<Partial<Record<IssueEnd['kind'], number>>>
}

export interface Tally {
  readonly counts: TickReport['counts']
  add(kind: IssueEnd['kind'], number?: number): void
}

/** Counts how issues end. */
export function tally(): Tally {
  const counts: Partial<Record<IssueEnd['kind'], number>> = {}
  return {
    counts,
    add(kind, number = 1) {
      if (number > 0) counts[kind] = (counts[kind] ?? 0) + number
    },
  }
}
