import type { z } from 'zod'
import { MIGRATIONS, migrate } from './migrations.ts'
import type { State } from './state.ts'
import { stateFile, stateIn } from './state-schema.ts'

export type ReadState =
  /** `from`: the version in which it was written. */
  | { readonly kind: 'state'; readonly state: State; readonly from: number }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  /** `why`: an English sentence for the log, without anything of the content but field names. */
  | { readonly kind: 'damaged'; readonly why: string }

/** So many wrong fields are named. */
const NAMED_ISSUES = 3

/** Reads the bytes of a state file, of any version up to ours. Never throws. */
export function readState(bytes: Uint8Array, migrations = MIGRATIONS): ReadState {
  const content = parsed(bytes)
  if (content.kind === 'damaged') return content
  try {
    const migrated = migrate(content.json, migrations)
    if (migrated.kind === 'newer') return migrated
    if (migrated.kind === 'no-version') return damaged('it names no version')
    const checked = stateFile.safeParse(migrated.content)
    if (!checked.success) return damaged(issuesOf(checked.error))
    return { kind: 'state', state: stateIn(checked.data), from: migrated.from }
  } catch (error) {
    return damaged(error instanceof Error ? error.message : 'a migration failed')
  }
}

type Parsed =
  | { readonly kind: 'parsed'; readonly json: Readonly<Record<string, unknown>> }
  | Extract<ReadState, { kind: 'damaged' }>

function parsed(bytes: Uint8Array): Parsed {
  if (bytes.length === 0) return damaged('it is empty')
  if (bytes.includes(0)) return damaged('it holds NUL bytes')
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isRecord(json) ? { kind: 'parsed', json } : damaged('it is not a JSON object')
  } catch {
    // The messages of JSON.parse quote the content, and chats have names.
    return damaged('it is not whole JSON in UTF-8')
  }
}

function issuesOf(error: z.ZodError): string {
  const named = error.issues.slice(0, NAMED_ISSUES).map(({ path, code }) => `${path.join('.')} (${code})`)
  const others = error.issues.length - named.length
  return `wrong: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function damaged(why: string): Extract<ReadState, { kind: 'damaged' }> {
  return { kind: 'damaged', why }
}
