import type { ProcessIdentity, ProcessProbe } from '../../src/store/process-identity.ts'

/** Processes of a machine that exists only in a test: they begin and are killed as the test says. */
export interface TestMachine {
  start(): ProcessIdentity
  kill(one: ProcessIdentity): void
  readonly probe: (pid: number) => Promise<ProcessProbe>
}

export function testMachine(host = 'máy thử'): TestMachine {
  const living = new Map<number, ProcessIdentity>()
  let starts = 0
  return {
    start() {
      starts++
      const one = { pid: 100 + starts, started: `khởi động ${starts}`, host }
      living.set(one.pid, one)
      return one
    },
    kill: ({ pid }) => {
      living.delete(pid)
    },
    async probe(pid) {
      const one = living.get(pid)
      return { isAlive: one !== undefined, started: one?.started ?? null }
    },
  }
}
