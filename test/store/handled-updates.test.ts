import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHandledUpdates } from '../../src/store/handled-updates.ts'

let folder = ''
const errors: unknown[] = []
const report = (error: unknown): void => {
  errors.push(error)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handled-'))
  errors.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'data', 'handled-updates.txt')
const open = (keep?: number) => openHandledUpdates(path(), { report, ...(keep === undefined ? {} : { keep }) })

test('what was handled, or begun, is known after a restart', () => {
  const first = open()
  expect(first.progress(7)).toBe('new')
  first.begin(7)
  first.finish(7)
  first.begin(8)
  first.begin(9)
  first.release(9)
  for (const updates of [first, open()]) expect([7, 8, 9].map(updates.progress)).toEqual(['done', 'begun', 'new'])
  expect(errors).toEqual([])
})

test('it is written at once, for nobody else to read', async () => {
  const updates = open()
  updates.begin(700_000_001)
  updates.finish(700_000_001)
  expect(await readFile(path(), 'utf8')).toBe('begun 700000001\ndone 700000001\n')
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

test('a line that a crash tore, and whatever else is no line of ours, does no harm', async () => {
  open().finish(7)
  await writeFile(path(), 'done 7\nxyz\n\ndone -3\nlost 5\nbegun 700000002\ndone 7000')
  const updates = open()
  expect([7, 5, 700_000_002, 7000].map(updates.progress)).toEqual(['done', 'new', 'begun', 'new'])
  updates.finish(8)
  expect(await readFile(path(), 'utf8')).toBe('done 7\nbegun 700000002\ndone 8\n')
})

test('only the newest are remembered, and the file stays small', async () => {
  const updates = open(10)
  for (let id = 1; id <= 95; id++) {
    updates.begin(id)
    updates.finish(id)
  }
  expect([85, 86].map(updates.progress)).toEqual(['new', 'done'])
  const lines = (await readFile(path(), 'utf8')).trim().split('\n')
  expect(lines.length).toBeLessThanOrEqual(41)
  expect([85, 86, 95].map(open(10).progress)).toEqual(['new', 'done', 'done'])
})

test('a write that fails is reported and does not stop anything', async () => {
  const updates = open()
  await rm(join(folder, 'data'), { recursive: true })
  updates.finish(7)
  expect(updates.progress(7)).toBe('done')
  expect(errors).toHaveLength(1)
})

test('a folder that cannot be made is told at the start', async () => {
  await writeFile(join(folder, 'data'), 'a file, not a folder')
  expect(() => open()).toThrow()
})
