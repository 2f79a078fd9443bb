import type { User } from 'grammy/types'
import { beforeEach, describe, expect, test } from 'vitest'
import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import { boundaryOf, parseMultipart } from '../../../src/sandbox/telegram/multipart.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, resultOf } from './caller.ts'

let world: World
let lan: User
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
  lan = world.person({ first_name: 'Lan' })
  world.privateChat(lan)
})

const bytes = (text: string) => new TextEncoder().encode(text)

async function upload(form: FormData) {
  const request = new Request(`https://api.telegram.org/bot${world.token}/sendDocument`, { method: 'POST', body: form })
  const response = await fetchFor(world)(request.url, {
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
  })
  return response.json()
}

describe('multipart forms', () => {
  test('texts and files, quoted and unquoted names, content with line ends', () => {
    const body = [
      '--B\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n5',
      '--B\r\ncontent-disposition:form-data;name="f1";filename=báo cáo.txt\r\ncontent-type:text/plain\r\n\r\na\r\n--b\r\n',
      '--B--\r\n',
    ].join('\r\n')
    const form = parseMultipart(bytes(body), 'B')
    expect(form.fields.get('chat_id')).toBe('5')
    const file = form.files.get('f1')
    expect(file).toMatchObject({ name: 'báo cáo.txt', mimeType: 'text/plain' })
    expect(new TextDecoder().decode(file?.bytes)).toBe('a\r\n--b\r\n')
  })

  test('the boundary of a content type', () => {
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b')
    expect(boundaryOf('multipart/form-data; boundary=----x')).toBe('----x')
    expect(boundaryOf('application/json')).toBeUndefined()
  })
})

describe('documents', () => {
  test('a form with a file, its numbers and nested objects as texts', async () => {
    const form = new FormData()
    form.set('chat_id', String(lan.id))
    form.set('caption', '<b>Báo cáo</b>')
    form.set('parse_mode', 'HTML')
    form.set('disable_notification', 'true')
    form.set('reply_markup', JSON.stringify({ inline_keyboard: [[{ text: 'Xem', callback_data: 'v' }]] }))
    form.set('document', new Blob(['a;b\r\n1;2\r\n']), 'bao-cao.csv')
    expect(await upload(form)).toMatchObject({ ok: true, result: { caption: 'Báo cáo' } })
    const sent = world.lastReply(world.room(lan.id))
    expect(sent).toMatchObject({ document: { file_name: 'bao-cao.csv', file_size: 10 } })
    expect(world.buttons(sent)).toHaveLength(1)
    expect(world.ledger.accepted('sendDocument')[0]?.params).toMatchObject({
      chat_id: lan.id,
      disable_notification: true,
    })
  })

  test('what people send can be fetched', async () => {
    const file = { name: 'hoi-nghi.txt', bytes: bytes('Quốc lộ 9'), mimeType: 'text/plain' }
    const { document } = world.sendDocument({ from: lan, file })
    const { file_path } = resultOf(await call('getFile', { file_id: document?.file_id }))
    const url = `https://api.telegram.org/file/bot${world.token}/${file_path}`
    const response = await fetchFor(world)(url)
    expect(await response.text()).toBe('Quốc lộ 9')
    expect((await fetchFor(world)(`${url}x`)).status).toBe(404)
  })

  test('20 MB down', async () => {
    const big = { name: 'lon.bin', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }
    const { document } = world.sendDocument({ from: lan, file: big })
    expect(refusalOf(await call('getFile', { file_id: document?.file_id }))).toBe('Bad Request: file is too big')
  })

  test.each([
    [{}, 'Bad Request: there is no document in the request'],
    [{ document: 'attach://nothing' }, 'Bad Request: there is no document in the request'],
    [{ document: 'khong-co' }, 'Bad Request: wrong file identifier/HTTP URL specified'],
    [{ document: 'https://x.vn/a.pdf' }, 'FAKE: files from a link are not simulated'],
  ])('%j', async (params, refusal) => {
    expect(refusalOf(await call('sendDocument', { chat_id: lan.id, ...params }))).toBe(refusal)
  })

  test('an empty file, a long caption, an unknown file_id, no right to send', async () => {
    const form = new FormData()
    form.set('chat_id', String(lan.id))
    form.set('document', new Blob([]), 'rong.txt')
    expect(await upload(form)).toMatchObject({ description: 'Bad Request: file must be non-empty' })
    const { document } = world.sendDocument({ from: lan, file: { name: 'a', bytes: bytes('a') } })
    const again = { chat_id: lan.id, document: document?.file_id }
    expect((await call('sendDocument', again)).ok).toBe(true)
    expect(refusalOf(await call('sendDocument', { ...again, caption: 'x'.repeat(1025) }))).toBe(
      'Bad Request: message caption is too long',
    )
    expect(refusalOf(await call('getFile', { file_id: 'x' }))).toBe('Bad Request: invalid file_id')
    const group = world.group({ title: 'Sở' })
    world.muteBot({ chat: group })
    expect(refusalOf(await call('sendDocument', { ...again, chat_id: group.id }))).toBe(
      'Bad Request: not enough rights to send documents to the chat',
    )
  })
})
