import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageServer } from '../../src/sandbox/page-server.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import type { News } from '../../src/sandbox/wire.ts'

/* The page's server over HTTP, with no bot behind it: what people do becomes updates, what happens becomes news. */

const OFFICIAL = 5_100_000_002
const MEMBER = 5_100_000_004
const GROUP = '-1002100000001'
const TOPIC = '-1002100000002.2'

let sandbox: Sandbox
let page: PageServer

beforeEach(async () => {
  const start = Date.parse('2020-11-20T08:00:00+07:00')
  sandbox = createSandbox({ start, zone: 'Asia/Ho_Chi_Minh', withStranger: false, now: Date.now })
  page = await sandbox.serve({ port: 0, samples: () => ({ vi: [], en: [] }) })
  sandbox.world.takeUpdates()
})
afterEach(() => page.close())

const post = (path: string, body: object | string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, page.url), {
    method: 'POST',
    headers: { origin: new URL(page.url).origin, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** The first news, which is everything. */
async function allNews(): Promise<News> {
  const response = await fetch(new URL('news', page.url))
  const reader = response.body?.getReader()
  let text = ''
  while (!/data: .*\n\n/.test(text)) text += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  return JSON.parse(/data: (.*)\n\n/.exec(text)?.[1] ?? '')
}

describe('the chats', () => {
  test('are an official, a group, a forum with two topics, and an admin of the bot', async () => {
    const { chats } = await allNews()
    expect(chats.map(({ kind, title, forum }) => [kind, title, forum])).toEqual([
      ['private', 'Chị Lan', null],
      ['group', 'Tổng hợp', null],
      ['topic', 'Chung', 'Văn phòng'],
      ['topic', 'Kinh tế', 'Văn phòng'],
      ['topic', 'Xây dựng Đảng', 'Văn phòng'],
      ['private', 'Anh Minh', null],
    ])
    const roles = chats.map(({ speakers }) => speakers.map(({ role }) => role))
    expect(roles[0]).toEqual(['official'])
    expect(roles[1]).toEqual(expect.arrayContaining(['member', 'group-admin']))
    expect(roles[5]).toEqual(['bot-admin'])
  })
})

describe('what people do', () => {
  test('reaches the bot, in the topic in which it was said', async () => {
    expect((await post('act/say', { chat: TOPIC, from: MEMBER, text: '/hoi đường ven biển' })).status).toBe(200)
    const [update] = sandbox.world.takeUpdates()
    expect(update?.message).toMatchObject({ text: '/hoi đường ven biển', message_thread_id: 2 })
  })

  test('is not possible for somebody who is not there', async () => {
    const stranger = await post('act/say', { chat: GROUP, from: 1, text: 'x' })
    expect(stranger.status).toBe(409)
    expect((await post('act/say', { chat: 'nowhere', from: OFFICIAL, text: 'x' })).status).toBe(409)
    expect((await post('act/say', { chat: String(OFFICIAL), from: OFFICIAL, text: '' })).status).toBe(409)
    expect(sandbox.world.pendingUpdates()).toEqual([])
  })

  test.each(['{', '[]', '{"chat":1}', '{"chat":"a","from":1,"text":"b","more":1}'])('is not %s', async (body) => {
    expect((await post('act/say', body)).status).toBe(409)
  })

  test('sends files and gets them back, always to be saved', async () => {
    const query = new URLSearchParams({ chat: String(OFFICIAL), from: String(OFFICIAL), name: 'biên bản.html' })
    expect((await post(`file?${query}`, '<script>alert(1)</script>')).status).toBe(200)
    const { messages } = await allNews()
    const file = messages.find(({ message }) => message.document !== null)?.message.document
    expect(file?.name).toBe('biên bản.html')
    const back = await fetch(new URL(`file?id=${file?.id}`, page.url))
    expect(back.headers.get('content-type')).toBe('application/octet-stream')
    expect(back.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(await back.text()).toBe('<script>alert(1)</script>')
  })
})

describe('the server', () => {
  test('hears only this computer, and takes another port when its own is taken', async () => {
    const port = Number(new URL(page.url).port)
    const other = await createSandbox({ start: 0, zone: 'UTC', withStranger: false, now: Date.now }).serve({
      port,
      samples: () => ({ vi: [], en: [] }),
    })
    expect(other.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(other.url).not.toBe(page.url)
    expect([page.isElsewhere, other.isElsewhere]).toEqual([false, true])
    await other.close()
  })

  test('does nothing for other pages in the same browser', async () => {
    const say = { chat: String(OFFICIAL), from: OFFICIAL, text: 'x' }
    expect((await post('act/say', say, { origin: 'https://evil.example' })).status).toBe(403)
    expect(sandbox.world.pendingUpdates()).toEqual([])
  })

  test('does not answer to another name that leads here', async () => {
    const status = await new Promise((resolve) => {
      request(page.url, { headers: { host: 'evil.example' } }, ({ statusCode }) => resolve(statusCode)).end()
    })
    expect(status).toBe(403)
  })

  test('lets the page load and run nothing but its own files', async () => {
    const { headers } = await fetch(page.url)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test.each(['page/../page-server.ts', '..%2f..%2fpackage.json', 'nothing.js', 'Page.html'])(
    'has no %s',
    async (path) => {
      expect((await fetch(new URL(path, page.url))).status).toBe(404)
    },
  )
})
