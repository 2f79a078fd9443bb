import type { CarefulBook } from './careful-book.ts'
import type { Clock } from './clock.ts'
import type { DigestMaker } from './digest-maker.ts'
import type { DigestSender, SendOutcome } from './digest-sender.ts'
import { type Issue, isLate } from './due-issues.ts'
import { knownEdition } from './duty-fingerprint.ts'
import { type Claiming, releaseClaim } from './issue-steps.ts'
import { migrateChat } from './migration.ts'
import type { Pace } from './pace.ts'
import { type FinalOutcome, rememberEdition, settleClaim } from './settle.ts'
import type { Destination } from './subscription.ts'

/**
 * How the sending of an issue ended. `quiet`: it has nothing to say. `not-owed`: nobody wants it or may have it any more,
 * somebody was faster, or it is too late.
 */
export type IssueEnd =
  | Exclude<SendOutcome, { readonly kind: 'flooded' | 'migrated' }>
  | { readonly kind: 'quiet' | 'not-owed' | 'stopped' }

export interface SendIssueDeps {
  readonly book: CarefulBook
  readonly sender: DigestSender
  readonly clock: Clock
  readonly pace: Pace
  readonly make: DigestMaker
}

/**
 * Claims, sends and records one issue; each is durable before the next begins. What surely did not arrive is released
 * again: after a 429 it is tried again here, a moved chat gets it once under its new id, the rest waits for another tick.
 * Once it is claimed, a signal to stop waits until the outcome is recorded. Rejects if the state cannot be saved.
 */
export async function sendIssue(
  issue: Issue,
  claim: Claiming,
  deps: SendIssueDeps,
  stop: AbortSignal,
): Promise<IssueEnd> {
  const { book, clock, pace, make } = deps
  let destination: Destination = { chatId: issue.chatId, threadId: issue.threadId }
  let isMoved = false
  while (await pace.turn(stop)) {
    const now = clock.now()
    const place = destination
    const subscription = await book.change((state) => claim(state, place, now))
    if (subscription === null) return { kind: 'not-owed' }
    const { digest, last, edition } = make(book.current(), subscription, now)
    const settle = (outcome: FinalOutcome) =>
      book.record((state) =>
        settleClaim(rememberEdition(state, knownEdition(edition)), place, outcome, last, clock.now()),
      )
    if (digest.say === 'nothing') {
      await settle({ kind: 'quiet' })
      return { kind: 'quiet' }
    }
    const outcome = await attempt(deps.sender, { subscription, digest, week: issue.week, late: isLate(issue, now) })
    switch (outcome.kind) {
      case 'flooded':
        pace.flooded(outcome.retryAfterSeconds)
        await book.record((state) => releaseClaim(state, place))
        continue
      case 'migrated':
        await book.record((state) => migrateChat(releaseClaim(state, place), place.chatId, outcome.chatId))
        if (isMoved) return { kind: 'later', detail: `moved again, to ${outcome.chatId}` }
        isMoved = true
        destination = { ...place, chatId: outcome.chatId }
        continue
      case 'later':
        await book.record((state) => releaseClaim(state, place))
        return outcome
      case 'sent':
      case 'refused':
      case 'gone':
      case 'no-rights':
      case 'topic-closed':
      case 'topic-deleted':
      case 'rejected':
      case 'unknown':
        pace.went()
        await settle(outcome)
        return outcome
    }
  }
  return { kind: 'stopped' }
}

async function attempt(sender: DigestSender, dispatch: Parameters<DigestSender['send']>[0]): Promise<SendOutcome> {
  try {
    return await sender.send(dispatch)
  } catch (error) {
    return { kind: 'unknown', detail: error instanceof Error ? error.name : typeof error }
  }
}
