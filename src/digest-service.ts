import { Api, type ApiClientOptions } from 'grammy'
import type { Access } from './bot/access.ts'
import { deliveryTeller, type TellerDeps, tellAdminsLine } from './bot/delivery-teller.ts'
import type { DigestDesk } from './bot/digest-desk.ts'
import { digestSender } from './bot/digest-sender.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import { type Delivery, makeDelivery } from './digest/deliver.ts'
import { runDelivery } from './digest/delivery-loop.ts'
import type { DigestBook } from './digest/digest-book.ts'
import type { TickReport } from './digest/tick-report.ts'
import { emptyProgressBook } from './duties/progress.ts'
import type { Bilingual, Edition } from './knowledge/edition.ts'
import { digestMessage } from './messages/digest-message.ts'
import { createState, openState } from './store/open-state.ts'
import type { StateFile } from './store/state-file.ts'
import { stateMendingWords } from './store/state-mending-words.ts'
import { type StateProblem, stateProblemWords } from './store/state-problem.ts'
import { storedDigestBook } from './store/stored-digest-book.ts'

export interface DigestServiceDeps {
  readonly token: string
  readonly client: ApiClientOptions
  /** Where the state is. */
  readonly folder: string
  /** Whether a state is begun where there never was one. */
  readonly firstRun: boolean
  readonly zone: string
  readonly adminIds: readonly number[]
  readonly access: Access
  readonly log: Log
  edition(): Edition
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, stop: AbortSignal): Promise<void>
}

/** The digests of a running bot. */
export interface DigestService {
  readonly desk: DigestDesk
  /** Sends no more; the digest in flight is finished and recorded. Never rejects. */
  stop(): Promise<void>
  /** Closes the state: the last thing that is done, because commands may still be changing it. Never rejects. */
  close(): Promise<void>
}

/** A message that Telegram has not taken by then is given up; it may have arrived. */
const SEND_TIMEOUT_SECONDS = 20

/**
 * Opens the state and sends the digests that are due, until it is stopped. If the state cannot be used, log and admins are
 * told why, and there are no subscriptions; nothing else is touched by that.
 */
export function startDigests(deps: DigestServiceDeps): DigestService {
  const { token, log, zone, adminIds, now, sleep } = deps
  const stopping = new AbortController()
  // Its own connection, without the replies' auto-retry: the delivery decides what is tried again.
  const api = new Api(token, { timeoutSeconds: SEND_TIMEOUT_SECONDS, ...deps.client })
  const teller: TellerDeps = { api, token, adminIds, log, zone }
  const opening = openOrTell(deps, teller).catch((error) => {
    log.error('the state could not be opened', errorFields(error, token))
    return null
  })
  const parts = opening.then((file) => file && partsOver(file, deps, api, teller))

  async function run(): Promise<void> {
    const opened = await parts
    if (opened === null) return
    const { book, delivery } = opened
    log.info('digests are on', { subscriptions: book.current().subscriptions.size })
    await runDelivery(delivery, { now, sleep }, stopping.signal, (report) => logTick(report, log))
  }

  const running = run().catch((error) => log.error('the digests ended', errorFields(error, token)))
  return {
    desk: {
      book: async () => (await parts)?.book ?? null,
      progress: emptyProgressBook,
      zone,
      isBotAdmin: (userId) => adminIds.includes(userId),
      async resend(destination, week) {
        const delivery = (await parts)?.delivery
        if (delivery === undefined) throw new Error('digests: the state is not open; nothing can be sent again')
        return delivery.resend(destination, week, stopping.signal)
      },
    },
    async stop() {
      stopping.abort()
      await running
    },
    async close() {
      const file = await opening
      await file?.close().catch((error) => log.error('the state was not closed', errorFields(error, token)))
    },
  }
}

interface Parts {
  readonly file: StateFile
  readonly book: DigestBook
  readonly delivery: Delivery
}

function partsOver(file: StateFile, deps: DigestServiceDeps, api: Api, teller: TellerDeps): Parts {
  const { token, zone, edition, access, now, sleep } = deps
  const book = storedDigestBook(file)
  const delivery = makeDelivery({
    book,
    zone,
    edition,
    progress: emptyProgressBook,
    clock: { now, sleep },
    isAllowed: ({ chatId, chatKind }) =>
      access.mayAsk({ id: chatId, type: chatKind }, chatKind === 'private' ? { id: chatId } : undefined),
    tell: deliveryTeller(teller),
    sender: digestSender({ api, token, edition, view: digestMessage }),
  })
  return { file, book, delivery }
}

async function openOrTell(
  { folder, firstRun, now, log }: DigestServiceDeps,
  teller: TellerDeps,
): Promise<StateFile | null> {
  const known = await openState(folder, { now })
  const isNew = known.kind === 'refused' && known.problem.kind === 'never-created' && firstRun
  const result = isNew ? await createState(folder, { now }) : known
  if (isNew && result.kind === 'opened') log.warn('first run: an empty state was created', { folder })
  const lines = result.kind === 'refused' ? [problemWords(result.problem)] : result.mendings.map(stateMendingWords)
  for (const words of lines) {
    log.error(words.en)
    // The log has it in any case.
    await tellAdminsLine(teller, words.vi).catch(() => undefined)
  }
  return result.kind === 'opened' ? result.file : null
}

/** The problem; for a first run also how to ask for it. */
function problemWords(problem: StateProblem): Bilingual {
  const words = stateProblemWords(problem)
  if (problem.kind !== 'never-created') return words
  const command = 'npm start -- --first-run'
  return { vi: `${words.vi} Lần chạy đầu tiên: ${command}`, en: `${words.en} A first run: ${command}` }
}

function logTick({ ended, counts }: TickReport, log: Log): void {
  if (ended === 'done' && Object.keys(counts).length === 0) return
  log.info('digests were sent', { ended, ...counts })
}
