/**
 * How long it takes to build and to ask the product and its peers, at 1,000, 10,000 and 100,000 invented passages, each in a
 * process of its own, medians of three runs, beside MiniSearch with folding in the same run. Times are processor time. `npm run bench:search`; for a
 * part of it: `npm run bench:search -- --sizes 1000,10000 --runs 1 --engines "this bot;SQLite FTS5"`.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { type Cell, medianOf } from './cell.ts'
import { PEERS } from './peers/all.ts'
import { percent, table } from './table.ts'

const BESIDE = 'MiniSearch, folded'
/** Questions to measure with and to warm up with. The slowest peers take a second and more among 100,000 passages. */
const QUESTIONS: ReadonlyMap<string, readonly [measured: number, warmUp: number]> = new Map([
  ['1000', [500, 100]],
  ['10000', [300, 100]],
  ['100000', [120, 30]],
])
const FEW = [100, 30] as const

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '3' },
    engines: { type: 'string', default: ['this bot', 'its search alone', ...PEERS.map(({ name }) => name)].join(';') },
  },
})
const engines = values.engines.split(';')
const run = promisify(execFile)

for (const size of values.sizes.split(',')) {
  const cells = new Map<string, Cell[]>()
  // Round by round, so that what else the machine does meanwhile falls on all alike.
  for (let round = 0; round < Number(values.runs); round++) {
    for (const engine of new Set([BESIDE, ...engines])) {
      const cell = await measure(engine, size)
      cells.set(engine, [...(cells.get(engine) ?? []), cell])
      process.stderr.write(`${size} ${engine}: ${JSON.stringify(cell)}\n`)
    }
  }
  print(size, new Map([...cells].map(([engine, all]) => [engine, medianOf(all)])))
}

async function measure(engine: string, size: string): Promise<Cell> {
  const script = join(import.meta.dirname, 'search-cell.js')
  const questions = (QUESTIONS.get(size) ?? FEW).map(String)
  const node = ['--expose-gc', '--max-old-space-size=16000', script, engine, size, ...questions]
  const { stdout } = await run(process.execPath, node, { maxBuffer: 1e7 })
  return JSON.parse(stdout)
}

function print(size: string, cells: ReadonlyMap<string, Cell>): void {
  const beside = cells.get(BESIDE)
  if (beside === undefined) throw new Error(`bench: ${BESIDE} was not measured`)
  const rows = [...cells].map(([engine, { buildSeconds, memory, questions, p50, p99, own }]) => [
    engine,
    times(buildSeconds / beside.buildSeconds),
    times(memory / beside.memory),
    times(p50 / beside.p50),
    times(p99 / beside.p99),
    percent(own),
    String(questions),
    `${buildSeconds.toFixed(1)} s`,
    `${memory.toFixed(0)} MB`,
    `${p50.toFixed(2)} / ${p99.toFixed(2)} ms`,
  ])
  const head = [
    `${size} passages`,
    'build',
    'memory',
    'p50',
    'p99',
    'own passage first, %',
    'questions',
    'build',
    'memory',
    'p50 / p99',
  ]
  process.stdout.write(`${table(head, rows)}\n\n`)
}

function times(ratio: number): string {
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toFixed(4)
}
