import type { Adapter } from 'lowdb'
import type { DurableFile } from './durable-file.ts'
import type { Lock } from './lock.ts'
import { MIGRATIONS, newestVersion } from './migrations.ts'
import { readState } from './read-state.ts'
import type { State } from './state.ts'
import { stateWriter } from './write-state.ts'

/** lowdb's adapter: a state in a durable file, written only as long as the lock is ours. */
export function stateAdapter(file: DurableFile, lock: Lock, migrations = MIGRATIONS): Adapter<State> {
  const bytesOf = stateWriter(newestVersion(migrations))
  return {
    async read() {
      const bytes = await file.read()
      if (bytes === null) return null
      const read = readState(bytes, migrations)
      if (read.kind === 'state') return read.state
      throw new Error(
        `state: ${file.path} cannot be read (${read.kind}); open it with openState, which knows what to do`,
      )
    },
    async write(state) {
      const bytes = await bytesOf(state)
      if (!(await lock.isHeld())) throw new Error('another process has taken the lock')
      await file.replace(bytes)
    },
  }
}
