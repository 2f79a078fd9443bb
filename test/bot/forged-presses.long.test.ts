import { expect, test } from 'vitest'
import { pressedAtRandom } from './forged-presses.ts'

test('ten thousand forged presses bring short texts and change nothing', async () => {
  expect(await pressedAtRandom(10_000)).toBe(10_000)
})
