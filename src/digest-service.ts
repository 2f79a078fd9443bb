import { Api, type ApiClientOptions } from 'grammy'
import type { Access } from './bot/access.ts'
import { type NoteMove, notingMoves } from './bot/admission/moved-groups.ts'
import { deliveryTeller, type TellerDeps } from './bot/delivery-teller.ts'
import type { DigestDesk } from './bot/digest-desk.ts'
import { digestSender } from './bot/digest-sender.ts'
import { errorFields } from './bot/error-words.ts'
import type { Log } from './bot/log.ts'
import { makeDelivery } from './digest/deliver.ts'
import { runDelivery } from './digest/delivery-loop.ts'
import type { DigestBook } from './digest/digest-book.ts'
import { nextIssueOfAll } from './digest/schedule.ts'
import type { TickReport } from './digest/tick-report.ts'
import type { ProgressBook } from './duties/progress.ts'
import type { Edition } from './knowledge/edition.ts'
import { digestMessage } from './messages/digest-message.ts'
import type { DigestTimes } from './sandbox/travel.ts'

export interface DigestServiceDeps {
  readonly token: string
  readonly client: ApiClientOptions
  /** Null if the state cannot be used: no digest is sent. */
  readonly book: DigestBook | null
  readonly progress: ProgressBook
  readonly zone: string
  readonly adminIds: readonly number[]
  readonly access: Access
  /** Told of a group's new id before anything more is sent to it. */
  readonly noteMove: NoteMove
  readonly log: Log
  edition(): Edition
  /** Told how every try to send something has ended. */
  ended(how: TickReport['ended']): void
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, stop: AbortSignal): Promise<void>
}

/** The digests of a running bot. */
export interface DigestService {
  readonly desk: DigestDesk
  /** When digests go out, and a tick beside those of the clock; undefined if the state cannot be used. */
  readonly times: DigestTimes | undefined
  /** Sends no more; the digest in flight is finished and recorded. Never rejects. */
  stop(): Promise<void>
}

/** A message that Telegram has not taken by then is given up; it may have arrived. */
const SEND_TIMEOUT_SECONDS = 20

/** Sends the digests that are due, until it is stopped. */
export function startDigests(deps: DigestServiceDeps): DigestService {
  const { token, log, zone, adminIds, book, progress, access, edition, now, sleep } = deps
  const stopping = new AbortController()
  // Its own connection, without the replies' auto-retry: the delivery decides what is tried again.
  const api = new Api(token, { timeoutSeconds: SEND_TIMEOUT_SECONDS, ...deps.client })
  api.config.use(notingMoves(deps.noteMove))
  const teller: TellerDeps = { api, token, adminIds, log, zone }
  const delivery =
    book === null
      ? null
      : makeDelivery({
          book,
          zone,
          edition,
          progress,
          clock: { now, sleep },
          isAllowed: ({ chatId, chatKind }) =>
            access.mayAsk({ id: chatId, type: chatKind }, chatKind === 'private' ? { id: chatId } : undefined),
          tell: deliveryTeller(teller),
          sender: digestSender({ api, token, edition, view: digestMessage }),
        })

  async function run(): Promise<void> {
    if (delivery === null) return
    log.info('digests are on', { subscriptions: book?.current().subscriptions.size ?? 0 })
    await runDelivery(delivery, { now, sleep }, stopping.signal, (report) => {
      if (!isIdle(report)) deps.ended(report.ended)
      logTick(report, log)
    })
  }

  function timesOf(): DigestTimes | undefined {
    if (delivery === null || book === null) return undefined
    return {
      nextDue: () => nextIssueOfAll(book.current(), now(), zone),
      // Ticks take turns: this one waits for one that is on.
      tick: async () => logTick(await delivery.tick(stopping.signal), log),
    }
  }

  const running = run().catch((error) => log.error('the digests ended', errorFields(error, token)))
  return {
    desk: {
      book: async () => book,
      progress,
      zone,
      isBotAdmin: (userId) => adminIds.includes(userId),
      async resend(destination, week) {
        if (delivery === null) throw new Error('digests: the state is not open; nothing can be sent again')
        return delivery.resend(destination, week, stopping.signal)
      },
    },
    times: timesOf(),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function logTick(report: TickReport, log: Log): void {
  if (!isIdle(report)) log.info('digests were sent', { ended: report.ended, ...report.counts })
}

/** Nothing was due. */
function isIdle({ ended, counts }: TickReport): boolean {
  return ended === 'done' && Object.keys(counts).length === 0
}
