import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EditionDesk } from '../../src/bot/admin/edition-desk.ts'
import type { Log } from '../../src/bot/log.ts'
import { emptyOffice, type OfficeBook } from '../../src/bot/office-state.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { editionDesk } from '../../src/edition-desk.ts'
import { type PerformJob, performJob } from '../../src/edition-jobs.ts'
import { type EditionKeeper, editionKeeper, servingNow } from '../../src/edition-keeper.ts'
import { REPLACED_FOLDER, startEdition } from '../../src/edition-start.ts'
import type { StartNotice } from '../../src/messages/start-notice.ts'
import { type Disk, nodeDisk } from '../../src/store/disk.ts'
import { soundFiles } from './knowledge-folder.ts'
import { memoryBook } from './memory-book.ts'

/** A bot's edition with everything that changes it, on real temporary folders; jobs are done in this thread. */
export interface EditionHouse {
  readonly keeper: EditionKeeper
  readonly desk: EditionDesk
  readonly notices: readonly StartNotice[]
  readonly book: OfficeBook
  /** What was logged as a warning or an error. */
  readonly log: readonly string[]
}

export interface HouseFolders {
  readonly knowledge: string
  readonly data: string
  /** Writes a file of `knowledge/`. */
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  /** Every file below the two folders, path -> content, but not the index of editions and their archives. */
  everything(): Promise<ReadonlyMap<string, string>>
}

export const HOUSE_TOKEN = '1:secret'
export const NOW = Date.UTC(2020, 10, 20, 2)

/** Folders with a small sound `knowledge/`, some of its files with another text. They are gone after the test. */
export async function houseFolders(changes: Readonly<Record<string, string | null>> = {}): Promise<HouseFolders> {
  const root = await mkdtemp(join(tmpdir(), 'house-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const [knowledge, data] = [join(root, 'knowledge'), join(root, 'data')]
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(knowledge, path)), { recursive: true })
    await writeFile(join(knowledge, path), text)
  }
  await mkdir(knowledge)
  for (const [path, text] of soundFiles(changes)) await write(path, text)
  return {
    knowledge,
    data,
    write,
    read: (path) => readFile(join(knowledge, path), 'utf8'),
    async everything() {
      const files = new Map<string, string>()
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name).slice(root.length + 1)
        if (entry.isFile() && !path.startsWith('data/editions/')) {
          files.set(path, await readFile(join(root, path), 'utf8'))
        }
      }
      return files
    },
  }
}

/** Starts in these folders, as the bot does. Throws if there is nothing to start with. */
export async function openHouse(
  { knowledge, data }: HouseFolders,
  {
    disk = nodeDisk,
    perform = performJob,
    book = memoryBook(emptyOffice),
    log: given,
  }: {
    readonly disk?: Disk
    readonly perform?: PerformJob
    readonly book?: OfficeBook
    /** Instead of a list of sentences. */
    readonly log?: Log
  } = {},
): Promise<EditionHouse> {
  const lines: string[] = []
  const write = (sentence: string): void => {
    lines.push(sentence)
  }
  const log = given ?? { info: () => undefined, warn: write, error: write }
  const now = (): number => NOW
  const start = await startEdition({ knowledge, data, disk, log, token: HOUSE_TOKEN, now })
  if (start.kind === 'no-edition') throw new Error('no edition to start with')
  const keeper = editionKeeper(servingNow(start.edition, emptyProgressBook))
  const desk = editionDesk({
    ...{ keeper, knowledge, shelf: start.shelf, book, perform, disk, log, now, token: HOUSE_TOKEN },
    replaced: join(data, REPLACED_FOLDER),
    progress: emptyProgressBook,
    zone: 'Asia/Ho_Chi_Minh',
  })
  return { keeper, desk, notices: start.notices, book, log: lines }
}

export const LAN = { id: 11, name: 'Lan' }
export const NAM = { id: 12, name: 'Nam' }
