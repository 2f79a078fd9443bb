import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { News } from '../../src/sandbox/wire.ts'
import { type SandboxProcess, startSandbox } from './sandbox-process.ts'

/* The built program (`npm run build` comes first) without a token, with a folder in which a trial is kept. */

const OFFICIAL = 5_100_000_002

let folder: string
let sandbox: SandboxProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trial-'))
})
afterEach(async () => {
  await sandbox?.stop()
  await rm(folder, { recursive: true })
})

const act = (name: string, body: object) =>
  fetch(new URL(`act/${name}`, sandbox?.url), {
    method: 'POST',
    headers: { origin: new URL(sandbox?.url ?? '').origin },
    body: JSON.stringify(body),
  })

async function allNews(): Promise<News> {
  const reader = (await fetch(new URL('news', sandbox?.url))).body?.getReader()
  let text = ''
  while (!/data: .*\n\n/.test(text)) text += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  return JSON.parse(/data: (.*)\n\n/.exec(text)?.[1] ?? '')
}

const messagesOf = async (chat: number) =>
  (await allNews()).messages.filter((one) => one.chat === String(chat)).map(({ message }) => message)

test('a trial goes on where it was stopped: what was said, its buttons, its day, and no second welcome', async () => {
  sandbox = await startSandbox({ words: ['--data', folder] })
  await act('travel', { day: '2020-12-01' })
  await act('say', { chat: String(OFFICIAL), from: OFFICIAL, text: 'benh vien tinh bao gio khoi cong?' })
  await vi.waitFor(async () => expect(await messagesOf(OFFICIAL)).toHaveLength(2), 5000)
  const before = await allNews()
  expect(await sandbox.stop()).toBe(0)

  sandbox = await startSandbox({ words: ['--data', folder] })
  const after = await allNews()
  expect(after.messages).toEqual(before.messages)
  expect(after.now).toBeGreaterThanOrEqual(before.now)
  expect(after.now).toBeLessThan(before.now + 60_000)
  const [, card] = await messagesOf(OFFICIAL)
  const key = card?.rows.flat().find((one) => one.kind === 'press')
  if (card === undefined || key?.kind !== 'press') throw new Error('the card has no button')
  await act('press', { chat: String(OFFICIAL), from: OFFICIAL, message: card.id, data: key.data })
  const ids = (await messagesOf(OFFICIAL)).map(({ id }) => id)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(3)
})

test('chats that cannot be read are set aside, and the trial begins anew', async () => {
  await writeFile(join(folder, 'chats.json'), '{"version":')
  sandbox = await startSandbox({ words: ['--data', folder] })
  await vi.waitFor(() => expect(sandbox?.output()).toContain('cannot be read'))
  expect(await messagesOf(OFFICIAL)).toEqual([])
  expect(await readdir(folder)).toContain('chats.json.not-understood')
})
