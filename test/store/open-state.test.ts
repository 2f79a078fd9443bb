import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withLogs, withSubscription } from '../../src/digest/digest-state.ts'
import { MIGRATIONS, newestVersion } from '../../src/store/migrations.ts'
import { createState, openState } from '../../src/store/open-state.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { aLog, aSubscription } from '../digest/a-subscription.ts'
import { fileOf } from '../digest/delivery-fixture.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { systemError, testDisk } from './test-disk.ts'

const NOW = Date.parse('2020-11-23T08:00:00Z')
const NEWEST = newestVersion()
const VERSION = `"version":${NEWEST}`
const now = () => NOW
const open = (folder: string) => openState(folder, { now })

/** A folder with a state of two writes: the file has the groups -1 and -2, its copy only -1. */
async function written(): Promise<string> {
  const folder = await temporaryFolder()
  const file = fileOf(await createState(folder, { now: () => NOW - 60_000 }))
  const book = storedBook(file, 'digest')
  for (const chatId of [-1, -2]) {
    await book.change((state) => [withSubscription(state, aSubscription({ chatId })), undefined])
  }
  await file.close()
  return folder
}

/** What is found when the folder is opened: the groups and what the admins must hear, or why it was refused. */
async function found(folder: string) {
  const result = await open(folder)
  if (result.kind === 'refused') return { refused: result.problem.kind }
  const { digest } = result.file.current()
  await result.file.close()
  return { groups: [...digest.subscriptions.keys()], mendings: result.mendings.map(({ kind }) => kind) }
}

describe('a first run', () => {
  test('must be asked for', async () => {
    const folder = await temporaryFolder()
    expect(await found(folder)).toEqual({ refused: 'never-created' })
    expect(await readdir(folder)).toEqual([])
    expect(await found(join(folder, 'khong-co'))).toEqual({ refused: 'never-created' })
  })

  test('makes the folder, an empty state and its mark', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const file = fileOf(await createState(folder, { now }))
    expect(file.current().digest.subscriptions.size).toBe(0)
    await file.close()
    expect(await readdir(folder)).toEqual(['state.created', 'state.json'])
    expect(await found(folder)).toEqual({ groups: [], mendings: [] })
  })

  test('is refused where there is a state, a copy of one, or the mark of one', async () => {
    const folder = await written()
    const again = async () => {
      const result = await createState(folder, { now })
      return result.kind === 'refused' ? result.problem.kind : 'created'
    }
    expect(await again()).toBe('already-created')
    await rm(join(folder, 'state.json'))
    expect(await again()).toBe('already-created')
    await rm(join(folder, 'state.json.last-good'))
    expect(await again()).toBe('lost')
    await rm(join(folder, 'state.created'))
    expect(await again()).toBe('created')
  })
})

describe('a state', () => {
  test('is as it was left', async () => {
    expect(await found(await written())).toEqual({ groups: ['-1', '-2'], mendings: [] })
  })

  test('that a program wrote is read by it again, whatever it holds', async () => {
    const folder = await temporaryFolder()
    const file = fileOf(await createState(folder, { now }))
    const asleep = { reason: 'topic-closed', since: NOW, offered: true } as const
    const told = { week: 2655, dueAt: NOW, at: NOW, why: 'crash', detail: 'ECONNRESET', told: true } as const
    const log = aLog({
      settled: [[2650, 2655]],
      skipped: [[2640, 2641]],
      claim: { week: 2656, dueAt: NOW, claimedAt: NOW, again: told },
      unresolved: [told],
    })
    const digest = await storedBook(file, 'digest').change((state) => {
      const subscription = aSubscription({
        threadId: 42,
        title: 'Sở "X" \n\u2028 – 𠮷',
        asleep,
        filter: { bodyIds: ['a'], topicIds: [] },
      })
      const next = withLogs(withSubscription(state, subscription), [log])
      const editions = new Map([['0123abcd', { id: '0123abcd', duties: [['x1', '00ff00ff'] as const] }]])
      return [
        { ...next, editions, doubtUntil: NOW },
        { ...next, editions, doubtUntil: NOW },
      ]
    })
    await file.close()
    const again = fileOf(await open(folder))
    expect(again.current().digest).toEqual(digest)
    await again.close()
  })

  test('lies on the disk one row a line, so that a person can read it', async () => {
    const lines = (await readFile(join(await written(), 'state.json'), 'utf8')).split('\n')
    expect(lines.filter((line) => line.startsWith('{"chatId"'))).toHaveLength(2)
    expect(lines[0]).toBe(`{"version":${NEWEST},"saves":2,"savedAt":${NOW - 60_000},"doubtUntil":null,`)
  })

  test('that is in use is refused to a second process, and free when the first is done', async () => {
    const folder = await written()
    const file = fileOf(await open(folder))
    expect(await open(folder)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'in-use', holder: { pid: process.pid } },
    })
    await file.close()
    expect(await found(folder)).toMatchObject({ groups: ['-1', '-2'] })
  })
})

