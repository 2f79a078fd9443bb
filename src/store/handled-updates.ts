import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HandledUpdates, Progress } from '../bot/handled-updates.ts'

export interface HandledUpdatesOptions {
  /** How many updates are remembered; the file is cut back when it has grown to four times as many lines. Default: 2000. */
  readonly keep?: number
  /** Told of every write that failed. What was to be written is remembered until the process ends. */
  readonly report: (error: unknown) => void
}

/**
 * Handled updates in a small text file: `begun 700000001`, `done 700000001`, `new 700000001`, the last line of an id counts.
 * Written at once and without waiting, so that the death of the process loses no line; not fsynced, because Telegram is told
 * a moment later anyhow: only a power cut in between leads to a second answer. Reading takes what it understands, so a line
 * torn by a crash does no harm.
 *
 * Throws if the folder cannot be made or the file cannot be read.
 */
export function openHandledUpdates(path: string, options: HandledUpdatesOptions): HandledUpdates {
  const { keep = 2000, report } = options
  mkdirSync(dirname(path), { recursive: true })
  const known = new Map<number, Progress>()
  for (const [updateId, progress] of readLines(path)) remember(updateId, progress)
  let lines = rewritten()

  function remember(updateId: number, progress: Progress): void {
    known.delete(updateId)
    if (progress !== 'new') known.set(updateId, progress)
    const oldest = known.keys().next()
    if (known.size > keep && oldest.done !== true) known.delete(oldest.value)
  }

  /** Puts the file in order: whole lines, one for each update that is remembered. */
  function rewritten(): number {
    const temporary = `${path}.${process.pid}.tmp`
    try {
      const text = [...known].map(([updateId, progress]) => `${progress} ${updateId}\n`).join('')
      writeFileSync(temporary, text, { mode: 0o600 })
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, { force: true })
      report(error)
    }
    return known.size
  }

  function write(updateId: number, progress: Progress): void {
    remember(updateId, progress)
    try {
      appendFileSync(path, `${progress} ${updateId}\n`, { mode: 0o600 })
      lines++
    } catch (error) {
      report(error)
    }
    if (lines > 4 * keep) lines = rewritten()
  }

  return {
    progress: (updateId) => known.get(updateId) ?? 'new',
    begin: (updateId) => write(updateId, 'begun'),
    release: (updateId) => write(updateId, 'new'),
    finish: (updateId) => write(updateId, 'done'),
  }
}

function readLines(path: string): readonly (readonly [number, Progress])[] {
  const lines = readIfAny(path).split('\n')
  // What stands behind the last line break was not written to its end.
  return lines.slice(0, -1).flatMap((line) => {
    const [, progress, id] = /^(begun|done|new) (\d{1,15})$/.exec(line) ?? []
    return isProgress(progress) ? [[Number(id), progress] as const] : []
  })
}

function isProgress(word: string | undefined): word is Progress {
  return word === 'begun' || word === 'done' || word === 'new'
}

function readIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
