import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own of one megabyte, which can be filled and made read-only. */
export interface SmallDisk {
  readonly folder: string
  /** From now on nothing can be written to it (ENOSPC). */
  fill(): void
  /** There is room again. */
  makeRoom(): void
  /** From now on the system refuses to write to it (EROFS). */
  makeReadOnly(): void
  makeWritable(): void
  remove(): void
}

/** What to say where there can be none. */
export const WITHOUT_SMALL_DISK =
  'The tests on a full and a read-only disk were left out: only root on Linux may make one (mount -t tmpfs).'

const KILOBYTE = Buffer.alloc(1024)

/** A new small disk; undefined where this process may not mount one. */
export function smallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const run = (...words: readonly string[]): void => {
    const [command = '', ...rest] = words
    execFileSync(command, rest, { stdio: 'ignore' })
  }
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m,mode=700', 'tmpfs', folder)
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill() {
      try {
        for (;;) writeFileSync(filler, KILOBYTE, { flag: 'a' })
      } catch {
        // Full.
      }
    },
    makeRoom: () => rmSync(filler),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    remove() {
      run('umount', folder)
      rmSync(folder, { recursive: true })
    },
  }
}
