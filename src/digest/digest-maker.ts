import { today } from '../calendar/civil-date.ts'
import type { ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import { digestFor } from './compose.ts'
import type { Digest, Known } from './digest.ts'
import { type DigestState, logOf } from './digest-state.ts'
import type { LastIssue } from './issue-log.ts'
import type { Subscription } from './subscription.ts'

/** A digest, what its readers know once they have it, and the edition that it was made from. */
export interface MadeDigest {
  readonly digest: Digest
  readonly last: LastIssue
  readonly edition: Edition
}

/** Makes the digest of a subscription at an instant (epoch milliseconds). */
export type DigestMaker = (state: DigestState, subscription: Subscription, now: number) => MadeDigest

export interface DigestMakerDeps {
  /** The edition of this moment: it changes with a reload. */
  readonly edition: () => Edition
  readonly progress: ProgressBook
  /** The office's zone. */
  readonly zone: string
}

/** A maker that makes equal digests once: of two thousand groups most want the same. Use a new one for every tick. */
export function digestMaker({ edition, progress, zone }: DigestMakerDeps): DigestMaker {
  const made = new Map<string, Digest>()
  const dutiesOf = new Map<string, ReadonlyMap<string, string>>()

  function knownFrom({ day, heardOn, editionId }: LastIssue, state: DigestState): Known {
    const known = state.editions.get(editionId)
    if (known !== undefined && !dutiesOf.has(known.id)) dutiesOf.set(known.id, new Map(known.duties))
    return { day, heardOn, duties: dutiesOf.get(editionId) ?? null }
  }

  return (state, subscription, now) => {
    const day = today(now, zone)
    const current = edition()
    const { last } = logOf(state, subscription)
    const { bodyIds, topicIds } = subscription.filter
    const key = JSON.stringify([day, current.id, bodyIds, topicIds, last])
    const known = last === null ? null : knownFrom(last, state)
    const digest = made.get(key) ?? digestFor(current, day, subscription, progress, known, zone)
    made.set(key, digest)
    const heardOn = digest.say === 'nothing' ? (last?.heardOn ?? null) : day
    return { digest, last: { day, editionId: current.id, heardOn }, edition: current }
  }
}
