/** The delivery on a real state file, with a process that is killed and a disk that fails between any two steps. */
import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { unresolvedIssues } from '../../src/digest/unresolved-issues.ts'
import { weekOf } from '../../src/digest/week.ts'
import { dyingDisk, systemError, testDisk } from '../store/test-disk.ts'
import { aSubscription } from './a-subscription.ts'
import { delivering, running } from './delivery-fixture.ts'
import { stateOf } from './state-fixture.ts'

const W48 = weekOf(civilDate('2020-11-23'))
const groups = [-101, -102, -103].map((chatId) => aSubscription({ chatId, firstWeek: W48 }))
type World = Awaited<ReturnType<typeof delivering>>

/** After everything is over: how often each group got its issue, and what is left for the admins. */
function balance({ telegram, book }: World, of = groups) {
  const unresolved = unresolvedIssues(book.current()).map(({ chatId }) => chatId)
  return of.map(({ chatId }) => {
    const got = telegram.sent.filter(({ to }) => to === String(chatId)).length
    return { chatId, got, isUnresolved: unresolved.includes(chatId) }
  })
}

test('a process killed at any step of the disk sends nothing twice, loses nothing, and tells what it does not know', async () => {
  let deaths = 0
  let unknown = 0
  const pair = groups.slice(0, 2)
  for (let at = 1; ; at++) {
    const world = await delivering(stateOf(pair))
    const { disk, died } = dyingDisk(at)
    await world.file.close()
    const first = await Promise.race([died, world.kill(disk).then(() => world.delivery.tick(running))])
    if (first !== 'died') break
    deaths++
    await world.kill()
    const { ended } = await world.delivery.tick(running)
    expect(ended).toBe('done')
    for (const { got, isUnresolved } of balance(world, pair)) {
      // An issue whose claim was durable and whose record was not: it may have arrived, and is not sent again.
      expect(isUnresolved ? [0, 1] : [1]).toContain(got)
      if (isUnresolved) unknown++
    }
    expect(unresolvedIssues(world.book.current()).length).toBeLessThanOrEqual(1)
    expect(unresolvedIssues(world.book.current()).every(({ told }) => told)).toBe(true)
    expect(
      (await readdir(world.folder)).filter((name) => name.startsWith('state.json.') && name.endsWith('.tmp')),
    ).toEqual([])
    await world.file.close()
  }
  expect(deaths).toBeGreaterThan(30)
  expect(unknown).toBeGreaterThan(10)
}, 60_000)

describe('killed while a message is on its way', () => {
  test('it is unknown, not sent again by itself, and an admin can resend it', async () => {
    const world = await delivering(stateOf(groups.slice(0, 1)))
    const killed = new Promise<void>((resolve) => {
      world.telegram.during = () => {
        resolve()
        return new Promise(() => {})
      }
    })
    void world.delivery.tick(running)
    await killed
    world.telegram.during = () => {}
    await world.kill()
    await world.delivery.tick(running)
    expect(world.telegram.sent).toEqual([])
    expect(world.notices).toMatchObject([{ kind: 'unresolved', issues: [{ chatId: -101, why: 'crash', week: W48 }] }])
    expect(await world.delivery.resend({ chatId: -101, threadId: null }, W48, running)).toEqual({ kind: 'sent' })
  })
})

describe('a disk that fails', () => {
  const onDisk = async () => {
    const world = await delivering(stateOf(groups))
    const disk = testDisk()
    await world.restart(disk)
    return { world, disk }
  }

  test.each(['ENOSPC', 'EROFS', 'EIO', 'EACCES'])(
    '%s: nothing is sent, it is told once, and all comes when it is over',
    async (code) => {
      const { world, disk } = await onDisk()
      disk.instead = (step) => (step === 'create' ? systemError(code) : undefined)
      expect(await world.delivery.tick(running)).toEqual({ ended: 'halted', counts: {} })
      expect(await world.delivery.tick(running)).toEqual({ ended: 'halted', counts: {} })
      expect(world.telegram.sent).toEqual([])
      expect(world.notices).toMatchObject([{ kind: 'halted', error: { name: 'StateNotSaved', code } }])
      disk.instead = () => undefined
      expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: { sent: 3 } })
    },
  )

  test('full after a message went out: its record is kept in memory, and nothing is sent twice', async () => {
    const { world, disk } = await onDisk()
    world.telegram.during = () => {
      disk.instead = (step) => (step === 'create' ? systemError('ENOSPC') : undefined)
    }
    expect((await world.delivery.tick(running)).ended).toBe('halted')
    expect((await world.delivery.tick(running)).ended).toBe('halted')
    world.telegram.during = () => {}
    disk.instead = () => undefined
    expect(await world.delivery.tick(running)).toEqual({ ended: 'done', counts: { sent: 2 } })
    const logs = [...world.book.current().issueLogs.values()]
    expect(logs.map(({ claim, last }) => [claim, last?.day])).toEqual(groups.map(() => [null, '2020-11-23']))
    expect(balance(world)).toEqual(groups.map(({ chatId }) => ({ chatId, got: 1, isUnresolved: false })))
  })

  test('failing now and then, at any step: nothing is sent twice, and nothing is lost', async () => {
    for (let period = 2; period < 12; period++) {
      const { world, disk } = await onDisk()
      disk.instead = (_, at) => (at % period === 0 ? systemError('EIO') : undefined)
      for (let ticks = 0; ticks < 40; ticks++) await world.delivery.tick(running)
      disk.instead = () => undefined
      await world.delivery.tick(running)
      expect(balance(world)).toEqual(groups.map(({ chatId }) => ({ chatId, got: 1, isUnresolved: false })))
      await world.file.close()
    }
  })
})
