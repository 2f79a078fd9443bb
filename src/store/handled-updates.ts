import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HandledUpdates } from '../bot/handled-updates.ts'

export interface HandledUpdatesOptions {
  /** How many ids are remembered; the file is cut back to them when it has grown to twice as many. Default: 2000. */
  readonly keep?: number
  /** Told of every write that failed. What was to be written is remembered until the process ends. */
  readonly report: (error: unknown) => void
}

/**
 * The ids of handled updates in a small text file, one a line, oldest first. Written at once and without waiting, so that
 * the death of the process right after a reply loses no id; not fsynced, because Telegram is told a moment later anyhow: only
 * a power cut in between leads to a second answer. Reading takes what it understands, so a line torn by a crash does no harm.
 *
 * Throws if the folder cannot be made or the file cannot be read.
 */
export function openHandledUpdates(path: string, options: HandledUpdatesOptions): HandledUpdates {
  const { keep = 2000, report } = options
  mkdirSync(dirname(path), { recursive: true })
  const ids = new Set<number>(readIds(path))
  forgetOldest(ids, keep)
  let lines = rewritten()

  /** Puts the file in order: whole lines, and no more than are remembered. */
  function rewritten(): number {
    const temporary = `${path}.${process.pid}.tmp`
    try {
      writeFileSync(temporary, [...ids].map((id) => `${id}\n`).join(''), { mode: 0o600 })
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, { force: true })
      report(error)
    }
    return ids.size
  }

  return {
    has: (updateId) => ids.has(updateId),
    add(updateId) {
      if (ids.has(updateId)) return
      ids.add(updateId)
      forgetOldest(ids, keep)
      try {
        appendFileSync(path, `${updateId}\n`, { mode: 0o600 })
        lines++
      } catch (error) {
        report(error)
      }
      if (lines > 2 * keep) lines = rewritten()
    },
  }
}

function readIds(path: string): readonly number[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    // What stands behind the last line break was not written to its end.
    return lines.slice(0, -1).flatMap((line) => (/^\d{1,15}$/.test(line) ? [Number(line)] : []))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function forgetOldest(ids: Set<number>, keep: number): void {
  for (const id of ids) {
    if (ids.size <= keep) return
    ids.delete(id)
  }
}
