/** The thread that reads, checks, packs and unpacks knowledge files, one job each. It gives a reply when it is asked for one. */
import { parentPort, workerData } from 'node:worker_threads'
import { performJob } from './edition-jobs.ts'

const port = parentPort
if (port === null) throw new Error('edition-worker: not started as a worker')

const replies = performJob(workerData)
port.on('message', () => {
  replies.next().then(
    (reply) => port.postMessage(reply),
    // What is thrown here reaches the thread that asked as an error of this one.
    (error: unknown) => setImmediate(() => Promise.reject(error)),
  )
})
