import { Worker } from 'node:worker_threads'
import type { JobReply, PerformJob } from './edition-jobs.ts'

/** A job that is not over by then has gone astray, in milliseconds. */
const LONGEST_MS = 10 * 60_000
/** Memory of a job's JavaScript, in megabytes: some 200,000 passages. What needs more ends the job, not the bot. */
const MEMORY_MB = 3072

/**
 * Does each job in a thread of its own. `script`: the built `edition-worker.js`. A reply is asked for when the one before has
 * been taken, so that none wait in a row to be received at one go. The generator rejects when the thread fails, or runs out
 * of memory or time.
 */
export function jobsInWorker(script: URL): PerformJob {
  return async function* (job) {
    const worker = new Worker(script, {
      workerData: job,
      // Nothing of the settings, and not the token, is its business.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const failed = failureOf(worker)
    const limit = setTimeout(() => void worker.terminate(), LONGEST_MS)
    try {
      for (;;) {
        const reply = await Promise.race([nextOf(worker), failed])
        if (reply.done === true) return
        yield reply.value
      }
    } finally {
      clearTimeout(limit)
      await worker.terminate()
    }
  }
}

function nextOf(worker: Worker): Promise<IteratorResult<JobReply, void>> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.postMessage('next')
  })
}

/** Rejects when the thread ends, for whatever reason. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`edition-worker: it ended with ${code} before its job was done`)))
  })
  // Every thread ends at last, also when nobody waits for it any more.
  failed.catch(() => undefined)
  return failed
}
