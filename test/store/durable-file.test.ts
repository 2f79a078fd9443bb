import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../src/store/disk.ts'
import { durableFile } from '../../src/store/durable-file.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { dyingDisk, systemError, testDisk } from './test-disk.ts'

const bytes = (text: string) => Buffer.from(text)
const text = (content: Uint8Array | null) => (content === null ? null : Buffer.from(content).toString())
const place = async () => join(await temporaryFolder(), 'state.json')

describe('a durable file', () => {
  test('is replaced as a whole, keeps the one before as its copy, and is nobody else’s to read', async () => {
    const path = await place()
    const file = durableFile(path, nodeDisk)
    expect(await file.read()).toBeNull()
    await file.replace(bytes('one'))
    expect([text(await file.read()), text(await file.readCopy())]).toEqual(['one', null])
    await file.replace(bytes('two'))
    await file.replace(bytes('three'))
    expect([text(await file.read()), text(await file.readCopy())]).toEqual(['three', 'two'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(path, '..'))).toEqual(['state.json', 'state.json.last-good'])
  })

  test('is written to the disk before it takes the name, and so is the name before it counts', async () => {
    const disk = testDisk()
    const file = durableFile(await place(), disk)
    await file.replace(bytes('one'))
    await file.replace(bytes('two'))
    const second = disk.steps.slice(disk.steps.lastIndexOf('create'))
    expect(second).toEqual(['create', 'sync', 'link', 'rename', 'remove', 'rename', 'sync'])
  })

  test('is whole whenever the process is killed, and the next write succeeds and leaves nothing behind', async () => {
    for (let at = 1; ; at++) {
      const path = await place()
      await durableFile(path, nodeDisk).replace(bytes('zero'))
      await durableFile(path, nodeDisk).replace(bytes('one'))
      const { disk, died } = dyingDisk(at)
      const end = await Promise.race([died, durableFile(path, disk).replace(bytes('two'))])
      expect(['one', 'two']).toContain(await readFile(path, 'utf8'))
      expect(['zero', 'one']).toContain(await readFile(`${path}.last-good`, 'utf8'))
      const next = durableFile(path, nodeDisk)
      await next.tidy()
      await next.replace(bytes('three'))
      expect(text(await next.read())).toBe('three')
      expect(await readdir(join(path, '..'))).toEqual(['state.json', 'state.json.last-good'])
      if (end !== 'died') break
    }
  })

  test('stays as it is when the disk is full, read-only or broken, and leaves no half file', async () => {
    for (const step of ['create', 'sync', 'link', 'rename'] as const) {
      const path = await place()
      await durableFile(path, nodeDisk).replace(bytes('one'))
      const disk = testDisk()
      disk.instead = (other) => (other === step ? systemError('ENOSPC') : undefined)
      await expect(durableFile(path, disk).replace(bytes('two'))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(await readFile(path, 'utf8')).toBe('one')
      expect((await readdir(join(path, '..'))).filter((name) => name.endsWith('.tmp')).length).toBeLessThanOrEqual(1)
    }
  })

  test('keeps a copy also where a file cannot have two names', async () => {
    const disk = testDisk()
    disk.instead = (step) => (step === 'link' ? systemError('EPERM') : undefined)
    const file = durableFile(await place(), disk)
    await file.replace(bytes('one'))
    await file.replace(bytes('two'))
    expect([text(await file.read()), text(await file.readCopy())]).toEqual(['two', 'one'])
  })

  test('is moved aside, or kept under a second name', async () => {
    const path = await place()
    const file = durableFile(path, nodeDisk)
    await file.replace(bytes('one'))
    expect(await file.keepAs('version-1')).toBe(`${path}.version-1`)
    expect(text(await file.read())).toBe('one')
    await expect(file.keepAs('version-1')).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await file.setAside('damaged')).toBe(`${path}.damaged`)
    expect(await file.read()).toBeNull()
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('one')
  })
})
