import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { emptyOffice, type OfficeState } from '../../src/bot/office-state.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Book } from '../../src/duties/book.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { editionDesk } from '../../src/edition-desk.ts'
import { editionKeeper, servingNow } from '../../src/edition-keeper.ts'
import { loadEdition } from '../../src/knowledge/load.ts'
import { nodeDisk } from '../../src/store/disk.ts'
import { openShelf } from '../../src/store/edition-shelf.ts'
import { jobsInWorker } from '../../src/worker-jobs.ts'
import { writeInvented } from './invented-folder.ts'

/*
 * npm run bench:reload -- 100000
 *
 * A knowledge folder of so many passages is reloaded in the thread that answers questions (the files are read and checked in
 * another one), shown, and applied. Prints the longest time for which that thread did nothing else: a question that comes in
 * at the worst moment waits so long.
 */

const QUESTION = 'bao giờ khởi công bệnh viện tỉnh?'
const DAY = civilDate('2020-11-20')
/** Every so often somebody looks at the clock, in milliseconds. */
const TICK_MS = 1
const ADMIN = { id: 1, name: 'Lan' }

const count = Number(process.argv[2] ?? 100_000)
const folder = await mkdtemp(join(tmpdir(), 'reload-'))
try {
  await measure(count, folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(passages: number, data: string): Promise<void> {
  const knowledge = join(data, 'knowledge')
  await cp('knowledge', knowledge, { recursive: true })
  const { edition } = await loadEdition(knowledge)
  if (edition === null) throw new Error('knowledge/ has errors')
  await writeInvented(knowledge, passages)
  const before = servingNow(edition, emptyProgressBook)
  const shelf = await openShelf(join(data, 'editions'), nodeDisk, Date.now)
  const silent = () => undefined
  const desk = editionDesk({
    keeper: editionKeeper(before),
    ...{ knowledge, shelf, disk: nodeDisk, token: '', zone: 'Asia/Ho_Chi_Minh', now: Date.now },
    replaced: join(data, 'replaced'),
    book: book(),
    perform: jobsInWorker(new URL('../../../edition-worker.js', import.meta.url)),
    progress: emptyProgressBook,
    log: { info: silent, warn: console.warn, error: console.error },
  })

  const first = watch()
  const checked = await desk.reload(ADMIN)
  const reload = first.end()
  if (checked.kind !== 'proposal') throw new Error(`the reload ended with ${JSON.stringify(checked).slice(0, 500)}`)
  const second = watch()
  const applied = await desk.apply(checked.proposal, ADMIN)
  const apply = second.end()
  if (applied.kind !== 'applied') throw new Error(`applying ended with ${applied.kind}`)
  console.log(`${checked.proposal.passages} passages`)
  console.log(
    `reload: ${reload.seconds.toFixed(1)} s, longest pause ${reload.longest.toFixed(0)} ms (${reload.over} over 50 ms)`,
  )
  console.log(
    `apply:  ${apply.seconds.toFixed(1)} s, longest pause ${apply.longest.toFixed(0)} ms (${apply.over} over 50 ms)`,
  )
  const asked = performance.now()
  before.ask(QUESTION, DAY)
  console.log(`a question of the small edition takes ${(performance.now() - asked).toFixed(1)} ms`)
}

/**
 * Looks at the clock all the time, as a waiting question would. What the thread waited because other programs had the
 * processors is not its doing and is left out (Linux: /proc/self/schedstat, nanoseconds run and waited).
 */
function watch() {
  const began = performance.now()
  let last = began
  let waited = waitedMs()
  let [longest, over] = [0, 0]
  let isOver = false
  const looking = (async () => {
    while (!isOver) {
      await wait(TICK_MS)
      const [now, nowWaited] = [performance.now(), waitedMs()]
      const pause = now - last - TICK_MS - (nowWaited - waited)
      if (pause > 50) over++
      longest = Math.max(longest, pause)
      last = now
      waited = nowWaited
    }
  })()
  void looking
  return {
    end() {
      isOver = true
      return { longest, over, seconds: (performance.now() - began) / 1000 }
    },
  }
}

function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

function book(): Book<OfficeState> {
  let current = emptyOffice
  return {
    current: () => current,
    async change(step) {
      const [next, result] = step(current)
      current = next
      return result
    },
  }
}
