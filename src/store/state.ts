import type { OfficeState } from '../bot/office-state.ts'
import { type DigestState, emptyDigestState } from '../digest/digest-state.ts'
import { emptyRecords } from '../duties/records.ts'

/** Everything that the bot remembers and that is not in `knowledge/`. Immutable: a change gives a new one. */
export interface State {
  /** How often it was written. */
  readonly saves: number
  /** Epoch milliseconds of the last writing. */
  readonly savedAt: number
  readonly digest: DigestState
  readonly office: OfficeState
}

/** The state of a first run. */
export function firstState(now: number): State {
  return { saves: 0, savedAt: now, digest: emptyDigestState, office: emptyOffice }
}

const emptyOffice: OfficeState = {
  access: { grants: new Map(), requests: new Map() },
  records: emptyRecords,
  unanswered: { questions: new Map() },
  audit: { entries: new Map() },
}
