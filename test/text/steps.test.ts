import { expect, test } from 'vitest'
import { atOnce, inSlices, type Steps } from '../../src/text/steps.ts'

function* sumTo(last: number, done: number[] = []): Steps<number> {
  let sum = 0
  for (let n = 1; n <= last; n++) {
    yield
    sum += n
    done.push(n)
  }
  return sum
}

test('steps give the same at one go and in slices', async () => {
  expect(atOnce(sumTo(100))).toBe(5050)
  expect(await inSlices(sumTo(100), async () => {})).toBe(5050)
})

test('in slices others run after every step', async () => {
  const done: number[] = []
  const seen: number[] = []
  await inSlices(sumTo(3, done), async () => {
    seen.push(done.length)
  })
  expect(seen).toEqual([0, 1, 2])
})

test('what a step throws ends the work, and so does a pause that fails', async () => {
  function* failing(): Steps<never> {
    yield
    throw new Error('bad passage')
  }
  expect(() => atOnce(failing())).toThrow('bad passage')
  await expect(inSlices(failing(), async () => {})).rejects.toThrow('bad passage')
  const stop = () => Promise.reject(new Error('stopped'))
  await expect(inSlices(sumTo(3), stop)).rejects.toThrow('stopped')
})
