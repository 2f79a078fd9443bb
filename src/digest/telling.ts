import type { CarefulBook } from './careful-book.ts'
import type { DeliveryNotice, Tell } from './delivery-notice.ts'
import { markTold, unresolvedIssues } from './unresolved-issues.ts'

/** Tells the admins of unresolved issues that they do not know of; if that fails, the next call tries again. */
export async function tellUnresolved(book: CarefulBook, tell: Tell): Promise<void> {
  const issues = unresolvedIssues(book.current()).filter(({ told }) => !told)
  if (issues.length === 0) return
  if (await told(tell, { kind: 'unresolved', issues })) {
    await book.change((state) => [markTold(state, issues), undefined])
  }
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
