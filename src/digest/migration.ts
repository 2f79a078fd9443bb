import type { DigestState } from './digest-state.ts'
import type { IssueLog } from './issue-log.ts'
import { type Destination, destinationKey, type Subscription } from './subscription.ts'
import { union } from './week-ranges.ts'

/**
 * A group became a supergroup: everything of the old chat id belongs to the new one. Doing it again, or in the other
 * order of the two ways in which Telegram tells it, changes nothing. Where somebody has subscribed in the new chat
 * already, that newer subscription stays and the logs become one, so that no week comes twice.
 */
export function migrateChat(state: DigestState, from: number, to: number): DigestState {
  if (from === to) return state
  const subscriptions = moved(
    state.subscriptions,
    from,
    (one): Subscription => ({ ...one, chatId: to, chatKind: 'supergroup' }),
  )
  const issueLogs = moved(state.issueLogs, from, (one) => ({ ...one, chatId: to }), joined)
  const isSame = subscriptions === state.subscriptions && issueLogs === state.issueLogs
  return isSame ? state : { ...state, subscriptions, issueLogs }
}

function moved<T extends Destination>(
  table: ReadonlyMap<string, T>,
  from: number,
  rename: (row: T) => T,
  join: (newer: T, older: T) => T = (newer) => newer,
): ReadonlyMap<string, T> {
  const old = [...table].filter(([, row]) => row.chatId === from)
  if (old.length === 0) return table
  const next = new Map(table)
  for (const [key, row] of old) {
    next.delete(key)
    const renamed = rename(row)
    const present = next.get(destinationKey(renamed))
    next.set(destinationKey(renamed), present === undefined ? renamed : join(present, renamed))
  }
  return next
}

function joined(newer: IssueLog, older: IssueLog): IssueLog {
  return {
    ...newer,
    settled: union(newer.settled, older.settled),
    skipped: union(newer.skipped, older.skipped),
    claim: newer.claim ?? older.claim,
    unresolved: [...older.unresolved, ...newer.unresolved],
    last: newer.last ?? older.last,
  }
}
