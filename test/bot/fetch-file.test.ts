import { describe, expect, test } from 'vitest'
import { DOWNLOAD_LIMIT, type FetchFileDeps, fileFetcher } from '../../src/bot/fetch-file.ts'

const TOKEN = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

function fetcher(fetch: FetchFileDeps['fetch'], filePath: string | undefined = 'documents/tệp 1.yaml') {
  const api = { getFile: async () => ({ file_id: 'x', file_unique_id: 'y', file_path: filePath }) }
  return fileFetcher({ api: api as never, token: TOKEN, apiRoot: 'http://127.0.0.1:8081', fetch })
}

test('a file is fetched from the server of the settings', async () => {
  const asked: string[] = []
  const bytes = await fetcher(async (address) => {
    asked.push(address)
    return new Response('nội dung')
  })('x')
  expect(new TextDecoder().decode(bytes)).toBe('nội dung')
  expect(asked).toEqual([`http://127.0.0.1:8081/file/bot${TOKEN}/documents/t%E1%BB%87p%201.yaml`])
})

describe('a file that does not come', () => {
  const failing: readonly (readonly [string, FetchFileDeps['fetch']])[] = [
    ['the connection breaks', async (address) => Promise.reject(new Error(`fetch of ${address} failed`))],
    ['there is none', async () => new Response('not found', { status: 404 })],
    ['it is larger than announced', async () => new Response(new Uint8Array(DOWNLOAD_LIMIT + 1))],
  ]
  test.each(failing)('because %s: the error has no token', async (_, fetch) => {
    const error = await fetcher(fetch)('x').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    const words = error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)}` : ''
    expect(words).not.toContain(TOKEN)
    expect(words).not.toContain('AAAA')
  })
})
