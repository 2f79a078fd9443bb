import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Disk, errorCode, hasNoLinks } from './disk.ts'
import { type ProcessIdentity, type ProcessProbe, probeProcess, thisProcess } from './process-identity.ts'

const holderFile = z.strictObject({
  token: z.string(),
  pid: z.number(),
  started: z.string().nullable(),
  host: z.string(),
  since: z.number(),
})

/** Who holds a lock. `since` in epoch milliseconds. */
export type LockHolder = Readonly<z.infer<typeof holderFile>>

/** A lock that this process holds. */
export interface Lock {
  /** Whether it still does: another process may have taken over one that seemed dead. */
  isHeld(): Promise<boolean>
  /** Gives it back. Never rejects: a lock that the disk does not let us remove is taken over when this process is dead. */
  release(): Promise<void>
}

export type LockTaken =
  | { readonly kind: 'held'; readonly lock: Lock }
  /** Another process lives and holds it; `holder` is null if its file cannot be read. */
  | { readonly kind: 'in-use'; readonly holder: LockHolder | null }

export interface LockOptions {
  readonly disk: Disk
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Default: this process. */
  readonly me?: ProcessIdentity
  /** Default: what the system tells. */
  readonly probe?: (pid: number) => Promise<ProcessProbe>
  /** How often a living holder touches its file, in milliseconds. Default 5000. */
  readonly beatMs?: number
}

/** A holder on another machine or in another container is dead if its file was not touched for so many beats. */
const BEATS_TO_WATCH = 3
const TRIES = 5

/**
 * Takes the lock, one process at a time. The file of a process that ended is taken over: on the same machine by its number
 * and start time, from elsewhere (a container that was made anew) after its beat was watched for 15 seconds.
 */
export async function takeLock(path: string, options: LockOptions): Promise<LockTaken> {
  const { disk, now, probe = probeProcess, beatMs = 5000 } = options
  const me = options.me ?? (await thisProcess())
  const mine: LockHolder = { token: randomUUID(), ...me, since: now() }
  for (let tries = 0; tries < TRIES; tries++) {
    if (await putFile(path, mine, disk)) return { kind: 'held', lock: heldLock(path, mine, disk, beatMs) }
    const found = await disk.read(path)
    if (found === null) continue
    const holder = holderOf(found)
    const isDead =
      holder?.host === me.host ? isEnded(holder, await probe(holder.pid)) : await isStill(path, disk, beatMs)
    if (!isDead) return { kind: 'in-use', holder }
    await takeAway(path, found, disk)
  }
  return { kind: 'in-use', holder: holderOf((await disk.read(path)) ?? new Uint8Array()) }
}

/** Puts the file there as a whole, or gives false if there is one already. */
async function putFile(path: string, holder: LockHolder, disk: Disk): Promise<boolean> {
  const bytes = Buffer.from(`${JSON.stringify(holder)}\n`)
  const temporary = `${path}.${holder.token}.tmp`
  try {
    await disk.create(temporary, bytes)
    await disk.link(temporary, path).catch((error: unknown) => {
      if (!hasNoLinks(error)) throw error
      return disk.create(path, bytes)
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await disk.remove(temporary).catch(() => {})
  }
}

/** Two processes may find the same dead lock: what is moved away must be what was judged, or it is put back. */
async function takeAway(path: string, judged: Uint8Array, disk: Disk): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await disk.read(aside)
  if (moved !== null && !Buffer.from(moved).equals(judged)) await disk.link(aside, path).catch(() => {})
  await disk.remove(aside)
}

function heldLock(path: string, mine: LockHolder, disk: Disk, beatMs: number): Lock {
  const beat = setInterval(() => void disk.touch(path).catch(() => {}), beatMs)
  beat.unref()
  const isHeld = async (): Promise<boolean> => {
    const bytes = await disk.read(path)
    return bytes !== null && holderOf(bytes)?.token === mine.token
  }
  return {
    isHeld,
    async release() {
      clearInterval(beat)
      try {
        if (await isHeld()) await disk.remove(path)
      } catch {
        // See above: nobody can do more about it here.
      }
    },
  }
}

function isEnded(holder: LockHolder, { isAlive, started }: ProcessProbe): boolean {
  return !isAlive || (holder.started !== null && started !== null && holder.started !== started)
}

async function isStill(path: string, disk: Disk, beatMs: number): Promise<boolean> {
  const before = await disk.modified(path)
  await sleep(beatMs * BEATS_TO_WATCH)
  return before === (await disk.modified(path))
}

function holderOf(bytes: Uint8Array): LockHolder | null {
  try {
    return holderFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return null
  }
}
