import type { Call } from './telegram/ledger.ts'
import type { CallView } from './wire.ts'

/** Longer JSON is cut, in UTF-16 units: a person looks at it. */
const LONGEST = 6000

/** A call as people look at it; `number` is its place among all calls. */
export function callView(call: Call, number: number): CallView {
  const { method, params, at, outcome } = call
  return {
    number,
    at,
    method,
    outcome: outcome === undefined ? 'waiting' : typeof outcome === 'object' && outcome.ok ? 'ok' : 'failed',
    params: shown(params),
    answer: outcome === undefined ? '' : typeof outcome === 'string' ? outcome : shown(outcome),
  }
}

function shown(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json
}
