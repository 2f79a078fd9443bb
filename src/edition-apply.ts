import { join } from 'node:path'
import { type AuditedAct, audited } from './bot/audit.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { OfficeBook } from './bot/office-state.ts'
import type { Recorder } from './duties/progress.ts'
import { onlyReply, type PerformJob } from './edition-jobs.ts'
import type { EditionKeeper, Serving } from './edition-keeper.ts'
import type { Replacements } from './knowledge/load.ts'
import type { Applied, Proposal } from './messages/proposal.ts'
import type { Disk } from './store/disk.ts'
import { type EditionShelf, rolledBackTo, type ShelfIndex, withApplied } from './store/edition-shelf.ts'
import { type StagedFiles, stageFiles } from './store/knowledge-files.ts'

export interface EditionApplyDeps {
  readonly keeper: EditionKeeper
  /** The `knowledge/` folder. */
  readonly knowledge: string
  /** Where replaced files are kept, each time in a folder of its own. */
  readonly replaced: string
  /** Null if the editions that were applied cannot be kept: then nothing is applied. */
  readonly shelf: EditionShelf | null
  /** Null if the state cannot be used: then nothing is applied. */
  readonly book: OfficeBook | null
  readonly perform: PerformJob
  readonly disk: Disk
  readonly log: Log
  readonly token: string
  /** Epoch milliseconds. */
  now(): number
}

/** What an admin has decided to apply. */
export interface Decided {
  readonly proposal: Pick<Proposal, 'id' | 'origin'>
  readonly serving: Serving
  /** What is to be written into `knowledge/`. */
  readonly files: Replacements
}

/**
 * Puts an edition into force: kept, its files staged beside those that they replace, the index of editions and the audit entry
 * written, and only then the files named anew and the running edition exchanged. Until the index is written, whatever fails
 * leaves everything as it was; from then on a start finishes what a kill has interrupted. Rejects if a job fails.
 */
export async function applyEdition(decided: Decided, by: Recorder, deps: EditionApplyDeps): Promise<Applied> {
  const { shelf, book } = deps
  if (shelf === null || book === null) return { kind: 'no-state' }
  const means = { ...deps, shelf, book, by }
  return decided.proposal.origin.kind === 'earlier' ? goBack(decided, means) : goOn(decided, means)
}

/** The deps, complete, and who decides. */
interface Means extends EditionApplyDeps {
  readonly shelf: EditionShelf
  readonly book: OfficeBook
  readonly by: Recorder
}

/** Only the order of editions changes: `knowledge/` stays as it is. */
async function goBack(decided: Decided, means: Means): Promise<Applied> {
  const { id, origin } = decided.proposal
  const index = rolledBackTo(means.shelf.index(), id)
  if (!(await record(index, [['edition-rolled-back', id]], means))) return { kind: 'not-saved' }
  await exchange(decided, means)
  return { kind: 'applied', id, origin, isUnwritten: false }
}

async function goOn(decided: Decided, means: Means): Promise<Applied> {
  const { shelf, knowledge, perform, now, by } = means
  const { proposal, files } = decided
  const { id, origin } = proposal
  const at = now()
  const kept = await onlyReply(perform({ kind: 'keep', knowledge, files, id, shelf: shelf.folder, at }))
  if (kept.kind === 'changed') return { kind: 'changed-meanwhile' }
  if (kept.kind !== 'kept') return { kind: 'not-saved' }
  const staged = await stage(files, id, at, means)
  if (staged === null) return { kind: 'not-saved' }
  const applied = withApplied(shelf.index(), { id, at, by })
  const writing = files.size === 0 ? null : { id, before: staged.before }
  const acts = [...[...files.keys()].map((path) => ['file-written', path] as const), ['edition-applied', id] as const]
  if (!(await record({ ...applied, writing }, acts, means))) {
    await staged.discard()
    return { kind: 'not-saved' }
  }
  const isUnwritten = files.size > 0 && !(await finish(staged, applied, means))
  await exchange(decided, means)
  return { kind: 'applied', id, origin, isUnwritten }
}

async function stage(files: Replacements, id: string, at: number, means: Means): Promise<StagedFiles | null> {
  // As a name that sorts by time and that every system takes: 20201120T083000Z-3f2a91bc.
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  try {
    return await stageFiles(means.knowledge, files, join(means.replaced, `${stamp}-${id}`), means.disk)
  } catch (error) {
    means.log.error('the files of an edition were not written', errorFields(error, means.token))
    return null
  }
}

/** The index and the audit entries, both or none. */
async function record(
  index: ShelfIndex,
  acts: readonly (readonly [AuditedAct, string])[],
  { shelf, book, by, log, token, now }: Means,
): Promise<boolean> {
  const before = shelf.index()
  try {
    await shelf.write(index)
    await book.change((state) => {
      const entries = acts.reduce((sum, [what, about]) => audited(sum, { at: now(), by, what, about }), state.audit)
      return [{ ...state, audit: entries }, undefined]
    })
    return true
  } catch (error) {
    log.error('a change of the edition was not saved; the running one goes on', errorFields(error, token))
    await shelf.write(before).catch((again) => log.error('nor was it taken back', errorFields(again, token)))
    return false
  }
}

/** The edition is in force by now, whatever becomes of the files: the next start finishes what fails here. */
async function finish(staged: StagedFiles, index: ShelfIndex, { shelf, log, token }: Means): Promise<boolean> {
  try {
    await staged.commit()
  } catch (error) {
    log.error('files are not in knowledge/ yet; the next start puts them there', errorFields(error, token))
    return false
  }
  // The next start finds the files written, and nothing to do.
  await shelf.write(index).catch((error) => log.warn('the index was not written', errorFields(error, token)))
  return true
}

async function exchange({ serving }: Decided, { keeper, shelf, log, token }: Means): Promise<void> {
  keeper.serve(serving)
  log.info('another edition is in force', { edition: serving.edition.id })
  await shelf.tidy().catch((error) => log.warn('old editions were not removed', errorFields(error, token)))
}
