import type { Api } from 'grammy'

/** Bot API, getFile: bots download files of up to 20 MB. */
export const DOWNLOAD_LIMIT = 20 * 1024 * 1024

/** Brings a file that a person sent. Rejects, with an error that does not hold the file's address, if it does not come. */
export type FetchFile = (fileId: string) => Promise<Uint8Array>

export interface FetchFileDeps {
  readonly api: Pick<Api, 'getFile'>
  readonly token: string
  /** Without a slash at the end. */
  readonly apiRoot: string
  /** The web's fetch; what is used of it. */
  fetch(address: string, init: { readonly signal: AbortSignal }): Promise<Response>
}

/** A file that has not arrived by then is given up, in milliseconds. */
const LONGEST_MS = 60_000

/** Fetches files from Telegram. The token stands in a file's address, so the address is in no error and no log. */
export function fileFetcher({ api, token, apiRoot, fetch }: FetchFileDeps): FetchFile {
  return async (fileId) => {
    const { file_path } = await api.getFile(fileId)
    if (file_path === undefined) throw new Error('fetchFile: Telegram gave no path for the file')
    const path = file_path.split('/').map(encodeURIComponent).join('/')
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
      signal: AbortSignal.timeout(LONGEST_MS),
    }).catch(() => {
      throw new Error('fetchFile: the file could not be fetched')
    })
    if (!response.ok || response.body === null) throw new Error(`fetchFile: Telegram answered ${response.status}`)
    return limited(response.body)
  }
}

/** All bytes; rejects as soon as there are more than a bot may download. */
async function limited(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > DOWNLOAD_LIMIT) throw new Error('fetchFile: the file is larger than 20 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
