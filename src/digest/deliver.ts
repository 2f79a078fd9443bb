import { type CarefulBook, carefulBook } from './careful-book.ts'
import type { Clock } from './clock.ts'
import type { Tell } from './delivery-notice.ts'
import type { DigestBook } from './digest-book.ts'
import { type DigestMakerDeps, digestMaker } from './digest-maker.ts'
import type { DigestSender } from './digest-sender.ts'
import { dueIssues, type Issue } from './due-issues.ts'
import { abandonClaims, claimAgain, claimInTime, holdDoubtful, logMissed } from './issue-steps.ts'
import { makePace } from './pace.ts'
import { settleQuietIssues } from './quiet-issues.ts'
import { type IssueEnd, type SendIssueDeps, sendIssue } from './send-issue.ts'
import { type Destination, destinationKey } from './subscription.ts'
import { tellUnresolved, told } from './telling.ts'
import { type Tally, type TickReport, tally } from './tick-report.ts'

/** So many issues in a row that do not reach Telegram end a tick. */
const UNREACHABLE_IN_ROW = 3

export interface DeliveryDeps extends DigestMakerDeps {
  readonly book: DigestBook
  readonly sender: DigestSender
  readonly clock: Clock
  readonly tell: Tell
}

export interface Delivery {
  /**
   * Sends what is due, one issue after another, until all is sent or `stop` is given; the issue in flight is then still
   * finished. Never rejects. The first tick of a process first gives up the claims of the process before it.
   */
  tick(stop: AbortSignal): Promise<TickReport>
  /** Sends an unresolved issue after all, because an admin wants it. Waits for a tick that is on. Rejects if not saved. */
  resend(destination: Destination, week: number, stop: AbortSignal): Promise<IssueEnd>
}

/** The delivery of digests. It starts nothing by itself: see `runDelivery`. */
export function makeDelivery(deps: DeliveryDeps): Delivery {
  const { clock, sender, tell, zone } = deps
  const book = carefulBook(deps.book)
  const pace = makePace(clock)
  const inTurn = oneAfterAnother()
  let isStarted = false
  let isHalted = false

  const sending = (): SendIssueDeps => ({ book, sender, clock, pace, make: digestMaker(deps) })

  async function prepare(): Promise<readonly Issue[]> {
    await book.catchUp()
    if (!isStarted) await book.record((state) => abandonClaims(state, clock.now()))
    isStarted = true
    const now = clock.now()
    const { send, doubtful, missed } = dueIssues(book.current(), now, zone)
    await book.change((state) => [holdDoubtful(logMissed(state, missed), doubtful, now), undefined])
    if (missed.length > 0) await told(tell, { kind: 'missed', missed })
    await tellUnresolved(book, tell)
    return send
  }

  async function sendAll(issues: readonly Issue[], stop: AbortSignal, ends: Tally): Promise<TickReport['ended']> {
    const tools = sending()
    const { loud, quiet } = await settleQuietIssues(issues, book, tools.make, clock, stop)
    ends.add('quiet', quiet)
    let unreachable = 0
    for (const issue of loud) {
      const end = await sendIssue(issue, claimInTime(issue), tools, stop)
      ends.add(end.kind)
      await tellAsleep(book, tell, issue, end)
      if (end.kind === 'stopped') return 'stopped'
      unreachable = end.kind === 'later' ? unreachable + 1 : 0
      if (unreachable === UNREACHABLE_IN_ROW) return 'unreachable'
    }
    return 'done'
  }

  async function tick(stop: AbortSignal): Promise<TickReport> {
    const ends = tally()
    try {
      const ended = await sendAll(await prepare(), stop, ends)
      await tellUnresolved(book, tell)
      isHalted = false
      return { ended, counts: ends.counts }
    } catch (error) {
      if (!isHalted) await told(tell, { kind: 'halted', error })
      isHalted = true
      return { ended: 'halted', counts: ends.counts }
    }
  }

  async function resend(destination: Destination, week: number, stop: AbortSignal): Promise<IssueEnd> {
    await book.catchUp()
    const unresolved = book.current().issueLogs.get(destinationKey(destination))?.unresolved ?? []
    const dueAt = unresolved.find((one) => one.week === week)?.dueAt
    if (dueAt === undefined) return { kind: 'not-owed' }
    const issue = { ...destination, week, dueAt }
    return sendIssue(issue, (state, place, now) => claimAgain(state, place, week, now), sending(), stop)
  }

  return {
    tick: (stop) => inTurn(() => tick(stop)),
    resend: (destination, week, stop) => inTurn(() => resend(destination, week, stop)),
  }
}

async function tellAsleep(book: CarefulBook, tell: Tell, issue: Issue, end: IssueEnd): Promise<void> {
  const { chatId, threadId } = issue
  const subscription = book.current().subscriptions.get(destinationKey(issue))
  if (subscription?.asleep == null || !('detail' in end)) return
  const { title, asleep } = subscription
  await told(tell, {
    kind: 'asleep',
    destination: { chatId, threadId },
    title,
    reason: asleep.reason,
    detail: end.detail,
  })
}

/** Runs one task after another, whatever becomes of them. */
function oneAfterAnother(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const done = last.then(task, task)
    last = done
    return done
  }
}
