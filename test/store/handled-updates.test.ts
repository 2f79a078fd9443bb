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

test('what was handled is known after a restart', () => {
  const first = open()
  expect(first.has(7)).toBe(false)
  first.add(7)
  first.add(7)
  first.add(9)
  expect([open().has(7), open().has(8), open().has(9)]).toEqual([true, false, true])
  expect(errors).toEqual([])
})

test('it is written before add returns, each id once, for nobody else to read', async () => {
  const updates = open()
  updates.add(700_000_001)
  updates.add(700_000_001)
  expect(await readFile(path(), 'utf8')).toBe('700000001\n')
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

test('a line that a crash tore, and whatever else is no id, does no harm', async () => {
  open().add(7)
  await writeFile(path(), '7\nxyz\n\n-3\n1e9\n700000002\n7000')
  const updates = open()
  expect([7, 700_000_002, 7000].map(updates.has)).toEqual([true, true, false])
  updates.add(8)
  expect(await readFile(path(), 'utf8')).toBe('7\n700000002\n8\n')
})

test('only the newest are remembered, and the file stays small', async () => {
  const updates = open(10)
  for (let id = 1; id <= 95; id++) updates.add(id)
  expect([updates.has(85), updates.has(86)]).toEqual([false, true])
  const lines = (await readFile(path(), 'utf8')).trim().split('\n')
  expect(lines.length).toBeLessThanOrEqual(21)
  const again = open(10)
  expect([again.has(85), again.has(86), again.has(95)]).toEqual([false, true, true])
})

test('a write that fails is reported and does not stop anything', async () => {
  const updates = open()
  await rm(join(folder, 'data'), { recursive: true })
  updates.add(7)
  expect(updates.has(7)).toBe(true)
  expect(errors).toHaveLength(1)
})

test('a folder that cannot be made is told at the start', async () => {
  await writeFile(join(folder, 'data'), 'a file, not a folder')
  expect(() => open()).toThrow()
})
