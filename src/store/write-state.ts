import { setImmediate as othersFirst } from 'node:timers/promises'
import type { State } from './state.ts'
import { tablesOf } from './state-schema.ts'

/** The process must not be busy for longer than this at a stretch, in milliseconds: somebody may have asked something. */
const SLICE_MS = 5
const ROWS_BETWEEN_LOOKS = 64

/**
 * The bytes of a state file: JSON with one row a line, so that a person can read it and compare two. A row or table that has
 * not changed since it was last written is not made into text again; both are immutable.
 */
export type WriteState = (state: State) => Promise<Uint8Array>

type Rows = ReadonlyMap<string, object>

/** A writer of a version with its memory of rows and tables. Use one for the life of a state file. */
export function stateWriter(version: number): WriteState {
  const lines = new WeakMap<object, Buffer>()
  const tables = new WeakMap<Rows, Buffer>()

  function lineOf(row: object): Buffer {
    const known = lines.get(row)
    if (known !== undefined) return known
    const line = Buffer.from(`,\n${JSON.stringify(row)}`)
    lines.set(row, line)
    return line
  }

  async function rowsOf(table: Rows): Promise<Buffer> {
    const known = tables.get(table)
    if (known !== undefined) return known
    const chunks: Buffer[] = []
    let since = performance.now()
    for (const row of table.values()) {
      // The first row goes without the comma before it.
      chunks.push(chunks.length === 0 ? lineOf(row).subarray(1) : lineOf(row))
      if (chunks.length % ROWS_BETWEEN_LOOKS === 0 && performance.now() - since > SLICE_MS) {
        await othersFirst()
        since = performance.now()
      }
    }
    const rows = Buffer.concat(chunks)
    tables.set(table, rows)
    return rows
  }

  return async (state) => {
    const { saves, savedAt, digest } = state
    const head = { version, saves, savedAt, doubtUntil: digest.doubtUntil }
    const chunks: Buffer[] = [Buffer.from(JSON.stringify(head).slice(0, -1))]
    for (const [name, table] of Object.entries(tablesOf(state))) {
      chunks.push(Buffer.from(`,\n${JSON.stringify(name)}:[`), await rowsOf(table), Buffer.from('\n]'))
    }
    chunks.push(Buffer.from('}\n'))
    return Buffer.concat(chunks)
  }
}
