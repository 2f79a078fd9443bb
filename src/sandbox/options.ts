import { isDay } from './clock.ts'

/** What is chosen on the command line, after `npm start --`. */
export interface SandboxOptions {
  /** Null: the usual one. */
  readonly port: number | null
  /** Where the sandbox keeps its state; null for a temporary folder that goes at the end. */
  readonly dataDir: string | null
  /** The day on which the sandbox begins, `2020-11-20`; null for one soon after the newest conference. */
  readonly day: string | null
  /** The access rule that is tried out. Default: `open`, so that everybody on the page may ask. */
  readonly access: 'open' | 'approved'
}

export type ReadOptions =
  | { readonly ok: true; readonly options: SandboxOptions }
  | { readonly ok: false; readonly why: string }

const USAGE = `  --port 8090           cổng của trang / the page's port
  --data thu-muc        giữ trạng thái trong thư mục này / keep the state in this folder
  --date 2020-11-20     ngày bắt đầu / the day to begin with
  --access approved     thử quy tắc "chỉ người được duyệt" / try the rule "only who was let in"`

/** Reads the words behind the program's name: `--port 8090` and `--port=8090` alike. */
export function readOptions(words: readonly string[]): ReadOptions {
  let options: SandboxOptions = { port: null, dataDir: null, day: null, access: 'open' }
  const given = words.flatMap((word) => /^(--\w+)=([\s\S]*)$/.exec(word)?.slice(1) ?? [word])
  for (let at = 0; at < given.length; at += 2) {
    const name = given[at] ?? ''
    const value = given[at + 1] ?? ''
    const chosen = chosenBy(name, value)
    if (chosen === undefined) {
      return { ok: false, why: `Không hiểu / not understood: ${`${name} ${value}`.trim()}\n${USAGE}` }
    }
    options = { ...options, ...chosen }
  }
  return { ok: true, options }
}

function chosenBy(name: string, value: string): Partial<SandboxOptions> | undefined {
  switch (name) {
    case '--port':
      return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? { port: Number(value) } : undefined
    case '--data':
      return value === '' ? undefined : { dataDir: value }
    case '--date':
      return isDay(value) ? { day: value } : undefined
    case '--access':
      return value === 'open' || value === 'approved' ? { access: value } : undefined
    default:
      return undefined
  }
}
