import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the page. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/**
 * A file of the built page in `folder`. Undefined for a path that is none of them: only plain names of one folder are
 * served.
 */
export async function pageFile(folder: string, path: string): Promise<PageFile | undefined> {
  const name = path === '/' ? 'page.html' : path.slice(1)
  const ending = /^[a-z][a-z-]*\.(html|css|js|svg)$/.exec(name)?.[1]
  const type = ending === undefined ? undefined : TYPES[ending]
  if (type === undefined) return undefined
  try {
    return { type, bytes: await readFile(join(folder, name)) }
  } catch {
    return undefined
  }
}
