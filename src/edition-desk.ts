import type { GoldResults } from './answers/gold-results.ts'
import type { Download, EditionDesk } from './bot/admin/edition-desk.ts'
import { errorFields } from './bot/error-words.ts'
import { today } from './calendar/civil-date.ts'
import type { ProgressBook, Recorder } from './duties/progress.ts'
import { applyEdition, type Decided, type EditionApplyDeps } from './edition-apply.ts'
import { type GoldJob, type Job, type JobReply, onlyReply } from './edition-jobs.ts'
import { others, servingAside } from './edition-keeper.ts'
import type { Edition } from './knowledge/edition.ts'
import { editionDifference } from './knowledge/edition-difference.ts'
import { assembleEdition } from './knowledge/edition-parts.ts'
import type { Applied, Checked, Proposal, ProposalName, ProposalOrigin } from './messages/proposal.ts'
import { inSlices } from './text/steps.ts'

export interface EditionDeskDeps extends EditionApplyDeps {
  readonly progress: ProgressBook
  /** The office's zone. */
  readonly zone: string
}

type Found = Extract<JobReply, { readonly kind: 'checked' }>

/** What waits for a decision. */
interface Pending extends Decided {
  readonly proposal: Proposal
  readonly by: Recorder
}

/** An edition desk without a proposal. What was shown before a restart has to be checked again. */
export function editionDesk(deps: EditionDeskDeps): EditionDesk {
  const { keeper, knowledge, shelf, perform, log, now, zone } = deps
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
        if (wanted === null) return { kind: 'stale', newer: pending?.by ?? null }
        const applied = await applyEdition(wanted, by, deps)
        if (applied.kind === 'applied' || applied.kind === 'changed-meanwhile') pending = null
        return applied
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
