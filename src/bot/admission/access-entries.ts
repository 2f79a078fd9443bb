import { today } from '../../calendar/civil-date.ts'
import type { AccessEntry, AccessStanding } from '../../messages/access-choice.ts'
import type { AccessState, Known } from '../access-state.ts'
import { type Standing, standingOf } from './access-changes.ts'

/** A chat as admins see it; the days are those of the office's zone. */
export function entryOf(access: AccessState, { chatId, kind, name }: Known, zone: string): AccessEntry {
  return { chatId, kind, name, standing: shown(standingOf(access, chatId), zone) }
}

/** All who asked or were let in; those who came last first. */
export function entriesOf(access: AccessState, zone: string): readonly AccessEntry[] {
  const newestFirst = [...access.grants.values(), ...access.requests.values()].reverse()
  return newestFirst.map((known) => entryOf(access, known, zone))
}

/** What is kept of a chat; null for one that nobody has asked about. */
export function knownChat({ grants, requests }: AccessState, chatId: number): Known | null {
  return grants.get(String(chatId)) ?? requests.get(String(chatId)) ?? null
}

function shown(standing: Standing, zone: string): AccessStanding {
  switch (standing.kind) {
    case 'waiting': {
      const { askedBy, askedAt } = standing.request
      return { kind: 'waiting', askedBy, day: today(askedAt, zone) }
    }
    case 'allowed':
      return { kind: 'allowed', by: standing.grant.by, day: today(standing.grant.at, zone) }
    case 'refused': {
      const { by, at } = standing.decision
      return { kind: 'refused', by, day: today(at, zone) }
    }
    case 'none':
      return standing
  }
}
