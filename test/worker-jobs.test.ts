import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Job, JobReply } from '../src/edition-jobs.ts'
import { jobsInWorker } from '../src/worker-jobs.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

const JOB: Job = { kind: 'pack', knowledge: 'knowledge', at: 0 }

/** Does a job with a thread that is made of these lines, and gives its replies. */
async function replies(...lines: readonly string[]): Promise<readonly JobReply[]> {
  const script = join(await temporaryFolder(), 'worker.mjs')
  await writeFile(script, ["import { parentPort as port, workerData } from 'node:worker_threads'", ...lines].join('\n'))
  const found: JobReply[] = []
  for await (const reply of jobsInWorker(pathToFileURL(script))(JOB)) found.push(reply)
  return found
}

test('a reply is given when it is asked for, and the job is done when there are no more', async () => {
  const found = await replies(
    'let asked = 0',
    "port.on('message', () => { asked++; port.postMessage(asked > 3 ? { done: true } : { done: false, value: { kind: 'kept', asked, job: workerData.kind } }) })",
  )
  expect(found).toEqual([1, 2, 3].map((asked) => ({ kind: 'kept', asked, job: 'pack' })))
})

test('nothing of the environment reaches the thread', async () => {
  process.env.BOT_TOKEN = '1:secret'
  const found = await replies(
    'let last = false',
    "port.on('message', () => { port.postMessage(last ? { done: true } : { done: false, value: process.env.BOT_TOKEN ?? null }); last = true })",
  )
  delete process.env.BOT_TOKEN
  expect(found).toEqual([null])
})

test.each([
  ['fails', "throw new Error('broken')"],
  ['fails at the first reply', "port.on('message', () => { throw new Error('broken') })"],
  ['ends', 'process.exit(3)'],
  ['ends while it is asked', "port.on('message', () => process.exit(0))"],
])('a thread that %s ends the job with an error', async (_, line) => {
  await expect(replies(line)).rejects.toThrow(/broken|ended with/)
})
