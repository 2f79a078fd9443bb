/**
 * The whole built bot as a process against the fake Bot API over HTTP: questions a second, from an update to its answer,
 * memory, start, and a reload of very much while questions are answered. `npm run bench:bot`; `-- --questions 10000` and
 * `--passages 10000` shorten the long runs.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { allQuestions } from '../questions/gold-sets.ts'
import { type BenchBot, ECHO, PRODUCT, startBenchBot } from './bot-child.ts'
import { askAtOnce, askSteadily, type Crowd, gatherCrowd } from './bot-crowd.ts'
import { reload } from './bot-reload.ts'
import { table } from './table.ts'

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '100000' },
    passages: { type: 'string', default: '100000' },
  },
})
const LONG_RUN = Number(values.questions)
const GROUPS = 300
/** Before anything is measured: the machine code of both processes is made. */
const WARM_UP = 3000
const CALM_PER_SECOND = 20
const STARTS = 5

const questions = allQuestions().map(({ question }) => question)

print(`${cpus().length} cores (${cpus()[0]?.model ?? '?'}), Node ${process.version}, ${questions.length} questions\n`)
print(`Start to first answer: ${await startToAnswer()} ms (median of ${STARTS})\n`)

print('Every chat asks again as soon as it was answered; milliseconds from the update to the arrival of the answer\n')
const rows: string[][] = []
for (const latencyMs of [0, 50]) {
  for (const chats of [1, GROUPS]) {
    rows.push(await cell('the bot', PRODUCT, chats, latencyMs))
    rows.push(await cell('a bot that costs nothing', ECHO, chats, latencyMs))
  }
}
print(table(['', 'chats', 'latency', 'questions/s', 'p50', 'p99', 'CPU of the bot', 'CPU of the fake'], rows))

print(`\n${CALM_PER_SECOND} questions a second over ${GROUPS} chats, milliseconds\n`)
const calm: string[][] = []
for (const latencyMs of [0, 50]) calm.push(await calmCell(latencyMs))
print(table(['latency', 'p50', 'p99', 'slowest'], calm))

print(`\nMemory of the process, megabytes, ${GROUPS} chats\n`)
print(table(['questions', 'live heap', 'resident', 'questions/s since'], await memory()))

print(`\nReload of ${values.passages} passages from the chat, a question every 100 ms meanwhile, milliseconds\n`)
const reloadHead = ['', 'takes', 'longest pause', 'answer p50', 'p99', 'slowest', 'live heap, MB']
print(table(reloadHead, await reload(Number(values.passages), questions)))

/** Milliseconds from the start of the process to the answer to a question that waits for it. */
async function startToAnswer(): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < STARTS; run++) {
    const crowd = gatherCrowd(1, questions)
    const starting = startBenchBot(crowd.world, PRODUCT, { waits: false })
    const time = crowd.ask(0)
    const bot = await starting
    times.push(await time)
    await bot.stop()
  }
  return median(times).toFixed(0)
}

async function cell(name: string, program: readonly string[], chats: number, latencyMs: number): Promise<string[]> {
  const crowd = gatherCrowd(chats, questions)
  const bot = await startBenchBot(crowd.world, program, { latencyMs })
  const rate = chats === 1 ? 1000 / (latencyMs * 2 + 3) : 1500
  await askAtOnce(crowd, Math.min(WARM_UP, rate * 4))
  const before = { at: performance.now(), bot: bot.cpuSeconds(), fake: process.cpuUsage() }
  const times = await askAtOnce(crowd, Math.min(20_000, rate * 10))
  const seconds = (performance.now() - before.at) / 1000
  const fake = process.cpuUsage(before.fake)
  const share = (cpuSeconds: number): string => `${((100 * cpuSeconds) / seconds).toFixed(0)} %`
  const row = [
    ...[name, String(chats), `${latencyMs} ms`, (times.length / seconds).toFixed(0), ...middleAndSlow(times)],
    ...[share(bot.cpuSeconds() - before.bot), share((fake.user + fake.system) / 1e6)],
  ]
  await bot.stop()
  return row
}

async function calmCell(latencyMs: number): Promise<string[]> {
  const crowd = gatherCrowd(GROUPS, questions)
  const bot = await startBenchBot(crowd.world, PRODUCT, { latencyMs })
  await askAtOnce(crowd, WARM_UP)
  const times = await askSteadily(crowd, CALM_PER_SECOND, CALM_PER_SECOND * 30)
  await bot.stop()
  return [`${latencyMs} ms`, ...middleAndSlow(times), Math.max(...times).toFixed(1)]
}

async function memory(): Promise<string[][]> {
  const crowd: Crowd = gatherCrowd(GROUPS, questions)
  const bot: BenchBot = await startBenchBot(crowd.world, PRODUCT)
  const lines: string[][] = []
  let done = 0
  for (const milestone of [0.01, 0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round(LONG_RUN * share))) {
    const began = performance.now()
    await askAtOnce(crowd, milestone - done)
    const perSecond = ((milestone - done) * 1000) / (performance.now() - began)
    done = milestone
    const { heapMegabytes } = await bot.look()
    lines.push([String(milestone), heapMegabytes.toFixed(1), bot.residentMegabytes().toFixed(0), perSecond.toFixed(0)])
  }
  await bot.stop()
  return lines
}

function middleAndSlow(times: readonly number[]): readonly string[] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)
  return [at(0.5), at(0.99)]
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
