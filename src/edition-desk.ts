import { join } from 'node:path'
import type { GoldResults } from './answers/gold-results.ts'
import type { Download, EditionDesk } from './bot/admin/edition-desk.ts'
import { type AuditedAct, audited } from './bot/audit.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import type { OfficeBook } from './bot/office-state.ts'
import { today } from './calendar/civil-date.ts'
import type { ProgressBook, Recorder } from './duties/progress.ts'
import type { GoldJob, Job, JobReply, PerformJob } from './edition-jobs.ts'
import { type EditionKeeper, others, type Serving, servingAside } from './edition-keeper.ts'
import type { Edition } from './knowledge/edition.ts'
import { editionDifference } from './knowledge/edition-difference.ts'
import { assembleEdition } from './knowledge/edition-parts.ts'
import type { Replacements } from './knowledge/load.ts'
import type { Applied, Checked, Proposal, ProposalName, ProposalOrigin } from './messages/proposal.ts'
import type { Disk } from './store/disk.ts'
import { type EditionShelf, rolledBackTo, type ShelfIndex, withApplied } from './store/edition-shelf.ts'
import { type StagedFiles, stageFiles } from './store/knowledge-files.ts'
import { inSlices } from './text/steps.ts'

export interface EditionDeskDeps {
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
  readonly progress: ProgressBook
  readonly disk: Disk
  readonly log: Log
  readonly token: string
  /** The office's zone. */
  readonly zone: string
  /** Epoch milliseconds. */
  now(): number
}

type Found = Extract<JobReply, { readonly kind: 'checked' }>

/** What waits for a decision. */
interface Pending {
  readonly proposal: Proposal
  readonly serving: Serving
  /** What is to be written into `knowledge/`. */
  readonly files: Replacements
  readonly by: Recorder
}

