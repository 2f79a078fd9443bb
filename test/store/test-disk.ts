import { type Disk, nodeDisk } from '../../src/store/disk.ts'

/** One thing done with the disk, such as 'create' or 'rename'. */
export type DiskStep = keyof Disk

/** A step of a process that was killed. */
export const HANGS = 'hangs'

/** The machine's disk, on which a test can let things go wrong. */
export interface TestDisk extends Disk {
  /** What was done so far, in order. */
  readonly steps: readonly DiskStep[]
  /** The error in which a step ends instead of being done; `HANGS`: it never ends; undefined: it is done. */
  instead: (step: DiskStep, at: number) => Error | typeof HANGS | undefined
}

/** An error as Node gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: test`), { code })
}

export function testDisk(): TestDisk {
  const steps: DiskStep[] = []
  const wrapped = <Step extends DiskStep>(step: Step, work: Disk[Step]): Disk[Step] => {
    const run = async (...given: never[]) => {
      steps.push(step)
      const other = disk.instead(step, steps.length)
      if (other === undefined) return Reflect.apply(work, nodeDisk, given)
      // Half of a file is what a full disk or a kill leaves behind.
      if (step === 'create') await halfCreated(given)
      if (other === HANGS) return new Promise<never>(() => {})
      throw other
    }
    return run as Disk[Step]
  }
  const disk: TestDisk = {
    steps,
    instead: () => undefined,
    read: wrapped('read', nodeDisk.read),
    create: wrapped('create', nodeDisk.create),
    sync: wrapped('sync', nodeDisk.sync),
    link: wrapped('link', nodeDisk.link),
    copy: wrapped('copy', nodeDisk.copy),
    rename: wrapped('rename', nodeDisk.rename),
    remove: wrapped('remove', nodeDisk.remove),
    list: wrapped('list', nodeDisk.list),
    modified: wrapped('modified', nodeDisk.modified),
    touch: wrapped('touch', nodeDisk.touch),
    makeFolder: wrapped('makeFolder', nodeDisk.makeFolder),
  }
  return disk
}

async function halfCreated([path, bytes]: readonly unknown[]): Promise<void> {
  if (typeof path !== 'string' || !(bytes instanceof Uint8Array)) return
  await nodeDisk.create(path, bytes.subarray(0, bytes.length / 2)).catch(() => {})
}

/** A disk of a process that is killed at its `at`-th step: that one is not done, and nothing is ever done after it. */
export function dyingDisk(at: number): { readonly disk: TestDisk; readonly died: Promise<'died'> } {
  const disk = testDisk()
  let die = (): void => {}
  const died = new Promise<'died'>((resolve) => {
    die = () => resolve('died')
  })
  disk.instead = (_, step) => {
    if (step < at) return undefined
    die()
    return HANGS
  }
  return { disk, died }
}
