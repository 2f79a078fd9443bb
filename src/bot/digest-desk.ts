import type { DigestBook } from '../digest/digest-book.ts'
import type { IssueEnd } from '../digest/send-issue.ts'
import type { Destination } from '../digest/subscription.ts'
import type { ProgressBook } from '../duties/progress.ts'

/** Port: what the commands and buttons about the digest need of the house. */
export interface DigestDesk {
  /** Where subscriptions are kept, once the state is open; null if it cannot be used. Questions go on meanwhile. */
  book(): Promise<DigestBook | null>
  readonly progress: ProgressBook
  /** The office's zone. */
  readonly zone: string
  /** The people who look after the bot. */
  isBotAdmin(userId: number): boolean
  /** Sends an unresolved issue after all. Rejects if that cannot be recorded. */
  resend(destination: Destination, week: number): Promise<IssueEnd>
}
