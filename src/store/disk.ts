import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'

/**
 * Port: the few things that are done with files, one system call's worth each, so that a test can stop between any two.
 * All reject with Node's errors (`code`: 'ENOENT', 'EEXIST', 'ENOSPC', 'EROFS' ...).
 */
export interface Disk {
  /** Null if there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Creates a file, by default one that nobody else may read (mode 0600); it must not exist yet. Not durable before `sync`. */
  create(path: string, bytes: Uint8Array, mode?: number): Promise<void>
  /** Makes a file's bytes, or a folder's names, survive a power cut. */
  sync(path: string): Promise<void>
  /** Gives a file a second name, which must not exist yet. */
  link(path: string, second: string): Promise<void>
  /** Copies a file to a name that must not exist yet: for file systems without second names. */
  copy(path: string, second: string): Promise<void>
  /** Moves a file, in one step replacing what was there. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file; nothing happens if there is none. */
  remove(path: string): Promise<void>
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>
  /** When the file was last written or touched, in epoch milliseconds of the disk's clock; null if there is none. */
  modified(path: string): Promise<number | null>
  /** Sets that time to now. */
  touch(path: string): Promise<void>
  /** Creates a folder (by default of mode 0700) and those above it where they are missing. */
  makeFolder(folder: string, mode?: number): Promise<void>
}

const OWNER_ONLY = 0o600

/** The machine's disk. */
export const nodeDisk: Disk = {
  async read(path) {
    try {
      return await readFile(path)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  },
  async create(path, bytes, mode = OWNER_ONLY) {
    const file = await open(path, 'wx', mode)
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
  },
  async sync(path) {
    const file = await open(path, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  },
  link: (path, second) => link(path, second),
  copy: (path, second) => copyFile(path, second, constants.COPYFILE_EXCL),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),
  async modified(path) {
    try {
      return (await stat(path)).mtimeMs
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  },
  async touch(path) {
    const now = new Date()
    await utimes(path, now, now)
  },
  async makeFolder(folder, mode = 0o700) {
    await mkdir(folder, { recursive: true, mode })
  },
}

/** File systems without second names for a file (FAT, some network shares) answer `link` with one of these. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Whether an error of `link` means that this file system has no second names. */
export function hasNoLinks(error: unknown): boolean {
  return NO_LINKS.has(errorCode(error))
}

/** The code of a system error ('ENOENT'), or undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
