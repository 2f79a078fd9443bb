import { emptyIssueLog, type IssueLog } from '../../src/digest/issue-log.ts'
import { DEFAULT_CHOICES, type Subscription } from '../../src/digest/subscription.ts'

/** A supergroup that gets the digest on Mondays at 07:30, from the beginning of the count of weeks. */
export function aSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    chatId: -1001234567890,
    threadId: null,
    chatKind: 'supergroup',
    title: 'Sở Kế hoạch và Đầu tư',
    ...DEFAULT_CHOICES,
    pausedUntil: null,
    asleep: null,
    firstWeek: 0,
    setBy: { id: 7_000_000_001, name: 'Nguyễn Văn An' },
    since: Date.UTC(2020, 9, 15, 3),
    troubles: 0,
    ...given,
  }
}

/** A log in which nothing has happened, of the same supergroup. */
export function aLog(given: Partial<IssueLog> = {}): IssueLog {
  return { ...emptyIssueLog({ chatId: -1001234567890, threadId: null }), ...given }
}
