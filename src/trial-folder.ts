import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSnapshot, type Snapshot, takeSnapshot } from './sandbox/telegram/snapshot.ts'
import type { World } from './sandbox/telegram/world.ts'
import { nodeDisk } from './store/disk.ts'
import { durableFile } from './store/durable-file.ts'

/** What is said is on the disk after so many milliseconds. */
const KEEP_EVERY_MS = 2000

/** What was said in the last run. */
export interface KeptChats {
  /** Undefined if there was none, or it cannot be read. */
  readonly snapshot?: Snapshot | undefined
  /** Where the file that cannot be read was moved. */
  readonly asidePath?: string
}

/** Where a trial keeps its things; nothing in it is the office's own. */
export interface TrialFolder {
  /** A copy of the knowledge: whatever is tried changes nothing real. */
  readonly knowledgeDir: string
  readonly stateDir: string
  keptChats(): Promise<KeptChats>
  /** Keeps what is said in a world from now on. `stop`: for the last time; a temporary folder is removed. */
  keepChats(world: World): { stop(): Promise<void> }
}

/** Opens the chosen folder, or a temporary one for null. */
export async function openTrialFolder(chosen: string | null, knowledgeDir: string): Promise<TrialFolder> {
  const folder = chosen ?? (await mkdtemp(join(tmpdir(), 'hoi-nghi-thu-')))
  await mkdir(folder, { recursive: true })
  const copy = join(folder, 'knowledge')
  if (!(await isThere(copy))) await cp(knowledgeDir, copy, { recursive: true })
  const file = durableFile(join(folder, 'chats.json'), nodeDisk)

  async function keptChats(): Promise<KeptChats> {
    const bytes = await file.read()
    if (bytes === null) return {}
    const snapshot = readSnapshot(new TextDecoder().decode(bytes))
    return snapshot === undefined ? { asidePath: await file.setAside('not-understood') } : { snapshot }
  }

  return {
    knowledgeDir: copy,
    stateDir: join(folder, 'state'),
    keptChats,
    keepChats(world) {
      if (chosen === null) return { stop: () => rm(folder, { recursive: true, force: true }) }
      const write = () => file.replace(Buffer.from(takeSnapshot(world.state)))
      let isChanged = false
      let writing = Promise.resolve()
      const unwatch = world.watch(() => {
        isChanged = true
      })
      const timer = setInterval(() => {
        if (!isChanged) return
        isChanged = false
        // A disk that is full now may have room at the next change, and at the end.
        writing = writing.then(write).catch(() => undefined)
      }, KEEP_EVERY_MS)
      return {
        async stop() {
          clearInterval(timer)
          unwatch()
          await writing
          await write()
        },
      }
    },
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
