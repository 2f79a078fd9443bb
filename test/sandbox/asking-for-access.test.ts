import { afterEach, expect, test } from 'vitest'
import type { MessageView, News, Role } from '../../src/sandbox/wire.ts'
import { type SandboxProcess, startSandbox } from './sandbox-process.ts'

/* The built sandbox with the rule "only who was let in", by the requests that its page makes. */

const QUESTION = 'Bệnh viện tỉnh bao giờ khởi công?'
const QUOTE = 'khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh'

let sandbox: SandboxProcess

afterEach(() => sandbox.stop())

async function news(): Promise<News> {
  const response = await fetch(new URL('news', sandbox.url))
  const reader = response.body?.getReader()
  let text = ''
  while (!/data: .*\n\n/.test(text)) text += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  return JSON.parse(/data: (.*)\n\n/.exec(text)?.[1] ?? '')
}

async function post(act: string, body: object): Promise<void> {
  const headers = { origin: new URL(sandbox.url).origin }
  const response = await fetch(new URL(`act/${act}`, sandbox.url), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
}

/** The bot's newest message in a chat, as text, and its buttons; asked for until it says something. */
async function lastIn(chat: string, says: string): Promise<{ readonly id: number; readonly data: readonly string[] }> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { messages } = await news()
    const last = messages.filter((one) => one.chat === chat && one.message.by?.isBot).at(-1)?.message
    if (last !== undefined && JSON.stringify(last.body).includes(says)) return { id: last.id, data: dataOf(last) }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the bot did not say "${says}" in chat ${chat}`)
}

function dataOf({ rows }: MessageView): readonly string[] {
  return rows.flat().flatMap((button) => (button.kind === 'press' ? [button.data] : []))
}

test('the official is in; a stranger asks, the admin allows, the stranger is answered', async () => {
  sandbox = await startSandbox({ words: ['--access', 'approved'] })
  const { chats } = await news()
  const own = (role: Role) => {
    const found = chats.find(({ kind, speakers }) => kind === 'private' && speakers[0]?.role === role)
    const from = found?.speakers[0]?.id
    if (found === undefined || from === undefined) throw new Error(`the page has no ${role}`)
    return { chat: found.key, from }
  }
  const [official, stranger, admin] = [own('official'), own('stranger'), own('bot-admin')]
  await post('say', { ...official, text: QUESTION })
  await lastIn(official.chat, QUOTE)

  await post('say', { ...stranger, text: QUESTION })
  const refusal = await lastIn(stranger.chat, 'chưa được phép')
  await post('press', { ...stranger, message: refusal.id, data: refusal.data[0] })
  const card = await lastIn(admin.chat, 'Người lạ')
  await post('press', { ...admin, message: card.id, data: card.data[0] })
  await lastIn(stranger.chat, 'đã cho phép bạn')
  await post('say', { ...stranger, text: QUESTION })
  await lastIn(stranger.chat, QUOTE)
})