/** An edition desk without a proposal. What was shown before a restart has to be checked again. */
export function editionDesk(deps: EditionDeskDeps): EditionDesk {
  const { keeper, knowledge, shelf, book, perform, log, now, zone } = deps
  let pending: Pending | null = null
  let atWork: Recorder | null = null

  /** One at a time. */
  async function alone<T>(by: Recorder, work: () => Promise<T>): Promise<T | { kind: 'busy'; by: Recorder } | Failed> {
    if (atWork !== null) return { kind: 'busy', by: atWork }
    atWork = by
    try {
      return await work()
    } catch (error) {
      log.error('a change of the edition failed; the running one goes on', errorFields(error, deps.token))
      return { kind: 'failed' }
    } finally {
      atWork = null
    }
  }

  async function check(job: Job, by: Recorder, originOf: (found: Found) => ProposalOrigin): Promise<Checked> {
    const running = keeper.current()
    const replies = perform(job)
    try {
      const first = (await replies.next()).value
      switch (first?.kind) {
        case 'which-conference':
          return { kind: 'which-conference', conferences: [...running.edition.conferences.values()] }
        case 'refused':
          return first
        case 'checked':
          break
        default:
          throw new Error('edition desk: the check gave no result')
      }
      if (first.id === null) return { kind: 'errors', report: first.report }
      const isThere = first.folderId === first.id || first.files.size === 0
      if (first.id === running.edition.id && isThere) return { kind: 'same', id: first.id, report: first.report }
      const { edition: assembly, gold } = await assembled(replies)
      const serving = await servingAside(assembly, deps.progress)
      const { edition } = serving
      const difference = await inSlices(editionDifference(running.edition, edition), others)
      const proposal: Proposal = {
        id: edition.id,
        runningId: running.edition.id,
        passages: edition.passages.length,
        origin: originOf(first),
        difference,
        gold,
        report: first.report,
        insteadOf: pending === null || pending.by.id === by.id ? null : pending.by,
      }
      pending = { proposal, serving, files: first.files, by }
      return { kind: 'proposal', proposal }
    } finally {
      await replies.return()
    }
  }

  function named({ id, runningId }: ProposalName): Pending | null {
    const isIt = pending?.proposal.id === id && pending.proposal.runningId === runningId
    return isIt && keeper.current().edition.id === runningId ? pending : null
  }

  /** The index and the audit entry, both or none. */
  async function record(
    { shelf: to, book: audit }: { readonly shelf: EditionShelf; readonly book: OfficeBook },
    index: ShelfIndex,
    by: Recorder,
    acts: readonly (readonly [AuditedAct, string])[],
  ): Promise<boolean> {
    const before = to.index()
    try {
      await to.write(index)
      await audit.change((state) => {
        const entries = acts.reduce((sum, [what, about]) => audited(sum, { at: now(), by, what, about }), state.audit)
        return [{ ...state, audit: entries }, undefined]
      })
      return true
    } catch (error) {
      log.error('a change of the edition was not saved; the running one goes on', errorFields(error, deps.token))
      await to.write(before).catch((again) => log.error('nor was it taken back', errorFields(again, deps.token)))
      return false
    }
  }

  async function apply({ proposal, serving, files }: Pending, by: Recorder): Promise<Applied> {
    if (shelf === null || book === null) return { kind: 'no-state' }
    const { id, origin } = proposal
    const at = now()
    const index = shelf.index()
    if (origin.kind === 'earlier') {
      const acts = [['edition-rolled-back', id]] as const
      if (!(await record({ shelf, book }, rolledBackTo(index, id), by, acts))) return { kind: 'not-saved' }
      return inForce(serving, shelf, { kind: 'applied', id, origin, isUnwritten: false })
    }
    const kept = await onlyReply(perform({ kind: 'keep', knowledge, files, id, shelf: shelf.folder, at }))
    if (kept.kind === 'changed') {
      pending = null
      return { kind: 'changed-meanwhile' }
    }
    if (kept.kind !== 'kept') return { kind: 'not-saved' }
    const staged = await stage(files, id, at)
    if (staged === null) return { kind: 'not-saved' }
    const applied = withApplied(index, { id, at, by })
    const writing = files.size === 0 ? null : { id, before: staged.before }
    const acts = [...[...files.keys()].map((path) => ['file-written', path] as const), ['edition-applied', id] as const]
    if (!(await record({ shelf, book }, { ...applied, writing }, by, acts))) {
      await staged.discard()
      return { kind: 'not-saved' }
    }
    const isUnwritten = !(await finish(staged, shelf, applied))
    return inForce(serving, shelf, { kind: 'applied', id, origin, isUnwritten })
  }

  async function stage(files: Replacements, id: string, at: number): Promise<StagedFiles | null> {
    // As a name that sorts by time and that every system takes: 20201120T083000Z-3f2a91bc.
    const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
    try {
      return await stageFiles(knowledge, files, join(deps.replaced, `${stamp}-${id}`), deps.disk)
    } catch (error) {
      log.error('the files of an edition were not written', errorFields(error, deps.token))
      return null
    }
  }

  /** The edition is in force by now, whatever becomes of the files: the next start finishes what fails here. */
  async function finish(staged: StagedFiles, to: EditionShelf, index: ShelfIndex): Promise<boolean> {
    try {
      await staged.commit()
      if (Object.keys(staged.before).length > 0) await to.write(index)
      return true
    } catch (error) {
      log.error('files are not in knowledge/ yet; the next start puts them there', errorFields(error, deps.token))
      return false
    }
  }

  async function inForce(serving: Serving, to: EditionShelf, applied: Applied): Promise<Applied> {
    keeper.serve(serving)
    pending = null
    log.info('another edition is in force', { edition: serving.edition.id })
    await to.tidy().catch((error) => log.warn('old editions were not removed', errorFields(error, deps.token)))
    return applied
  }

  function goldJob(): GoldJob {
    const running = shelf === null ? null : { shelf: shelf.folder, id: keeper.current().edition.id }
    return { day: today(now(), zone), running }
  }

  return {
    reload(by) {
      const job: Job = { kind: 'check', knowledge, sent: null, gold: goldJob() }
      return alone(by, () => check(job, by, () => ({ kind: 'folder' })))
    },
    replace(sent, by) {
      const running = keeper.current().edition.id
      return alone(by, () =>
        check({ kind: 'check', knowledge, sent, gold: goldJob() }, by, ({ files, added, folderId }) => ({
          kind: 'files',
          files: [...files.keys()].map((path) => ({ path, isNew: added.includes(path) })),
          standsApart: folderId !== running,
        })),
      )
    },
    rollback(by) {
      return alone(by, async () => {
        const runningId = keeper.current().edition.id
        const earlier = shelf?.index().applied.findLast(({ id }) => id !== runningId)
        if (shelf === null || earlier === undefined) return { kind: 'no-earlier' }
        const day = today(earlier.at, zone)
        const job: Job = { kind: 'check-kept', shelf: shelf.folder, id: earlier.id, gold: goldJob() }
        return check(job, by, () => ({ kind: 'earlier', day }))
      })
    },
    apply(name, by) {
      return alone<Applied>(by, async () => {
        const wanted = named(name)
        return wanted === null ? { kind: 'stale', newer: pending?.by ?? null } : apply(wanted, by)
      })
    },
    leave(name) {
      if (named(name) === null) return false
      pending = null
      return true
    },
    async download(): Promise<Download | null> {
      try {
        const reply = await onlyReply(perform({ kind: 'pack', knowledge, at: now() }))
        if (reply.kind !== 'packed') throw new Error('edition desk: nothing was packed')
        return { bytes: reply.bytes, unread: reply.unread, id: reply.id }
      } catch (error) {
        log.error('knowledge/ was not packed', errorFields(error, deps.token))
        return null
      }
    },
  }
}

interface Failed {
  readonly kind: 'failed'
}

async function assembled(
  replies: AsyncIterable<JobReply>,
): Promise<{ readonly edition: Edition; readonly gold: GoldResults }> {
  const assembly = assembleEdition()
  let gold: GoldResults | null = null
  for await (const reply of replies) {
    if (reply.kind === 'part') assembly.add(reply.part)
    if (reply.kind === 'gold') gold = reply.results
    await others()
  }
  if (gold === null) throw new Error('edition desk: the check did not come to its end')
  return { edition: assembly.edition(), gold }
}

async function onlyReply(replies: ReturnType<PerformJob>): Promise<JobReply> {
  try {
    const { value } = await replies.next()
    if (value === undefined) throw new Error('edition desk: a job gave no reply')
    return value
  } finally {
    await replies.return()
  }
}
