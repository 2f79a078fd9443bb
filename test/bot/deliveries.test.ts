import type { Update } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { createDeliveries } from '../../src/bot/deliveries.ts'

const batch = (...ids: number[]): Update[] => ids.map((update_id) => ({ update_id }))
const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)
const ids = (updates: readonly Update[]) => updates.map(({ update_id }) => update_id)

function deliveries() {
  let at = 0
  const made = createDeliveries(() => at)
  return {
    ...made,
    advance: (ms: number) => {
      at += ms
    },
  }
}

describe('the offset', () => {
  test('is 0 at first, and then stays at the oldest update that is not done', () => {
    const { take, done, offset } = deliveries()
    expect(offset()).toBe(0)
    take(batch(7, 8, 9))
    expect(offset()).toBe(7)
    done(8)
    expect(offset()).toBe(7)
    done(7)
    expect(offset()).toBe(9)
    done(9)
    expect(offset()).toBe(10)
  })

  test('follows Telegram when it begins to count anew', () => {
    const { take, done, offset } = deliveries()
    take(batch(900))
    done(900)
    expect(ids(take(batch(12)))).toEqual([12])
    done(12)
    expect(offset()).toBe(13)
  })
})

describe('an update that is delivered again', () => {
  test('is not handed out while it is being worked on, nor when it is done', () => {
    const { take, done } = deliveries()
    expect(ids(take(batch(1, 2)))).toEqual([1, 2])
    expect(ids(take(batch(1, 2, 3)))).toEqual([3])
    done(2)
    expect(ids(take(batch(1, 2, 3)))).toEqual([])
    done(1)
    done(3)
    expect(ids(take(batch(1, 2, 3)))).toEqual([])
    expect(ids(take(batch(4)))).toEqual([4])
  })

  test('is handed out again when it was put back, after a rest, at most ten times', () => {
    const { take, putBack, offset, advance } = deliveries()
    take(batch(1))
    for (let attempt = 1; attempt < 10; attempt++) {
      expect(putBack(1)).toBe(true)
      expect(offset()).toBe(1)
      expect(ids(take(batch(1)))).toEqual([])
      advance(2000)
      expect(ids(take(batch(1)))).toEqual([1])
    }
    expect(putBack(1)).toBe(false)
  })

  test('is forgotten when it was put back and does not come again', () => {
    const { take, putBack, offset, open } = deliveries()
    take(batch(1, 2))
    putBack(1)
    take(batch(2))
    expect(open()).toBe(1)
    expect(offset()).toBe(2)
  })
})

describe('a full batch of known updates', () => {
  test('lets go of those that take long, so that others are heard', () => {
    const { take, done, offset, advance } = deliveries()
    take(batch(...range(1, 100)))
    for (const id of range(2, 99)) done(id)
    advance(3000)
    take(batch(...range(1, 100)))
    expect(offset()).toBe(1)
    advance(1)
    take(batch(...range(1, 100)))
    expect(offset()).toBe(101)
    expect(ids(take(batch(101)))).toEqual([101])
    done(1)
    done(101)
    expect(offset()).toBe(102)
  })

  test('of less than a hundred lets go of nothing, however long it takes', () => {
    const { take, offset, advance } = deliveries()
    take(batch(...range(1, 99)))
    advance(3_600_000)
    take(batch(...range(1, 99)))
    expect(offset()).toBe(1)
  })
})

test('idle is when nothing is being worked on; what was put back does not count', async () => {
  const { take, done, putBack, whenIdle, working, open } = deliveries()
  await whenIdle()
  take(batch(1, 2))
  let isIdle = false
  const idle = whenIdle().then(() => {
    isIdle = true
  })
  done(1)
  await Promise.resolve()
  expect(isIdle).toBe(false)
  putBack(2)
  await idle
  expect([working(), open()]).toEqual([0, 1])
})
