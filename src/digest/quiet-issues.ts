import type { CarefulBook } from './careful-book.ts'
import type { Clock } from './clock.ts'
import type { DigestMaker } from './digest-maker.ts'
import type { Issue } from './due-issues.ts'
import type { LastIssue } from './issue-log.ts'
import { settleQuiet } from './settle.ts'
import { destinationKey } from './subscription.ts'

/** After so many digests others get their turn: a question must not wait for ten thousand of them. */
const DIGESTS_AT_A_TIME = 200

/**
 * Records the issues that have nothing to say, all in one durable step: nothing is sent for them. Gives back the others,
 * in their order, and how many were quiet.
 */
export async function settleQuietIssues(
  due: readonly Issue[],
  book: CarefulBook,
  make: DigestMaker,
  clock: Clock,
  stop: AbortSignal,
): Promise<{ readonly loud: readonly Issue[]; readonly quiet: number }> {
  const loud: Issue[] = []
  const quiet: { issue: Issue; last: LastIssue }[] = []
  for (const [at, issue] of due.entries()) {
    if (at % DIGESTS_AT_A_TIME === DIGESTS_AT_A_TIME - 1) await clock.sleep(0, stop)
    const state = book.current()
    const subscription = state.subscriptions.get(destinationKey(issue))
    if (subscription === undefined) continue
    const { digest, last } = make(state, subscription, clock.now())
    if (digest.say === 'nothing') quiet.push({ issue, last })
    else loud.push(issue)
  }
  if (quiet.length > 0) await book.change((state) => [settleQuiet(state, quiet), undefined])
  return { loud, quiet: quiet.length }
}
