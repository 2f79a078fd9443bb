import type { Digest } from './digest.ts'
import type { Subscription } from './subscription.ts'

/** One message to be sent. */
export interface Dispatch {
  /** Where to, in which language, with or without a sound. */
  readonly subscription: Subscription
  /** Its `say` is 'issue' or 'sign-of-life'. */
  readonly digest: Digest
  /** See `weekOf`; the week of the issue, which may be before the digest's day. */
  readonly week: number
  /** Whether the message must say that it comes late. */
  readonly late: boolean
}

/** What became of a message. `detail`: Telegram's or the network's words, without the token. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** 403: kicked, left, blocked, deactivated. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** 400 "chat not found". */
  | { readonly kind: 'gone'; readonly detail: string }
  /** 400 "not enough rights to send". */
  | { readonly kind: 'no-rights'; readonly detail: string }
  /** 400 "TOPIC_CLOSED". */
  | { readonly kind: 'topic-closed'; readonly detail: string }
  /** 400 "message thread not found". */
  | { readonly kind: 'topic-deleted'; readonly detail: string }
  /** 400 with `parameters.migrate_to_chat_id`. */
  | { readonly kind: 'migrated'; readonly chatId: number }
  /** 429 with `parameters.retry_after`. */
  | { readonly kind: 'flooded'; readonly retryAfterSeconds: number }
  /** Telegram answered and did not take the message for another reason: it did not arrive, and would not next time. */
  | { readonly kind: 'rejected'; readonly detail: string }
  /** The request surely never reached Telegram (connection refused, no such host). */
  | { readonly kind: 'later'; readonly detail: string }
  /** The request went out and no answer came, or a 5xx: it may have arrived. */
  | { readonly kind: 'unknown'; readonly detail: string }

/** Port: renders a digest and sends it, once, without trying again by itself. What it throws counts as `unknown`. */
export interface DigestSender {
  send(dispatch: Dispatch): Promise<SendOutcome>
}
