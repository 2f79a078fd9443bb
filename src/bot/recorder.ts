import type { User } from 'grammy/types'
import type { Recorder } from '../duties/progress.ts'

/** A person as one who changes something. */
export function recorderOf({ id, first_name, last_name }: Pick<User, 'id' | 'first_name' | 'last_name'>): Recorder {
  return { id, name: [first_name, last_name].filter((part) => part !== undefined).join(' ') }
}
