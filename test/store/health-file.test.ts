import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { healthText } from '../../src/health-command.ts'
import { en } from '../../src/messages/en.ts'
import { openHealthFile } from '../../src/store/health-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const NOW = Date.UTC(2020, 10, 25, 3)
const MINUTE = 60_000
const snapshot = {
  isRunning: true,
  at: NOW,
  startedAt: NOW - MINUTE,
  version: '0.1.0',
  edition: { id: 'a1b2c3d4', passages: 83 },
  state: {
    ...{ bytes: 1, subscriptions: 1, asleep: 0, unresolved: 0 },
    lastDigest: { day: civilDate('2020-11-23'), places: 1 },
  },
  lastSending: 'done',
  questions: { count: 1, medianMs: 20, slowestMs: 20 },
  errors: { inDay: 2, inHour: 0 },
} as const

test('what was written is read again, and nothing else lies about', async () => {
  const folder = await temporaryFolder()
  const file = openHealthFile(folder)
  expect(await file.read()).toBeNull()
  await Promise.all([file.write({ ...snapshot, isRunning: false }), file.write(snapshot)])
  await file.write(snapshot)
  expect(await file.read()).toEqual(snapshot)
  expect(await readdir(folder)).toEqual(['health.json'])
})

test.each(['', '{', '{"format":2}', '[]'])('a file that cannot be read counts as none: %j', async (text) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'health.json'), text)
  expect(await openHealthFile(folder).read()).toBeNull()
})

test.each<
  [
    string,
    Partial<typeof snapshot> | { isRunning: boolean } | { errors: object } | { state: null },
    number,
    string | null,
  ]
>([
  ['a bot that ran a moment ago is well', {}, 5 * MINUTE, null],
  ['one that was not seen for five minutes is not', {}, 5 * MINUTE + 1, en.running.health.problems['not-seen']],
  ['nor one that was stopped', { isRunning: false }, 0, en.running.health.problems.stopped],
  [
    'nor one with an error in the last hour',
    { errors: { inDay: 2, inHour: 1 } },
    0,
    en.running.health.problems['errors-lately'],
  ],
  ['nor one without its state', { state: null }, 0, en.running.health.problems['no-state']],
])('%s', async (_what, change, later, problem) => {
  const folder = await temporaryFolder()
  await openHealthFile(folder).write({ ...snapshot, ...change } as never)
  const { text, isWell } = await healthText(folder, ZONE, 'en', NOW + later)
  expect(isWell).toBe(problem === null)
  if (problem !== null) expect(text).toContain(problem)
  expect(text).toContain('Edition: a1b2c3d4')
})

test('without a file no bot was seen', async () => {
  const { text, isWell } = await healthText(await temporaryFolder(), ZONE, 'vi', NOW)
  expect([text, isWell]).toEqual(['Cần xem lại:\n• không thấy bot chạy trong 5 phút gần đây', false])
})
