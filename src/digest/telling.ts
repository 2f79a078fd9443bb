import type { CarefulBook } from './careful-book.ts'
import type { DeliveryNotice, Tell } from './delivery-notice.ts'
import type { Issue } from './due-issues.ts'
import type { IssueEnd } from './send-issue.ts'
import { destinationKey } from './subscription.ts'
import { markTold, unresolvedIssues } from './unresolved-issues.ts'

/** Tells the admins of unresolved issues that they do not know of; if that fails, the next call tries again. */
export async function tellUnresolved(book: CarefulBook, tell: Tell): Promise<void> {
  const issues = unresolvedIssues(book.current()).filter(({ told }) => !told)
  if (issues.length === 0) return
  if (await told(tell, { kind: 'unresolved', issues })) {
    await book.change((state) => [markTold(state, issues), undefined])
  }
}

/** Tells that an issue put its subscription to sleep, if it did. */
export async function tellAsleep(book: CarefulBook, tell: Tell, issue: Issue, end: IssueEnd): Promise<void> {
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

/** Brings a notice; whether that worked. A failure to tell must not keep digests from being sent. */
export async function told(tell: Tell, notice: DeliveryNotice): Promise<boolean> {
  try {
    await tell(notice)
    return true
  } catch {
    return false
  }
}
