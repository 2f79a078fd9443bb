import { makeAsk } from './answers/ask.ts'
import { type GoldResults, goldResults } from './answers/gold-results.ts'
import type { CivilDate } from './calendar/civil-date.ts'
import { addTermTo, type PassageEntry, type TermEdit } from './knowledge/add-term.ts'
import { type EditionPart, partsOf } from './knowledge/edition-parts.ts'
import {
  checkTexts,
  idOfTexts,
  knowledgeTexts,
  type LoadedEdition,
  type Replacements,
  readFolder,
} from './knowledge/load.ts'
import { hasErrors } from './knowledge/problem.ts'
import { type ProblemReport, problemReport } from './knowledge/problem-report.ts'
import { schemaFiles } from './knowledge/schema.ts'
import { type Placed, placeSent, type SentFile, type SentFileRefusal } from './knowledge/sent-file.ts'
import { errorCode, nodeDisk } from './store/disk.ts'
import { keepEdition, keptEdition } from './store/kept-edition.ts'
import { openZip, packZip, type ZipLimits, ZipRefused } from './store/zip.ts'

/** Heavy work on knowledge files, away from the thread that answers questions. Plain data: it is copied to the worker. */
export type Job =
  /** Reads and checks a `knowledge/` folder, as if the sent file stood in it already. */
  | { readonly kind: 'check'; readonly knowledge: string; readonly sent: SentFile | null; readonly gold: GoldJob }
  /** Reads and checks an edition that is kept. */
  | { readonly kind: 'check-kept'; readonly shelf: string; readonly id: string; readonly gold: GoldJob }
  /** Keeps what the folder, with these files in it, holds now; nothing is kept if that is not the edition `id`. */
  | {
      readonly kind: 'keep'
      readonly knowledge: string
      readonly files: Replacements
      readonly id: string
      readonly shelf: string
      /** Epoch milliseconds. */
      readonly at: number
    }
  /** The folder's file in which a passage is described, with a term more. Nothing is written. */
  | { readonly kind: 'add-term'; readonly knowledge: string; readonly entry: PassageEntry; readonly term: string }
  /** Packs the folder's files. `at`: epoch milliseconds. */
  | { readonly kind: 'pack'; readonly knowledge: string; readonly at: number }

/** Asking the gold questions: many at once, and with many passages each takes its time. */
export interface GoldJob {
  readonly day: CivilDate
  /** The running edition, where it is kept. */
  readonly running: { readonly shelf: string; readonly id: string } | null
}

/** What a job finds, in pieces that are taken one at a time: small enough that none holds up a question. */
export type JobReply =
  | { readonly kind: 'which-conference' }
  | { readonly kind: 'refused'; readonly refusal: SentFileRefusal }
  | {
      readonly kind: 'checked'
      readonly report: ProblemReport
      /** The edition's id, and its parts follow; null if there are errors. */
      readonly id: string | null
      /** The id of what stands in the folder without the sent file. */
      readonly folderId: string
      /** What the sent file is to replace or add. */
      readonly files: Replacements
      /** Those of them that have no file to replace. */
      readonly added: readonly string[]
    }
  | { readonly kind: 'part'; readonly part: EditionPart }
  /** After the last part. */
  | { readonly kind: 'gold'; readonly results: GoldResults }
  | { readonly kind: 'term'; readonly edit: TermEdit }
  | { readonly kind: 'kept' }
  /** The folder holds something else by now. */
  | { readonly kind: 'changed' }
  /** `code`: the system's ('ENOSPC': the disk is full). */
  | { readonly kind: 'not-kept'; readonly code: string | null }
  /** `id`: of the edition that the folder holds. `unread`: files that are not in it because they cannot be read. */
  | { readonly kind: 'packed'; readonly id: string; readonly bytes: Uint8Array; readonly unread: readonly string[] }

/** Does a job; its replies come as they are asked for. */
export type PerformJob = (job: Job) => AsyncGenerator<JobReply, void>

/** The first reply of a job that has only one. Rejects as the job does. */
export async function onlyReply(replies: ReturnType<PerformJob>): Promise<JobReply> {
  try {
    const { value } = await replies.next()
    if (value === undefined) throw new Error('edition jobs: a job gave no reply')
    return value
  } finally {
    await replies.return()
  }
}

