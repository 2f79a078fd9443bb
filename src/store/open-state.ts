import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { chooseState, type Found } from './choose-state.ts'
import { type Disk, errorCode, nodeDisk } from './disk.ts'
import { type DurableFile, durableFile } from './durable-file.ts'
import { type Lock, type LockOptions, takeLock } from './lock.ts'
import { MIGRATIONS, type Migration, newestVersion } from './migrations.ts'
import { readState } from './read-state.ts'
import { firstState, type State } from './state.ts'
import { stateAdapter } from './state-adapter.ts'
import { StateFile } from './state-file.ts'
import type { StateMending, StateProblem } from './state-problem.ts'

export type OpenedState =
  /** `mendings`: what the admins must hear, loudly. */
  | { readonly kind: 'opened'; readonly file: StateFile; readonly mendings: readonly StateMending[] }
  | { readonly kind: 'refused'; readonly problem: StateProblem }

export interface OpenOptions extends Omit<LockOptions, 'disk'> {
  /** Default: the machine's. */
  readonly disk?: Disk
  /** Default: all that there are. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the state in a folder and holds its lock until the file is closed. A damaged or missing file is never taken for an
 * empty state: the last good copy is used, or it is refused. Rejects only on a mistake of ours.
 */
export function openState(folder: string, options: OpenOptions): Promise<OpenedState> {
  return underLock(folder, options, async (place) => {
    const { file, disk, migrations } = place
    const found = (bytes: Uint8Array | null): Found =>
      bytes === null ? { kind: 'missing' } : readState(bytes, migrations)
    await file.tidy()
    const isMarked = (await disk.read(place.markPath)) !== null
    const choice = chooseState(found(await file.read()), found(await file.readCopy()), isMarked)
    switch (choice.kind) {
      case 'file': {
        if (!isMarked) await mark(place)
        const mendings: StateMending[] = []
        const { state, from, isOlder, copyDamage } = choice
        const { path } = file
        if (isOlder) mendings.push({ kind: 'older-than-copy', path, savedAt: state.savedAt })
        if (copyDamage !== null) mendings.push({ kind: 'copy-damaged', path, why: copyDamage })
        if (from < newestVersion(migrations))
          mendings.push({ kind: 'migrated', from, kept: await kept(file, `version-${from}`) })
        return opened(place, isOlder ? doubted(state, options.now()) : state, mendings)
      }
      case 'copy':
        return recovered(place, choice.state, choice.why)
      case 'never-created':
      case 'lost':
        return refused({ kind: choice.kind, folder })
      case 'damaged':
      case 'newer':
        return refused({ ...choice, path: file.path })
    }
  })
}

/** Begins with an empty state, where there is none and never was one: only when the operator asks for a first run. */
export async function createState(folder: string, options: OpenOptions): Promise<OpenedState> {
  const { disk = nodeDisk } = options
  await disk.makeFolder(folder).catch(() => {})
  return underLock(folder, options, async (place) => {
    const { file } = place
    if ((await file.read()) !== null || (await file.readCopy()) !== null) {
      return refused({ kind: 'already-created', path: file.path })
    }
    if ((await disk.read(place.markPath)) !== null) return refused({ kind: 'lost', folder })
    const state = firstState(options.now())
    await place.adapter.write(state)
    await mark(place)
    return opened(place, state, [])
  })
}

interface Place {
  readonly disk: Disk
  readonly folder: string
  readonly markPath: string
  readonly file: DurableFile
  readonly lock: Lock
  readonly adapter: Adapter<State>
  readonly migrations: readonly Migration[]
  readonly now: () => number
}

/** Does the work under the lock, which is given back unless the state was opened. */
async function underLock(
  folder: string,
  options: OpenOptions,
  work: (place: Place) => Promise<OpenedState>,
): Promise<OpenedState> {
  const { disk = nodeDisk, migrations = MIGRATIONS, now } = options
  const lockPath = join(folder, 'state.lock')
  let lock: Lock | null = null
  try {
    const taken = await takeLock(lockPath, { ...options, disk })
    if (taken.kind === 'in-use') return refused({ kind: 'in-use', lockPath, holder: taken.holder })
    lock = taken.lock
    const file = durableFile(join(folder, 'state.json'), disk)
    const markPath = join(folder, 'state.created')
    const adapter = stateAdapter(file, lock, migrations)
    const result = await work({ disk, folder, markPath, file, lock, adapter, migrations, now })
    if (result.kind === 'refused') await lock.release()
    return result
  } catch (error) {
    await lock?.release()
    const code = errorCode(error)
    if (code === undefined) throw error
    return refused(code === 'ENOENT' ? { kind: 'never-created', folder } : { kind: 'no-access', folder, code })
  }
}

/** The copy becomes the state; the damaged file is kept, and the copy stays until the next write. */
async function recovered(place: Place, state: State, why: string): Promise<OpenedState> {
  const { file, adapter, now } = place
  const label = `damaged-${new Date(now()).toISOString().replaceAll(':', '-')}`
  const aside = (await file.read()) === null ? null : await file.setAside(label)
  const mended = { ...doubted(state, now()), saves: state.saves + 1, savedAt: now() }
  await adapter.write(mended)
  const { path } = file
  return opened(place, mended, [{ kind: 'recovered', path, why, aside, savedAt: state.savedAt }])
}

/** What was due until now may have been sent without this state knowing. */
function doubted(state: State, now: number): State {
  return { ...state, digest: { ...state.digest, doubtUntil: now } }
}

async function kept(file: DurableFile, label: string): Promise<string> {
  try {
    return await file.keepAs(label)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    return `${file.path}.${label}`
  }
}

/** The mark of a first run: where it is, a missing state is lost, and not one that never was. */
async function mark({ disk, markPath, folder, now }: Place): Promise<void> {
  const text = `The state of the bot was created here on ${new Date(now()).toISOString()}. Do not remove this file.\n`
  await disk.create(markPath, Buffer.from(text))
  await disk.sync(markPath)
  await disk.sync(folder)
}

function opened({ file, adapter, lock, now }: Place, state: State, mendings: readonly StateMending[]): OpenedState {
  return { kind: 'opened', file: new StateFile(file.path, adapter, state, now, () => lock.release()), mendings }
}

function refused(problem: StateProblem): OpenedState {
  return { kind: 'refused', problem }
}
