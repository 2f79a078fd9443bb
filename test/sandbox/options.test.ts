import { expect, test } from 'vitest'
import { readOptions } from '../../src/sandbox/options.ts'

const chosen = (...words: string[]) => readOptions(words)

test('nothing is chosen', () => {
  expect(chosen()).toEqual({ ok: true, options: { port: null, dataDir: null, day: null, access: 'open' } })
})

test('everything is chosen, with a blank or a sign between', () => {
  expect(chosen('--port', '8090', '--data=thu', '--date', '2020-11-20', '--access=approved')).toEqual({
    ok: true,
    options: { port: 8090, dataDir: 'thu', day: '2020-11-20', access: 'approved' },
  })
})

test.each([
  ['--port', 'x'],
  ['--port', '70000'],
  ['--port'],
  ['--date', '2020-02-30'],
  ['--data', ''],
  ['--nope', '1'],
])('not understood: %s %s', (...words) => {
  const read = chosen(...words)
  expect(read.ok).toBe(false)
  expect(!read.ok && read.why).toContain(words[0])
})
