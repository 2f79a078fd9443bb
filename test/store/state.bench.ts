/**
 * How long it takes to write the state of 10,000 subscriptions, and how long anybody else has to wait meanwhile.
 * Run by hand: npx vitest bench --run test/store/state.bench.ts
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, bench } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { DigestState } from '../../src/digest/digest-state.ts'
import { withLogs } from '../../src/digest/digest-state.ts'
import { destinationKey } from '../../src/digest/subscription.ts'
import { createState } from '../../src/store/open-state.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { aLog, aSubscription } from '../digest/a-subscription.ts'

const SUBSCRIPTIONS = 10_000
const WRITES = 200

const folder = await mkdtemp(join(tmpdir(), 'state-bench-'))
const opened = await createState(folder, { now: Date.now })
if (opened.kind === 'refused') throw new Error(opened.problem.kind)
const book = storedBook(opened.file, 'digest')

const monday = civilDate('2020-11-23')
const last = { day: monday, editionId: '0123abcd', heardOn: monday }
const logs = Array.from({ length: SUBSCRIPTIONS }, (_, at) =>
  aLog({ chatId: -1001000000000 - at, settled: [[2650, 2655]], last }),
)
const first = await timed(() =>
  book.change((state): [DigestState, undefined] => {
    const subscriptions = logs.map(({ chatId }, at) => aSubscription({ chatId, title: `Văn phòng xã số ${at}` }))
    const bySubscription = new Map(subscriptions.map((one) => [destinationKey(one), one]))
    return [withLogs({ ...state, subscriptions: bySubscription }, logs), undefined]
  }),
)
const times: number[] = []
const waits: number[] = []
for (let at = 0; at < WRITES; at++) {
  const { ms, longestWait } = await timed(() =>
    book.change((state) => [
      withLogs(state, [aLog({ chatId: -1001000000000 - at, settled: [[2650, 2656]], last })]),
      0,
    ]),
  )
  times.push(ms)
  waits.push(longestWait)
}
const bytes = (await stat(join(folder, 'state.json'))).size
process.stdout.write(
  `${SUBSCRIPTIONS} subscriptions, ${(bytes / 1e6).toFixed(1)} MB\n` +
    `first write: ${first.ms.toFixed(1)} ms, others wait at most ${first.longestWait.toFixed(1)} ms\n` +
    `one change, ${WRITES} times: median ${at(times, 0.5)} ms, 95% ${at(times, 0.95)} ms, longest ${at(times, 1)} ms; ` +
    `others wait: median ${at(waits, 0.5)} ms, 95% ${at(waits, 0.95)} ms, longest ${at(waits, 1)} ms\n`,
)

bench('one change', async () => {
  await book.change((state) => [{ ...state, doubtUntil: (state.doubtUntil ?? 0) + 1 }, 0])
})

afterAll(async () => {
  await opened.file.close()
  await rm(folder, { recursive: true })
})

/** How long the work takes, and the longest time in which nothing else could run. */
async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly longestWait: number }> {
  let longestWait = 0
  let isOver = false
  let seen = performance.now()
  const watch = (): void => {
    longestWait = Math.max(longestWait, performance.now() - seen)
    seen = performance.now()
    if (!isOver) setImmediate(watch)
  }
  setImmediate(watch)
  const start = performance.now()
  await work()
  isOver = true
  return { ms: performance.now() - start, longestWait }
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}
