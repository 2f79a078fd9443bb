import type { Edition, Passage } from '../knowledge/edition.ts'

/** The passage that a record is about, as it stood when it was recorded: a reload may change or remove it. */
export interface RecordedPassage {
  readonly passageId: string
  readonly conferenceId: string
  readonly quote: string
}

/**
 * The passage of an edition that a record belongs to: the one of its id, else the only one of the same conference with the
 * same words, whatever their spacing, punctuation and capitals. Null if there is none, or if it cannot be told which.
 */
export function passageOf({ passageId, conferenceId, quote }: RecordedPassage, edition: Edition): Passage | null {
  const same = edition.passageById.get(passageId)
  if (same !== undefined) return same
  const [only, ...others] = byWords(edition, conferenceId).get(wordsOf(quote)) ?? []
  return only === undefined || others.length > 0 ? null : only
}

type ByWords = ReadonlyMap<string, readonly Passage[]>

// Asked for every record whose passage was changed, at every book that is made.
const indexes = new WeakMap<Edition, Map<string, ByWords>>()

function byWords(edition: Edition, conferenceId: string): ByWords {
  const known = indexes.get(edition) ?? new Map<string, ByWords>()
  indexes.set(edition, known)
  const index = known.get(conferenceId) ?? indexed(edition.passages.filter((one) => one.conferenceId === conferenceId))
  known.set(conferenceId, index)
  return index
}

function indexed(passages: readonly Passage[]): ByWords {
  const index = new Map<string, Passage[]>()
  for (const passage of passages) {
    const words = wordsOf(passage.quote)
    const alike = index.get(words)
    if (alike === undefined) index.set(words, [passage])
    else alike.push(passage)
  }
  return index
}

function wordsOf(quote: string): string {
  return (
    quote
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
