import { join } from 'node:path'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { Edition } from './knowledge/edition.ts'
import { checkTexts, knowledgeTexts, type LoadedEdition, loadEdition } from './knowledge/load.ts'
import { hasErrors, type Problem } from './knowledge/problem.ts'
import type { StartNotice } from './messages/start-notice.ts'
import type { Disk } from './store/disk.ts'
import { type EditionShelf, openShelf, withApplied } from './store/edition-shelf.ts'
import { keepEdition, keptEdition } from './store/kept-edition.ts'
import { finishWriting, tidyKnowledge } from './store/knowledge-files.ts'

export interface EditionStartDeps {
  /** The `knowledge/` folder. */
  readonly knowledge: string
  /** Where the bot keeps its state. */
  readonly data: string
  readonly disk: Disk
  readonly log: Log
  readonly token: string
  /** Epoch milliseconds. */
  now(): number
}

/** The edition with which the bot starts, or why it cannot. */
export type EditionStart =
  | {
      readonly kind: 'started'
      readonly edition: Edition
      /** Null if applied editions cannot be kept. */
      readonly shelf: EditionShelf | null
      readonly notices: readonly StartNotice[]
    }
  | { readonly kind: 'no-edition'; readonly problems: readonly Problem[] }

/** Where the editions that were applied are kept, and the files that were replaced, in the data folder. */
export const SHELF_FOLDER = 'editions'
export const REPLACED_FOLDER = 'replaced'

/**
 * Chooses the edition to start with: what `knowledge/` holds; the one that was gone back to, if `knowledge/` still holds what
 * was rolled back from; the newest one that was applied, if `knowledge/` has errors. Never rejects for what it finds.
 */
export async function startEdition(deps: EditionStartDeps): Promise<EditionStart> {
  const { knowledge } = deps
  const shelf = await shelfOf(deps)
  const notices: StartNotice[] = shelf === null ? [] : await finishBegun(shelf, deps)
  const loaded = await loadEdition(knowledge)
  const started = (edition: Edition): EditionStart => ({ kind: 'started', edition, shelf, notices })
  const { edition } = loaded
  if (shelf === null) return edition === null ? { kind: 'no-edition', problems: loaded.problems } : started(edition)
  if (edition === null) {
    const kept = await newestKept(shelf, deps)
    if (kept === null) return { kind: 'no-edition', problems: loaded.problems }
    const errors = loaded.problems.filter((one) => hasErrors([one])).length
    notices.push({ kind: 'knowledge-broken', id: kept.id, errors })
    return started(kept)
  }
  if (shelf.index().setAside.includes(edition.id)) {
    const kept = await newestKept(shelf, deps)
    if (kept !== null && kept.id !== edition.id) {
      notices.push({ kind: 'rolled-back', id: kept.id, setAside: edition.id })
      return started(kept)
    }
  }
  await recordStart(loaded, edition.id, shelf, deps)
  return started(edition)
}

async function shelfOf({ data, disk, now, log, token }: EditionStartDeps): Promise<EditionShelf | null> {
  try {
    return await openShelf(join(data, SHELF_FOLDER), disk, now)
  } catch (error) {
    log.error('applied editions cannot be kept; the edition cannot be changed by chat', errorFields(error, token))
    return null
  }
}

/** Puts files into `knowledge/` that were on their way there when the process was killed. */
async function finishBegun(shelf: EditionShelf, deps: EditionStartDeps): Promise<StartNotice[]> {
  const { knowledge, data, disk, now, log, token } = deps
  const { writing } = shelf.index()
  try {
    await tidyKnowledge(knowledge, disk)
    if (writing === null) return []
    const texts = await keptEdition(shelf.folder, writing.id, disk)
    const encoder = new TextEncoder()
    const files = new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]))
    const keepIn = join(data, REPLACED_FOLDER, `${new Date(now()).toISOString().replace(/[-:]|\.\d+/g, '')}-start`)
    const left = await finishWriting(knowledge, writing.before, files, keepIn, disk)
    await shelf.write({ ...shelf.index(), writing: null })
    log.warn('files that were being written when the bot ended were written now', { edition: writing.id })
    return left.length === 0 ? [] : [{ kind: 'not-finished', paths: left }]
  } catch (error) {
    if (writing !== null) log.error('files of an applied edition are not in knowledge/ yet', errorFields(error, token))
    return []
  }
}

/** The newest of the applied editions that can still be read. */
async function newestKept(shelf: EditionShelf, { disk, log, token }: EditionStartDeps): Promise<Edition | null> {
  for (const { id } of [...shelf.index().applied].reverse()) {
    try {
      const { edition } = checkTexts({ files: await keptEdition(shelf.folder, id, disk), problems: [] })
      if (edition?.id === id) return edition
      log.error('a kept edition cannot be used', { edition: id })
    } catch (error) {
      log.error('a kept edition cannot be read', { edition: id, ...errorFields(error, token) })
    }
  }
  return null
}

async function recordStart(
  { files }: LoadedEdition,
  id: string,
  shelf: EditionShelf,
  { disk, now, log, token }: EditionStartDeps,
): Promise<void> {
  const index = shelf.index()
  if (index.applied.at(-1)?.id === id) return
  try {
    await keepEdition(shelf.folder, id, knowledgeTexts(files), disk, now())
    await shelf.write(withApplied(index, { id, at: now(), by: null }))
    await shelf.tidy()
  } catch (error) {
    log.warn('the edition was not kept; it cannot be gone back to', errorFields(error, token))
  }
}
