/** How far an update has come. `begun`: something was sent for it, or may have been. */
export type Progress = 'new' | 'begun' | 'done'

/**
 * Which updates have been handled. Survives a restart, so that a second delivery is recognised. Nothing here throws: a full
 * disk must not stop the answers.
 */
export interface HandledUpdates {
  progress(updateId: number): Progress
  /** To be called right before the first message goes out. */
  begin(updateId: number): void
  /** It was begun, and surely nothing went out: it is new again. */
  release(updateId: number): void
  finish(updateId: number): void
}

/** A memory for one process: the newest 2,000 updates. */
export function rememberUpdates(limit = 2000): HandledUpdates {
  const known = new Map<number, Progress>()
  const set = (updateId: number, progress: Progress): void => {
    known.delete(updateId)
    known.set(updateId, progress)
    const oldest = known.keys().next()
    if (known.size > limit && oldest.done !== true) known.delete(oldest.value)
  }
  return {
    progress: (updateId) => known.get(updateId) ?? 'new',
    begin: (updateId) => set(updateId, 'begun'),
    release: (updateId) => known.delete(updateId),
    finish: (updateId) => set(updateId, 'done'),
  }
}
