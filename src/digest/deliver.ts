import { carefulBook } from './careful-book.ts'
import type { Clock } from './clock.ts'
import type { Tell } from './delivery-notice.ts'
import type { DigestBook } from './digest-book.ts'
import { type DigestMakerDeps, digestMaker } from './digest-maker.ts'
import type { DigestSender } from './digest-sender.ts'
import type { DigestState } from './digest-state.ts'
import { dueIssues, type Issue } from './due-issues.ts'
import { abandonClaims, type Claiming, claimAgain, claimInTime, holdDoubtful, logMissed } from './issue-steps.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { makePace } from './pace.ts'
import { settleQuietIssues } from './quiet-issues.ts'
import { type IssueEnd, type SendIssueDeps, sendIssue } from './send-issue.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'
import { tellAsleep, tellUnresolved, told } from './telling.ts'
import { type Tally, type TickReport, tally } from './tick-report.ts'

/** So many issues in a row that do not reach Telegram end a tick. */
const UNREACHABLE_IN_ROW = 3

export interface DeliveryDeps extends DigestMakerDeps {
  readonly book: DigestBook
  readonly sender: DigestSender
  readonly clock: Clock
  readonly tell: Tell
  /**
   * Whether a chat may get anything from the bot (it was let in, and still is). While it may not, its issues wait; they are
   * sent if it is let in again within the hours of catching up, and else missed. Nobody is told: that was decided.
   */
  readonly isAllowed: (subscription: Subscription) => boolean
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
  const { clock, isAllowed, sender, tell, zone } = deps
  const book = carefulBook(deps.book)
  const pace = makePace(clock)
  const inTurn = oneAfterAnother()
  let isStarted = false
  let isHalted = false

  const sending = (): SendIssueDeps => ({ book, sender, clock, pace, make: digestMaker(deps) })

  const isAllowedIn = ({ subscriptions }: DigestState, destination: Destination): boolean => {
    const subscription = subscriptions.get(destinationKey(destination))
    return subscription !== undefined && isAllowed(subscription)
  }
  const mayHave = (destination: Destination): boolean => isAllowedIn(book.current(), destination)

  /** Asked again at the last moment: somebody may have been put out while others were served. */
  const ifAllowed =
    (claim: Claiming): Claiming =>
    (state, destination, now) =>
      isAllowedIn(state, destination) ? claim(state, destination, now) : [state, null]

  async function prepare(): Promise<readonly Issue[]> {
    await book.catchUp()
    if (!isStarted) await book.record((state) => abandonClaims(state, clock.now()))
    isStarted = true
    const now = clock.now()
    const { send, doubtful, missed } = dueIssues(book.current(), now, zone)
    const missedByUs = missed.filter(mayHave)
    await book.change((state) => [holdDoubtful(logMissed(state, missed), doubtful, now), undefined])
    if (missedByUs.length > 0) await told(tell, { kind: 'missed', missed: missedByUs })
    await tellUnresolved(book, tell)
    return send.filter(mayHave)
  }

  async function sendAll(issues: readonly Issue[], stop: AbortSignal, ends: Tally): Promise<TickReport['ended']> {
    const tools = sending()
    const { loud, quiet } = await settleQuietIssues(issues, book, tools.make, clock, stop)
    ends.add('quiet', quiet)
    let unreachable = 0
    for (const issue of loud) {
      const end = await sendIssue(issue, ifAllowed(claimInTime(issue)), tools, stop)
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
    const claim = ifAllowed((state, place, now) => claimAgain(state, place, week, now))
    return sendIssue(issue, claim, sending(), stop)
  }

  return {
    tick: (stop) => inTurn(() => tick(stop)),
    resend: (destination, week, stop) => inTurn(() => resend(destination, week, stop)),
  }
}