const whole = async (folder: string) => readFile(join(folder, 'state.json'))
type Damage = readonly [string, (folder: string) => Promise<string | Uint8Array>]
const damages: readonly Damage[] = [
  ['empty', async () => ''],
  ['cut off', async (folder) => (await whole(folder)).subarray(0, 300)],
  ['NUL bytes, as after a power cut', async (folder) => Buffer.alloc((await whole(folder)).length)],
  ['a tail of NUL bytes', async (folder) => Buffer.concat([await whole(folder), Buffer.alloc(512)])],
  ['not JSON', async () => 'Xin chào'],
  ['not UTF-8', async () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['another JSON', async () => '[1, 2, 3]'],
  ['without a version', async (folder) => (await whole(folder)).toString().replace(VERSION, '').replace('{,', '{')],
  ['of version 0', async (folder) => (await whole(folder)).toString().replace(VERSION, '"version":0')],
  ['of version "1"', async (folder) => (await whole(folder)).toString().replace(VERSION, '"version":"1"')],
  ['with a wrong value', async (folder) => (await whole(folder)).toString().replace('"07:30"', '"7h30"')],
  [
    'with a day that there is not',
    async (folder) => (await whole(folder)).toString().replace('"pausedUntil":null', '"pausedUntil":"2021-02-29"'),
  ],
  [
    'with an unknown field',
    async (folder) => (await whole(folder)).toString().replace('"silent"', '"loud":true,"silent"'),
  ],
  ['with a row twice', async (folder) => (await whole(folder)).toString().replace('"chatId":-2', '"chatId":-1')],
  ['without a table', async (folder) => (await whole(folder)).toString().replace('"editions"', '"edition"')],
]

describe('a damaged state never becomes an empty one', () => {
  test.each(damages)('%s: the last good copy is used, loudly, and the damaged file is kept', async (_, damage) => {
    const folder = await written()
    const content = Buffer.from(await damage(folder))
    await writeFile(join(folder, 'state.json'), content)
    expect(await found(folder)).toEqual({ groups: ['-1'], mendings: ['recovered'] })
    const aside = (await readdir(folder)).find((name) => name.startsWith('state.json.damaged-'))
    expect(await readFile(join(folder, aside ?? ''))).toEqual(content)
    // Once is enough: the next start finds a good state.
    expect(await found(folder)).toEqual({ groups: ['-1'], mendings: [] })
  })

  test.each(damages)('%s, and the copy too: refused', async (_, damage) => {
    const folder = await written()
    const content = await damage(folder)
    await writeFile(join(folder, 'state.json'), content)
    await writeFile(join(folder, 'state.json.last-good'), content)
    expect(await found(folder)).toEqual({ refused: 'damaged' })
    expect(await readFile(join(folder, 'state.json'))).toEqual(Buffer.from(content))
  })

  test('missing: the copy is used', async () => {
    const folder = await written()
    await rm(join(folder, 'state.json'))
    expect(await found(folder)).toEqual({ groups: ['-1'], mendings: ['recovered'] })
  })

  test('missing with its copy: lost, not new', async () => {
    const folder = await written()
    await rm(join(folder, 'state.json'))
    await rm(join(folder, 'state.json.last-good'))
    expect(await found(folder)).toEqual({ refused: 'lost' })
  })

  test('missing beside a damaged copy: refused', async () => {
    const folder = await written()
    await rm(join(folder, 'state.json'))
    await writeFile(join(folder, 'state.json.last-good'), '')
    expect(await found(folder)).toEqual({ refused: 'damaged' })
  })

  test('a copy that is damaged beside a good file is only told', async () => {
    const folder = await written()
    await writeFile(join(folder, 'state.json.last-good'), '')
    expect(await found(folder)).toEqual({ groups: ['-1', '-2'], mendings: ['copy-damaged'] })
  })

  test('the copy that was used is never overwritten by the damaged file, even if the process is killed then', async () => {
    for (let at = 1; at < 40; at++) {
      const folder = await written()
      await writeFile(join(folder, 'state.json'), 'Xin chào')
      const disk = testDisk()
      disk.instead = (_, step) => (step >= at ? systemError('EIO') : undefined)
      const dying = await openState(folder, { now, disk }).catch(() => null)
      if (dying?.kind === 'opened') await dying.file.close()
      await rm(join(folder, 'state.lock'), { force: true })
      expect(await found(folder)).toMatchObject({ groups: ['-1'] })
    }
  })
})

describe('a restored state does not know what was sent since', () => {
  const doubt = async (folder: string) => {
    const file = fileOf(await open(folder))
    await file.close()
    return file.current().digest.doubtUntil
  }

  test('from the last good copy', async () => {
    const folder = await written()
    await writeFile(join(folder, 'state.json'), '')
    expect(await doubt(folder)).toBe(NOW)
    expect(await doubt(folder)).toBe(NOW)
  })

  test('from a backup that somebody put in its place', async () => {
    const folder = await written()
    const backup = join(folder, 'backup')
    await copyFile(join(folder, 'state.json.last-good'), backup)
    await storedWrite(folder)
    await copyFile(backup, join(folder, 'state.json'))
    expect(await found(folder)).toEqual({ groups: ['-1'], mendings: ['older-than-copy'] })
    expect(await doubt(folder)).toBe(NOW)
  })

  async function storedWrite(folder: string): Promise<void> {
    const file = fileOf(await open(folder))
    await storedBook(file, 'digest').change((state) => [
      withSubscription(state, aSubscription({ chatId: -3 })),
      undefined,
    ])
    await file.close()
  }
})

describe('a state of another version', () => {
  const newer = async (folder: string, name: string) => {
    const text = (await readFile(join(folder, name), 'utf8')).replace(VERSION, `"version":${NEWEST + 1}`)
    await writeFile(join(folder, name), text)
  }

  test('newer is refused, and not replaced by an older copy', async () => {
    const folder = await written()
    await newer(folder, 'state.json')
    expect(await found(folder)).toEqual({ refused: 'newer' })
    expect(await readFile(join(folder, 'state.json'), 'utf8')).toContain(`"version":${NEWEST + 1}`)
  })

  test('missing beside a newer copy is refused', async () => {
    const folder = await written()
    await newer(folder, 'state.json.last-good')
    await rm(join(folder, 'state.json'))
    expect(await found(folder)).toEqual({ refused: 'newer' })
  })

  test('older is migrated, told, and kept as it was', async () => {
    const folder = await written()
    const next = (content: Readonly<Record<string, unknown>>) => ({ ...content, doubtUntil: 7 })
    const migrations = [...MIGRATIONS, next]
    const result = await openState(folder, { now, migrations })
    const file = fileOf(result)
    expect(result).toMatchObject({ mendings: [{ kind: 'migrated', from: NEWEST }] })
    expect(file.current().digest).toMatchObject({ doubtUntil: 7 })
    await storedBook(file, 'digest').change((state) => [{ ...state, doubtUntil: 8 }, undefined])
    await file.close()
    expect(await readFile(join(folder, 'state.json'), 'utf8')).toContain(`"version":${NEWEST + 1},`)
    expect(await readFile(join(folder, `state.json.version-${NEWEST}`), 'utf8')).toContain(VERSION)
  })
})

describe('a folder that cannot be used', () => {
  test.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])('%s is said, and nothing is taken for missing', async (code) => {
    for (const failing of ['create', 'read', 'list'] as const) {
      const folder = await written()
      const disk = testDisk()
      disk.instead = (step) => (step === failing ? systemError(code) : undefined)
      expect(await openState(folder, { now, disk })).toEqual({
        kind: 'refused',
        problem: { kind: 'no-access', folder, code },
      })
      // A disk that cannot be read does not let go of the lock; the process that held it ends.
      await rm(join(folder, 'state.lock'), { force: true })
      expect(await found(folder)).toMatchObject({ groups: ['-1', '-2'] })
    }
  })

  test('a file in the place of the folder', async () => {
    const folder = join(await temporaryFolder(), 'data')
    await writeFile(folder, '')
    expect(await found(folder)).toEqual({ refused: 'no-access' })
  })

  test('a folder in the place of the file', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'state.json'))
    expect(await found(folder)).toEqual({ refused: 'no-access' })
    await chmod(folder, 0o700)
  })
})
