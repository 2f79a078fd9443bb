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
  /** Whether a state is begun where there never was one. */
  readonly firstRun: boolean
  readonly teller: TellerDeps
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Opens the state. If it cannot be used, null: log and admins are told why, and the bot goes on without what it would
 * remember: no subscriptions, nobody let in. Never rejects.
 */
export async function openStateOrTell({ folder, firstRun, teller, now }: StateServiceDeps): Promise<StateFile | null> {
  const { log, token } = teller
  try {
    const known = await openState(folder, { now })
    const isNew = known.kind === 'refused' && known.problem.kind === 'never-created' && firstRun
    const result = isNew ? await createState(folder, { now }) : known
    if (isNew && result.kind === 'opened') log.info('first run: an empty state was created', { folder })
    const lines = result.kind === 'refused' ? [problemWords(result.problem)] : result.mendings.map(stateMendingWords)
    for (const words of lines) {
      log.error(words.en)
      // The log has it in any case, and Telegram must not hold up the start.
      tellAdminsLine(teller, words).catch(() => undefined)
    }
    return result.kind === 'opened' ? result.file : null
  } catch (error) {
    log.error('the state could not be opened', errorFields(error, token))
    return null
  }
}

/** The problem; for a first run also how to ask for it. */
function problemWords(problem: StateProblem): Bilingual {
  const words = stateProblemWords(problem)
  if (problem.kind !== 'never-created') return words
  const command = 'npm start -- --first-run'
  return { vi: `${words.vi} Lần chạy đầu tiên: ${command}`, en: `${words.en} A first run: ${command}` }
}
