import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DigestState, withSubscription } from '../../src/digest/digest-state.ts'
import { subscribe } from '../../src/digest/subscribing.ts'
import { newestVersion } from '../../src/store/migrations.ts'
import { createState, openState } from '../../src/store/open-state.ts'
import { StateNotSaved } from '../../src/store/state-file.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { aSubscription } from '../digest/a-subscription.ts'
import { fileOf } from '../digest/delivery-fixture.ts'
import { at } from '../digest/state-fixture.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { systemError, testDisk } from './test-disk.ts'

const now = () => 1_606_100_000_000

async function opened() {
  const folder = await temporaryFolder()
  const disk = testDisk()
  const file = fileOf(await createState(folder, { now, disk }))
  const book = storedBook(file, 'digest')
  const writes = () => disk.steps.filter((step) => step === 'create').length
  const onDisk = async () => JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))
  return { folder, disk, file, book, writes, onDisk }
}

const add = (chatId: number) => (state: DigestState) =>
  [withSubscription(state, aSubscription({ chatId })), chatId] as const

describe('a change', () => {
  test('is on the disk when it resolves, and gives its result', async () => {
    const { book, onDisk } = await opened()
    expect(await book.change(add(-1009876543210))).toBe(-1009876543210)
    expect(await onDisk()).toMatchObject({
      version: newestVersion(),
      saves: 1,
      subscriptions: [{ chatId: -1009876543210 }],
    })
    expect([...book.current().subscriptions.keys()]).toEqual(['-1009876543210'])
  })

  test('is seen by nobody before it is durable', async () => {
    const { book } = await opened()
    const change = book.change(add(-1))
    expect(book.current().subscriptions.size).toBe(0)
    await change
    expect(book.current().subscriptions.size).toBe(1)
  })

  test('that changes nothing writes nothing', async () => {
    const { book, writes } = await opened()
    const before = writes()
    expect(await book.change((state) => [state, 'looked'])).toBe('looked')
    expect(writes()).toBe(before)
  })

  test('that throws is the caller’s alone: nothing of it stays, and the others are made', async () => {
    const { book } = await opened()
    const changes = await Promise.allSettled([
      book.change(add(-1)),
      book.change(() => {
        throw new Error('not a weekday')
      }),
      book.change(add(-2)),
    ])
    expect(changes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([...book.current().subscriptions.keys()]).toEqual(['-1', '-2'])
  })

  test('after closing is refused', async () => {
    const { file, book } = await opened()
    const last = book.change(add(-1))
    await file.close()
    await expect(last).resolves.toBe(-1)
    await expect(book.change(add(-2))).rejects.toThrow('is closed')
  })
})

describe('a hundred changes at once', () => {
  test('are all made, in their order, in a few writes', async () => {
    const { folder, file, book, writes } = await opened()
    const before = writes()
    await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        if (i % 3 === 0) await new Promise((resolve) => setTimeout(resolve, i / 10))
        await book.change(add(-i))
      }),
    )
    expect(book.current().subscriptions.size).toBe(100)
    expect(writes() - before).toBeLessThan(60)
    await file.close()
    const again = fileOf(await openState(folder, { now }))
    expect(new Set(again.current().digest.subscriptions.keys())).toEqual(
      new Set(Array.from({ length: 100 }, (_, i) => String(-i))),
    )
    await again.close()
  })

  test('of one chat are one subscription', async () => {
    const { book } = await opened()
    const group = { chatId: -1001, threadId: null, chatKind: 'supergroup', title: 'Nhóm' } as const
    const ends = await Promise.all(
      Array.from({ length: 100 }, () => book.change((state) => subscribe(state, group, at('2020-11-19 10:00')))),
    )
    expect(ends.filter(({ what }) => what === 'new')).toHaveLength(1)
    expect(book.current().subscriptions.size).toBe(1)
  })
})

describe('a disk that does not take it', () => {
  test('leaves memory and disk as they were, and says why', async () => {
    const { disk, book, onDisk } = await opened()
    await book.change(add(-1))
    disk.instead = (step) => (step === 'create' ? systemError('ENOSPC') : undefined)
    const failed = await book.change(add(-2)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(StateNotSaved)
    expect(failed).toMatchObject({
      code: 'ENOSPC',
      message: expect.stringContaining('(ENOSPC); the change was not made'),
    })
    expect([...book.current().subscriptions.keys()]).toEqual(['-1'])
    expect((await onDisk()).subscriptions).toHaveLength(1)
  })

  test('fails everybody who waited for that write, and takes the next', async () => {
    const { disk, book } = await opened()
    disk.instead = (step) => (step === 'create' ? systemError('EROFS') : undefined)
    const failed = await Promise.allSettled([book.change(add(-1)), book.change(add(-2))])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    disk.instead = () => undefined
    await book.change(add(-3))
    expect([...book.current().subscriptions.keys()]).toEqual(['-3'])
  })

  test('a lock that another process took over: nothing is written any more', async () => {
    const { folder, disk, book } = await opened()
    await disk.remove(join(folder, 'state.lock'))
    await disk.create(join(folder, 'state.lock'), Buffer.from('{}'))
    await expect(book.change(add(-1))).rejects.toThrow('another process has taken the lock')
    expect(book.current().subscriptions.size).toBe(0)
  })
})
