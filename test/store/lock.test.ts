import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, nodeDisk } from '../../src/store/disk.ts'
import { type LockTaken, takeLock } from '../../src/store/lock.ts'
import { probeProcess, thisProcess } from '../../src/store/process-identity.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { systemError, testDisk } from './test-disk.ts'
import { testMachine } from './test-process.ts'

const now = () => 1_606_100_000_000
const place = async () => join(await temporaryFolder(), 'state.lock')

function lockOf(taken: LockTaken) {
  if (taken.kind === 'held') return taken.lock
  throw new Error('the lock is in use')
}

describe('a lock', () => {
  test('is for one process, and free when it is given back', async () => {
    const path = await place()
    const machine = testMachine()
    const take = (disk = nodeDisk) => takeLock(path, { disk, now, me: machine.start(), probe: machine.probe })
    const lock = lockOf(await take())
    expect(await take()).toMatchObject({ kind: 'in-use', holder: { pid: 101, host: 'máy thử', since: now() } })
    await lock.release()
    expect((await take()).kind).toBe('held')
  })

  test('is not given twice in one process', async () => {
    const path = await place()
    const lock = lockOf(await takeLock(path, { disk: nodeDisk, now }))
    expect((await takeLock(path, { disk: nodeDisk, now })).kind).toBe('in-use')
    await lock.release()
  })

  test('of a dead process is taken over at once', async () => {
    const path = await place()
    const machine = testMachine()
    const first = machine.start()
    lockOf(await takeLock(path, { disk: nodeDisk, now, me: first, probe: machine.probe }))
    machine.kill(first)
    expect((await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe })).kind).toBe('held')
  })

  test('of a dead process whose number another one has now is taken over', async () => {
    const path = await place()
    const machine = testMachine()
    lockOf(await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe }))
    const probe = async () => ({ isAlive: true, started: 'later' })
    expect((await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe })).kind).toBe('held')
  })

  test('of a living process whose start time the system does not tell is respected', async () => {
    const path = await place()
    const machine = testMachine()
    lockOf(await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe }))
    const probe = async () => ({ isAlive: true, started: null })
    expect((await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe })).kind).toBe('in-use')
  })

  test('of another container is respected as long as its file is touched, and taken over when it is not', async () => {
    const path = await place()
    const there = testMachine('thùng 1')
    const here = testMachine('thùng 2')
    const lock = lockOf(
      await takeLock(path, { disk: nodeDisk, now, me: there.start(), probe: there.probe, beatMs: 20 }),
    )
    const take = () => takeLock(path, { disk: nodeDisk, now, me: here.start(), probe: here.probe, beatMs: 40 })
    expect(await take()).toMatchObject({ kind: 'in-use', holder: { host: 'thùng 1' } })
    const file = await readFile(path)
    await lock.release()
    await writeFile(path, file)
    expect((await take()).kind).toBe('held')
  })

  test('whose file was torn by a power cut is taken over', async () => {
    const path = await place()
    await writeFile(path, '')
    const machine = testMachine()
    const taken = await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe, beatMs: 5 })
    expect(taken.kind).toBe('held')
  })

  test('that was taken over is known not to be held, and not given back by its former holder', async () => {
    const path = await place()
    const machine = testMachine()
    const first = machine.start()
    const lost = lockOf(await takeLock(path, { disk: nodeDisk, now, me: first, probe: machine.probe }))
    machine.kill(first)
    const lock = lockOf(await takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe }))
    expect([await lost.isHeld(), await lock.isHeld()]).toEqual([false, true])
    await lost.release()
    expect(await lock.isHeld()).toBe(true)
  })

  test('left by a dead process goes to one of twenty that want it at once', async () => {
    for (let round = 0; round < 10; round++) {
      const path = await place()
      const machine = testMachine()
      const first = machine.start()
      lockOf(await takeLock(path, { disk: nodeDisk, now, me: first, probe: machine.probe }))
      machine.kill(first)
      const all = await Promise.all(
        Array.from({ length: 20 }, () =>
          takeLock(path, { disk: nodeDisk, now, me: machine.start(), probe: machine.probe, beatMs: 5 }),
        ),
      )
      const held = all.flatMap((taken) => (taken.kind === 'held' ? [taken.lock] : []))
      const still = await Promise.all(held.map((lock) => lock.isHeld()))
      expect(still.filter(Boolean)).toHaveLength(1)
    }
  })

  test('that another one took over in the same moment is put back', async () => {
    const path = await place()
    const machine = testMachine()
    const first = machine.start()
    lockOf(await takeLock(path, { disk: nodeDisk, now, me: first, probe: machine.probe }))
    machine.kill(first)
    const take = (disk: Disk) => takeLock(path, { disk, now, me: machine.start(), probe: machine.probe })
    const faster: LockTaken[] = []
    const slow: Disk = {
      ...nodeDisk,
      async rename(from, to) {
        if (faster.length === 0) faster.push(await take(nodeDisk))
        await nodeDisk.rename(from, to)
      },
    }
    expect((await take(slow)).kind).toBe('in-use')
    expect(await Promise.all(faster.map((taken) => lockOf(taken).isHeld()))).toEqual([true])
  })

  test('is taken also where a file cannot have two names', async () => {
    const path = await place()
    const disk = testDisk()
    disk.instead = (step) => (step === 'link' ? systemError('ENOTSUP') : undefined)
    const lock = lockOf(await takeLock(path, { disk, now }))
    expect((await takeLock(path, { disk, now })).kind).toBe('in-use')
    await lock.release()
  })
})

describe('a process', () => {
  test('is told from every other', async () => {
    const me = await thisProcess()
    expect(me.pid).toBe(process.pid)
    expect(await probeProcess(process.pid)).toEqual({ isAlive: true, started: me.started })
  })

  test('that does not exist is dead', async () => {
    expect(await probeProcess(2 ** 30)).toEqual({ isAlive: false, started: null })
  })
})
