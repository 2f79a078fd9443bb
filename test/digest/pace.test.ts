import { describe, expect, test } from 'vitest'
import { runDelivery } from '../../src/digest/delivery-loop.ts'
import { makePace } from '../../src/digest/pace.ts'
import type { TickReport } from '../../src/digest/tick-report.ts'
import { clockAt, delivering, running } from './delivery-fixture.ts'
import { instant, stateOf } from './state-fixture.ts'

describe('the pace', () => {
  test('waits for nobody at first, then 40 ms', async () => {
    const clock = clockAt('2020-11-23 07:30')
    const pace = makePace(clock)
    await pace.turn(running)
    await pace.turn(running)
    expect(clock.slept).toEqual([40])
  })

  test('does not wait for hours when the clock is put back', async () => {
    const clock = clockAt('2020-11-23 07:30')
    const pace = makePace(clock)
    await pace.turn(running)
    clock.set('2020-11-22 07:30')
    await pace.turn(running)
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(1100)
  })

  test('goes slower after a 429, and by and by faster again', async () => {
    const clock = clockAt('2020-11-23 07:30')
    const pace = makePace(clock)
    pace.flooded(1)
    await pace.turn(running)
    await pace.turn(running)
    expect(clock.slept).toEqual([2000, 60])
    for (let messages = 0; messages < 100; messages++) pace.went()
    await pace.turn(running)
    await pace.turn(running)
    expect(clock.slept.at(-1)).toBe(40)
  })

  test('stops waiting at a signal', async () => {
    const clock = clockAt('2020-11-23 07:30')
    const pace = makePace(clock)
    pace.flooded(3600)
    const stop = new AbortController()
    stop.abort()
    expect(await pace.turn(stop.signal)).toBe(false)
  })
})

test('the delivery ticks until it is told to stop, and reports every tick', async () => {
  const world = await delivering(stateOf([]))
  const stop = new AbortController()
  const reports: TickReport[] = []
  await runDelivery(world.delivery, world.clock, stop.signal, (report) => {
    if (reports.push(report) === 3) stop.abort()
  })
  expect(reports).toEqual(Array.from({ length: 3 }, () => ({ ended: 'done', counts: {} })))
  expect(world.clock.now() - instant('2020-11-23 07:30')).toBe(40_000)
})
