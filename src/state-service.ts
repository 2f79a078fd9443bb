import { readdir } from 'node:fs/promises'
import { type TellerDeps, tellAdminsLine } from './bot/delivery-teller.ts'
import { errorFields } from './bot/error-words.ts'
import type { Bilingual } from './knowledge/edition.ts'
import { createState, openState } from './store/open-state.ts'
import type { StateFile } from './store/state-file.ts'
import { stateMendingWords } from './store/state-mending-words.ts'
import { type StateProblem, stateProblemWords } from './store/state-problem.ts'

export interface StateServiceDeps {
  /** Where the state is. */
  readonly folder: string
  /** Whether a state is begun where there are other files but never was one. */
  readonly firstRun: boolean
  readonly teller: TellerDeps
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Opens the state. In a folder in which nothing was ever kept it begins one, and says so; anywhere else a first run must
 * be asked for. If the state cannot be used, null: log and admins are told why, and the bot goes on without what it would
 * remember: no subscriptions, nobody let in. Never rejects.
 */
export async function openStateOrTell({ folder, firstRun, teller, now }: StateServiceDeps): Promise<StateFile | null> {
  const { log, token } = teller
  const tell = (words: Bilingual): void => {
    log.error(words.en)
    // The log has it in any case, and Telegram must not hold up the start.
    tellAdminsLine(teller, words).catch(() => undefined)
  }
  try {
    const isUntouched = await hasNothing(folder)
    const known = await openState(folder, { now })
    const isNew = known.kind === 'refused' && known.problem.kind === 'never-created' && (firstRun || isUntouched)
    const result = isNew ? await createState(folder, { now }) : known
    if (result.kind === 'refused') tell(problemWords(result.problem))
    else {
      for (const mending of result.mendings) tell(stateMendingWords(mending))
      if (isNew) log.info('first run: an empty state was created', { folder })
      // A disk that was not mounted looks the same.
      if (isNew && !firstRun) tellAdminsLine(teller, newlyCreated(folder)).catch(() => undefined)
    }
    return result.kind === 'opened' ? result.file : null
  } catch (error) {
    log.error('the state could not be opened', errorFields(error, token))
    return null
  }
}

/** Whether the folder is missing or empty; what begins with a dot and `lost+found` are the system's. */
async function hasNothing(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : null))
  return names?.every((name) => name.startsWith('.') || name === 'lost+found') ?? false
}

function newlyCreated(folder: string): Bilingual {
  return {
    vi:
      `Lần chạy đầu tiên: bot vừa tạo dữ liệu mới, còn trống, trong “${folder}”. ` +
      'Nếu trước đây đã có đăng ký, hãy dừng bot và xem lại DATA_DIR hoặc ổ đĩa.',
    en:
      `First run: the bot has just created new, empty data in “${folder}”. ` +
      'If there were subscriptions before, stop the bot and look at DATA_DIR or the disk.',
  }
}

/** The problem; for a first run also how to ask for it. */
function problemWords(problem: StateProblem): Bilingual {
  const words = stateProblemWords(problem)
  if (problem.kind !== 'never-created') return words
  const command = 'npm start -- --first-run'
  return { vi: `${words.vi} Lần chạy đầu tiên: ${command}`, en: `${words.en} A first run: ${command}` }
}
