import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** The built bot as a process of its own, as an operator runs it. */
export interface BotProcess {
  /** Everything that it has written so far, stdout and stderr. */
  output(): string
  /** Waits until the output contains the words. Rejects with the output when the process ends before. */
  says(words: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** The exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals>
}

/** Starts `dist/main.js` with these settings and nothing else of the environment. */
export function startBot(settings: Readonly<Record<string, string>>, options: readonly string[] = []): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), ...options], {
    cwd: ROOT,
    env: { ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
    for (const listener of listeners) listener()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
  return {
    output: () => output,
    kill: (signal) => child.kill(signal),
    ended: () => ended,
    says(words) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          if (!output.includes(words)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
        ended.then((how) => reject(new Error(`the bot ended (${how}) before it said "${words}":\n${output}`)))
      })
    },
  }
}