/** What an archive that somebody sends may hold: the whole of a large `knowledge/`, and no more. */
const SENT_ARCHIVE: ZipLimits = {
  entries: 2000,
  fileBytes: 2 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  ratio: 100,
}

/** Does a job in this thread. */
export async function* performJob(job: Job): AsyncGenerator<JobReply, void> {
  switch (job.kind) {
    case 'check': {
      const place = job.sent === null ? NOTHING_SENT : await placeOf(job.sent)
      if (place.kind !== 'placed') {
        yield place
        return
      }
      const standing = await readFolder(job.knowledge)
      const known = new Set([...standing.files.keys(), ...standing.problems.map(({ file }) => file)])
      const { files } = place
      const folder = {
        folderId: idOfTexts(standing.files),
        files,
        added: [...files.keys()].filter((path) => !known.has(path)),
      }
      yield* found(checkTexts(files.size === 0 ? standing : await readFolder(job.knowledge, files)), folder, job.gold)
      return
    }
    case 'check-kept': {
      const kept = await keptTexts(job.shelf, job.id)
      yield* found(kept, { folderId: job.id, files: new Map(), added: [] }, job.gold)
      return
    }
    case 'keep':
      yield await keep(job)
      return
    case 'add-term': {
      const { files } = await readFolder(job.knowledge)
      yield { kind: 'term', edit: addTermTo(knowledgeTexts(files), job.entry, job.term) }
      return
    }
    case 'pack':
      yield await pack(job.knowledge, job.at)
      return
  }
}

const NOTHING_SENT: Placed = { kind: 'placed', files: new Map() }

async function placeOf(sent: SentFile): Promise<Placed> {
  try {
    return await placeSent(sent, (bytes) => openZip(bytes, SENT_ARCHIVE))
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    return { kind: 'refused', refusal: { kind: 'zip', fault: error.why, file: error.file } }
  }
}

async function* found(
  { edition, problems }: LoadedEdition,
  folder: Pick<Extract<JobReply, { readonly kind: 'checked' }>, 'folderId' | 'files' | 'added'>,
  { running, day }: GoldJob,
): AsyncGenerator<JobReply, void> {
  yield { kind: 'checked', report: problemReport(problems), id: edition?.id ?? null, ...folder }
  if (edition === null) return
  for (const part of partsOf(edition)) yield { kind: 'part', part }
  const before = edition.gold.length === 0 || running === null ? null : await asKept(running)
  yield { kind: 'gold', results: goldResults(before, { edition, ...makeAsk(edition) }, day) }
}

/** The running edition, to be asked; null if it is not kept well. */
async function asKept({ shelf, id }: NonNullable<GoldJob['running']>) {
  try {
    const { edition } = await keptTexts(shelf, id)
    return edition === null ? null : { edition, ...makeAsk(edition) }
  } catch {
    return null
  }
}

/** A kept edition, checked. Rejects if it is not what was kept. */
async function keptTexts(shelf: string, id: string): Promise<LoadedEdition> {
  const loaded = checkTexts({ files: await keptEdition(shelf, id, nodeDisk), problems: [] })
  if (loaded.edition?.id !== id) throw new Error(`editions: ${id} is damaged`)
  return loaded
}

async function keep({ knowledge, files, id, shelf, at }: Extract<Job, { readonly kind: 'keep' }>): Promise<JobReply> {
  const { files: texts, problems } = await readFolder(knowledge, files)
  if (hasErrors(problems) || idOfTexts(texts) !== id) return { kind: 'changed' }
  try {
    await keepEdition(shelf, id, knowledgeTexts(texts), nodeDisk, at)
    return { kind: 'kept' }
  } catch (error) {
    return { kind: 'not-kept', code: errorCode(error) ?? null }
  }
}

async function pack(knowledge: string, at: number): Promise<JobReply> {
  const { files, problems } = await readFolder(knowledge)
  const encoder = new TextEncoder()
  const packed = new Map<string, Uint8Array>()
  for (const [path, text] of knowledgeTexts(files)) packed.set(`knowledge/${path}`, encoder.encode(text))
  // Beside the files that they describe, so that an editor completes and checks them on any computer.
  for (const [name, text] of schemaFiles()) packed.set(`knowledge/schema/${name}`, encoder.encode(text))
  const unread = problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)
  return { kind: 'packed', id: idOfTexts(files), bytes: await packZip(packed, at), unread }
}
