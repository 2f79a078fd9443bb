/**
 * The delivery as a real process that is killed (SIGKILL) at random moments, week after week, while it sends.
 * Needs `npm run build`; `npm run test:long` does that.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { dueInstant, weekOf } from '../../src/digest/week.ts'
import { ZONE } from './state-fixture.ts'

const KILLS = 220
const GROUPS = 25
const CHILD = join(import.meta.dirname, 'kill-child.mjs')
const folder = await mkdtemp(join(tmpdir(), 'kill-'))

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly lines: readonly string[]
  readonly isKilled: boolean
}

/** Runs the process until it ends or, so many milliseconds after it has begun with the state, is killed. */
function run(instant: number, how: 'create' | 'open', killAfterMs: number | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, String(instant), how], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let timer: NodeJS.Timeout | null = null
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString()
      // Starting takes as long as the machine is busy; nothing of ours happens before.
      if (killAfterMs !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    })
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString()
    })
    child.on('close', (code, signal) => {
      if (timer !== null) clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the process ended with ${code}: ${errors}`))
      else resolve({ lines: output.split('\n').filter((line) => line !== ''), isKilled: signal === 'SIGKILL' })
    })
  })
}

test(`killed ${KILLS} times: no issue twice, none lost, no torn file`, async () => {
  const first = weekOf(civilDate('2020-11-23'))
  const at = (week: number) => dueInstant(week, 1, '07:30', ZONE)
  await run(at(first) - 60_000, 'create', null)
  const got = new Map<string, number>()
  const seen = { kills: 0, killsWhileSending: 0, unresolved: new Set<string>(), mended: 0 }
  let week = first
  for (; seen.kills < KILLS; week++) {
    // Two or three processes of a week are killed, then one is left alone.
    for (let process = 0; ; process++) {
      const isLast = process === 2 + (week % 2)
      const { lines, isKilled } = await run(at(week) + process * 60_000, 'open', isLast ? null : Math.random() * 300)
      const received = lines.filter((line) => line.startsWith('got ')).map((line) => line.slice(4))
      for (const issue of received) got.set(issue, (got.get(issue) ?? 0) + 1)
      seen.mended += lines.filter((line) => line.startsWith('mended')).length
      if (isKilled) seen.kills++
      if (isKilled && received.length > 0) seen.killsWhileSending++
      if (!isLast) continue
      const end = lines.at(-1) ?? ''
      expect(end).toMatch(/^end done /)
      for (const issue of JSON.parse(end.slice('end done '.length))) seen.unresolved.add(issue)
      break
    }
    for (let chatId = -1; chatId >= -GROUPS; chatId--) {
      const issue = `${chatId} ${week}`
      expect(got.get(issue) ?? 0, `times of ${issue}`).toBeLessThanOrEqual(1)
      expect(got.has(issue) || seen.unresolved.has(issue), `${issue} is sent or unresolved`).toBe(true)
    }
  }
  process.stdout.write(
    `${seen.kills} kills (${seen.killsWhileSending} while sending), ${(week - first) * GROUPS} issues of ${GROUPS} groups: ` +
      `0 twice, 0 lost, ${seen.unresolved.size} unknown (${[...seen.unresolved].filter((one) => got.has(one)).length} of them ` +
      `had arrived), ${seen.mended} torn files\n`,
  )
  expect(seen.mended).toBe(0)
  expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')).subscriptions).toHaveLength(GROUPS)
})
