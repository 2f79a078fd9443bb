import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** The built program without a token, as a newcomer starts it. */
export interface SandboxProcess {
  /** The first line that it wrote: the page's address. */
  readonly url: string
  /** Everything that it has written so far, stdout and stderr. */
  output(): string
  /** Ends it as Ctrl-C does, and resolves with the exit code. */
  stop(): Promise<number | null>
}

export interface SandboxStart {
  /** Port 0 (a free one) unless they name one. */
  readonly words?: readonly string[]
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts `dist/main.js` (`npm run build` comes first), and resolves when the page is there. */
export async function startSandbox({ words = [], settings = {} }: SandboxStart = {}): Promise<SandboxProcess> {
  const port = words.some((word) => word.startsWith('--port')) ? [] : ['--port', '0']
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), ...port, ...words], {
    cwd: ROOT,
    env: { ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      const first = /^(http:\S+)\n/.exec(output)?.[1]
      if (first !== undefined) resolve(first)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    ended.then((code) => reject(new Error(`the sandbox ended (${code}):\n${output}`)))
  })
  return {
    url,
    output: () => output,
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}
