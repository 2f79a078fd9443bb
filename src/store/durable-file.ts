import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { type Disk, errorCode, hasNoLinks } from './disk.ts'

/** A file that is replaced as a whole, and the copy of it that was good before. */
export interface DurableFile {
  readonly path: string
  /** The file before the last replacement: `<path>.last-good`. */
  readonly copyPath: string
  /** The bytes of the file, or null if there is none. */
  read(): Promise<Uint8Array | null>
  readCopy(): Promise<Uint8Array | null>
  /**
   * Replaces the file. When it resolves, the bytes survive a kill and a power cut. At every moment there is one whole
   * file: the old or the new. If it rejects, the old one stands (or, if only the last step failed, the new one).
   * Not to be called again before it ends.
   */
  replace(bytes: Uint8Array): Promise<void>
  /** Moves the file away to `<path>.<label>`, durably, and gives that path: for a file that is damaged. */
  setAside(label: string): Promise<string>
  /** Gives the file as it is now the second name `<path>.<label>`, durably. Rejects with EEXIST if that is taken. */
  keepAs(label: string): Promise<string>
  /** Removes what a killed process left half written. */
  tidy(): Promise<void>
}

/** The file at a path, with `<path>.last-good` as its copy and `<path>.<uuid>.tmp` for what is being written. */
export function durableFile(path: string, disk: Disk): DurableFile {
  const folder = dirname(path)
  const copyPath = `${path}.last-good`
  const temporary = (): string => `${path}.${randomUUID()}.tmp`

  async function secondName(from: string, to: string): Promise<void> {
    try {
      await disk.link(from, to)
    } catch (error) {
      if (!hasNoLinks(error)) throw error
      await disk.copy(from, to)
      await disk.sync(to)
    }
  }

  /** The present file becomes the copy; it keeps its own name until the new one takes it. */
  async function keepCopy(): Promise<void> {
    const second = temporary()
    try {
      await secondName(path, second)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return
      throw error
    }
    await disk.rename(second, copyPath)
    // Where both are names of one file already (a kill at this place), POSIX's rename does nothing and leaves the first.
    await disk.remove(second)
  }

  return {
    path,
    copyPath,
    read: () => disk.read(path),
    readCopy: () => disk.read(copyPath),
    async replace(bytes) {
      const fresh = temporary()
      try {
        await disk.create(fresh, bytes)
        await disk.sync(fresh)
        await keepCopy()
        await disk.rename(fresh, path)
      } catch (error) {
        await disk.remove(fresh).catch(() => {})
        throw error
      }
      await disk.sync(folder)
    },
    async setAside(label) {
      const aside = `${path}.${label}`
      await disk.rename(path, aside)
      await disk.sync(folder)
      return aside
    },
    async keepAs(label) {
      const second = `${path}.${label}`
      await secondName(path, second)
      await disk.sync(folder)
      return second
    },
    async tidy() {
      const start = `${basename(path)}.`
      const names = await disk.list(folder)
      for (const name of names) {
        if (name.startsWith(start) && name.endsWith('.tmp')) await disk.remove(join(folder, name))
      }
    },
  }
}
