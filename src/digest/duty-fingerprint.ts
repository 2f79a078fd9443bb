import type { Edition, Passage } from '../knowledge/edition.ts'
import type { KnownEdition } from './digest-state.ts'

/**
 * 8 hexadecimal digits that change when what a duty asks for changes: the printed deadline, the day it is read as (also by
 * a new row in the table of events), or who carries it. Its title, topics and search words may change without notice.
 */
export function dutyFingerprint({ deadline, responsible }: Passage): string {
  const when =
    deadline === null || deadline.state === 'not-stated'
      ? []
      : [deadline.phrase, deadline.reading.type, deadline.reading.start, deadline.reading.end, deadline.reading.named]
  const who =
    responsible === null || responsible.state === 'not-stated'
      ? []
      : [
          responsible.words,
          responsible.leadIds,
          responsible.coordinatingIds,
          // Only where there is one: what was remembered before persons were kept must still compare equal.
          ...(responsible.personIds.length === 0 ? [] : [responsible.personIds]),
        ]
  return fnv1a(JSON.stringify([when, who]))
}

// An edition never changes, and every digest of it compares all its duties. The key keeps no edition alive.
const fingerprints = new WeakMap<Edition, ReadonlyMap<string, string>>()

/** The fingerprints of an edition's duties by passage id, reckoned at the first call. */
export function fingerprintsOf(edition: Edition): ReadonlyMap<string, string> {
  const known = fingerprints.get(edition)
  if (known !== undefined) return known
  const duties = edition.passages.filter(({ kind }) => kind === 'duty')
  const reckoned = new Map(duties.map((duty) => [duty.id, dutyFingerprint(duty)]))
  fingerprints.set(edition, reckoned)
  return reckoned
}

/** What is remembered of an edition, for the next issue to compare with. */
export function knownEdition(edition: Edition): KnownEdition {
  return { id: edition.id, duties: [...fingerprintsOf(edition)] }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 units: a change goes unnoticed once in four thousand million. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
