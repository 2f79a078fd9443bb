/**
 * One cell of `bench:search`, in a process of its own: one engine over one edition. Takes the engine's name and the numbers
 * of passages, of questions and of questions to warm up with; prints one line of JSON. Run with `--expose-gc`.
 */
import { setImmediate } from 'node:timers/promises'
import { passagesOf } from '../../src/answers/answer.ts'
import { makeAsk } from '../../src/answers/ask.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'
import { realEdition } from '../questions/real-edition.ts'
import type { Cell } from './cell.ts'
import { inventedEdition } from './passages.ts'
import { PEERS } from './peers/all.ts'
import { TODAY } from './quality.ts'
import { type PhoneQuestion, phoneQuestions } from './questions.ts'
import { textsOf } from './texts.ts'

const [engine = '', size = '1000', questionCount = '200', warmUpCount = '100'] = process.argv.slice(2)
const { edition: real } = await realEdition()
const edition = inventedEdition(real, Number(size), 1)
// Some to warm up with, and others to measure with.
const warmUp = Number(warmUpCount)
const all = phoneQuestions(edition, warmUp + Number(questionCount), 2)
// Texts that were put together lie in pieces until they are first read: all engines get them whole.
const read = edition.passages.reduce((sum, { quote }) => sum + quote.charCodeAt(quote.length - 1), 0)

/** An engine that takes seconds a question is asked fewer: no more are begun after so much processor time, in milliseconds. */
const WARM_UP_MS = 20_000
const MEASURED_MS = 90_000
const FEWEST = 30

const memoryBefore = await liveMegabytes()
const { find, buildSeconds, uncounted } = await built(edition)
const memory = (await liveMegabytes()) - memoryBefore + uncounted

const warmFrom = processorTime()
for (const { text } of all.slice(0, warmUp)) {
  if (processorTime() - warmFrom > WARM_UP_MS) break
  await find(text)
}
const cell: Cell = { buildSeconds, memory, ...(await timed(all.slice(warmUp))) }
// Read here, the passages stay alive till the end for all engines alike.
if (read > 0 && edition.passages.length > 0) process.stdout.write(`${JSON.stringify(cell)}\n`)

/** An engine that was built: asks it, for the position of its best passage, or -1. */
interface Ready {
  readonly find: (question: string) => Promise<number>
  readonly buildSeconds: number
  /** Megabytes that it keeps where Node does not count them. */
  readonly uncounted: number
}

async function built(edition: Edition): Promise<Ready> {
  if (engine === 'this bot') {
    const { made: asker, buildSeconds } = await clocked(() => makeAsk(edition))
    const find = async (question: string) => {
      const best = passagesOf(asker.ask(question, TODAY))[0]?.passage
      // An invented passage is one paragraph, and the edition holds no others.
      return best === undefined ? -1 : best.paragraph - 1
    }
    return { find, buildSeconds, uncounted: 0 }
  }
  if (engine === 'its search alone') {
    const { made: search, buildSeconds } = await clocked(() => makeSearch(buildIndex(edition)))
    const find = async (question: string) => search.find(question, () => () => 0).ranked[0]?.at ?? -1
    return { find, buildSeconds, uncounted: 0 }
  }
  const peer = PEERS.find(({ name }) => name === engine)
  if (peer === undefined) throw new Error(`search-cell: no engine "${engine}"`)
  const texts = textsOf(edition)
  const { made: index, buildSeconds } = await clocked(() => peer.build(texts))
  const ask = async (question: string) => (await index.find(question, 10))[0] ?? -1
  return { find: ask, buildSeconds, uncounted: index.uncountedMegabytes ?? 0 }
}

async function clocked<T>(make: () => T | Promise<T>): Promise<{ readonly made: T; readonly buildSeconds: number }> {
  const start = processorTime()
  const made = await make()
  return { made, buildSeconds: (processorTime() - start) / 1000 }
}

async function timed(questions: readonly PhoneQuestion[]): Promise<Omit<Cell, 'buildSeconds' | 'memory'>> {
  const times: number[] = []
  let own = 0
  const began = processorTime()
  for (const { text, about } of questions) {
    const start = processorTime()
    if (start - began > MEASURED_MS && times.length >= FEWEST) break
    const best = await find(text)
    times.push(processorTime() - start)
    if (best === about) own++
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { questions: times.length, p50: at(0.5), p99: at(0.99), own: own / times.length }
}

/** Milliseconds that the processor worked for this process: what else the machine does meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What is alive: the heap, and what Node counts outside of it. */
async function liveMegabytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    // What a finished step still holds is let go when the next one begins.
    await setImmediate()
    globalThis.gc?.()
  }
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
