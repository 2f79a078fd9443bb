import type { Answer } from './refusals.ts'

/** What became of a call: its answer, or how the connection ended without one. */
export type Outcome = Answer | 'dropped before' | 'dropped after' | 'hanging' | 'garbage'

/** One call of the bot. */
export interface Call {
  readonly method: string
  /** The parameters as they arrived; those of a form are decoded. */
  readonly params: Readonly<Record<string, unknown>>
  /** When it arrived, in milliseconds of the world's clock. */
  readonly at: number
  /** Undefined while the call is being worked on. */
  outcome: Outcome | undefined
}

/** Something that a real bot must not do, though Telegram would have let it pass. */
export interface Violation {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Everything the bot sent. Polls are only counted. */
export interface Ledger {
  readonly calls: readonly Call[]
  readonly violations: readonly Violation[]
  /** How many getUpdates calls there were. */
  readonly polls: number
  /** The calls of one method that were performed, oldest first. */
  accepted(method: string): readonly Call[]
  /** The calls that were refused or lost, oldest first. */
  failed(): readonly Call[]
  /** Forgets all calls, not the violations. */
  clear(): void
}

/** The side of the ledger that the fake writes to. */
export interface LedgerBook extends Ledger {
  write(method: string, params: Readonly<Record<string, unknown>>): Call
  violate(violation: Violation): void
  countPoll(): void
}

/** An empty ledger. */
export function createLedger(now: () => number): LedgerBook {
  let calls: Call[] = []
  let polls = 0
  const violations: Violation[] = []
  const isAccepted = (call: Call): boolean => typeof call.outcome === 'object' && call.outcome.ok
  return {
    get calls() {
      return calls
    },
    get polls() {
      return polls
    },
    violations,
    accepted: (method) => calls.filter((call) => call.method === method && isAccepted(call)),
    failed: () => calls.filter((call) => call.outcome !== undefined && !isAccepted(call)),
    clear() {
      calls = []
    },
    write(method, params) {
      const call: Call = { method, params, at: now(), outcome: undefined }
      calls.push(call)
      return call
    },
    violate(violation) {
      violations.push(violation)
    },
    countPoll() {
      polls++
    },
  }
}
