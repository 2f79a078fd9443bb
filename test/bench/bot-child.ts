import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveTelegram } from '../../src/sandbox/telegram/http-server.ts'
import type { World } from '../../src/sandbox/telegram/world.ts'

/** What runs as the bot: the built product, or a bot that costs nothing. Paths from the repository's root. */
export const PRODUCT = ['--expose-gc', '--import', './test/bench/bot-watch.mjs', 'dist/main.js', '--first-run']
export const ECHO = ['dist/bench/test/bench/bot-echo.js']

/** A bot as a process of its own, over HTTP with a fake Telegram in this one. */
export interface BenchBot {
  /** Resident memory of the process, in megabytes. Linux only. */
  residentMegabytes(): number
  /** Live heap after a collection, in megabytes, and the longest pause of the event loop since the last look, in milliseconds. */
  look(): Promise<{ readonly heapMegabytes: number; readonly longestPauseMs: number }>
  /** Seconds of CPU that the process has used. Linux only. */
  cpuSeconds(): number
  stop(): Promise<void>
}

export interface BenchBotOptions {
  /** Of the fake, see `serveTelegram`. Default: 0. */
  readonly latencyMs?: number
  /** Whether to wait until it listens. Default: true. */
  readonly waits?: boolean
  /** Besides those that it always gets. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Clock ticks a second in /proc. Source: proc(5), sysconf(_SC_CLK_TCK) on every Linux of today. */
const TICKS = 100

/** Starts it in front of a world; resolves when it has begun to listen. */
export async function startBenchBot(
  world: World,
  program: readonly string[],
  { latencyMs = 0, waits = true, settings = {} }: BenchBotOptions = {},
): Promise<BenchBot> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-bot-'))
  const server = await serveTelegram(world, { latencyMs })
  const child: ChildProcess = spawn(process.execPath, program, {
    env: {
      BOT_TOKEN: world.token,
      TELEGRAM_API_ROOT: server.url,
      ACCESS: 'open',
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    // Only the end is looked at.
    output = (output + chunk.toString('utf8')).slice(-10_000)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let isOver = false
  ended.then(() => {
    if (!isOver) process.stderr.write(`bench: the bot ended:\n${output}\n`)
  })

  async function says(words: RegExp): Promise<string> {
    for (;;) {
      const [found] = words.exec(output) ?? []
      if (found !== undefined) return found
      if (child.exitCode !== null) throw new Error(`bench: the bot ended:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const proc = (name: string): string => readFileSync(`/proc/${child.pid}/${name}`, 'utf8')

  if (waits) await says(/the bot is listening/)
  return {
    residentMegabytes: () => Number(/VmRSS:\s+(\d+) kB/.exec(proc('status'))?.[1]) / 1024,
    async look() {
      output = ''
      child.kill('SIGUSR2')
      const [heap, pause] = (await says(/heap \d+ bytes, longest pause [\d.]+ ms/)).match(/[\d.]+/g) ?? []
      // The watch begins anew a moment later.
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { heapMegabytes: Number(heap) / 1024 / 1024, longestPauseMs: Number(pause) }
    },
    cpuSeconds() {
      // The fields behind the name in parentheses, which may hold blanks: 14 and 15 of all are user and system time.
      const fields = proc('stat').split(') ').at(-1)?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) / TICKS
    },
    async stop() {
      isOver = true
      child.kill('SIGKILL')
      await ended
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
