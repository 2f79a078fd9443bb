import type { MissedIssues } from './due-issues.ts'
import type { Destination, SleepReason } from './subscription.ts'
import type { UnresolvedIssue } from './unresolved-issues.ts'

/** What the admins (or, for the last three, at least the log) must hear of the delivery. */
export type DeliveryNotice =
  /** Not sent again by themselves: an admin resends or dismisses each. */
  | { readonly kind: 'unresolved'; readonly issues: readonly UnresolvedIssue[] }
  /** More than 12 hours late, so not sent. */
  | { readonly kind: 'missed'; readonly missed: readonly MissedIssues[] }
  | {
      readonly kind: 'asleep'
      readonly destination: Destination
      readonly title: string | null
      readonly reason: SleepReason
      readonly detail: string
    }
  /** Nothing is sent until this is over, for example because the state cannot be made durable. Said once. */
  | { readonly kind: 'halted'; readonly error: unknown }

/** Port: brings a notice to the admins. Rejects if that failed; unresolved issues are then told again at the next tick. */
export type Tell = (notice: DeliveryNotice) => Promise<void>
