import { describe, expect, test } from 'vitest'
import {
  ASK_AGAIN_MS,
  decide,
  heard,
  letIn,
  moveAccess,
  revoke,
  standingOf,
  untilAskingAgain,
  WAITING_LIMIT,
  type Wish,
  wish,
} from '../../../src/bot/admission/access-changes.ts'
import { emptyOffice, type OfficeState } from '../../../src/bot/office-state.ts'

const DAY = 24 * 3_600_000
const NOW = Date.UTC(2020, 9, 20)
const HOA = { id: 900, name: 'Hoa' }
const LAN: Wish = {
  chatId: 7,
  kind: 'person',
  name: 'Lan (@lan)',
  language: 'vi',
  threadId: null,
  askedBy: { id: 7, name: 'Lan (@lan)' },
}
const at = (ms: number) => ({ by: HOA, at: ms })

function asked(made: Wish = LAN, now = NOW): OfficeState {
  return wish(emptyOffice, made, now)[0]
}

const acts = ({ audit }: OfficeState) =>
  [...audit.entries.values()].map(({ what, about, by }) => [what, about, by.name])

describe('a wish', () => {
  test('is recorded once for a chat, and is no change that the audit tells', () => {
    const [state, outcome] = wish(emptyOffice, LAN, NOW)
    expect(outcome).toBe('recorded')
    expect(standingOf(state.access, 7)).toMatchObject({
      kind: 'waiting',
      request: { ...LAN, askedAt: NOW, told: false },
    })
    expect(wish(state, { ...LAN, name: 'Ai đó' }, NOW + DAY)).toEqual([state, 'waiting'])
    expect(acts(state)).toEqual([])
  })

  test('of a chat that is in is not needed', () => {
    const [state] = letIn(emptyOffice, LAN, at(NOW))
    expect(wish(state, LAN, NOW)).toEqual([state, 'allowed'])
  })

  test('that was refused may be made again after a day', () => {
    const [state] = decide(asked(), 7, 'refuse', at(NOW))
    expect(untilAskingAgain(standingOf(state.access, 7), NOW + 1)).toBe(ASK_AGAIN_MS - 1)
    expect(wish(state, LAN, NOW + ASK_AGAIN_MS - 1)).toEqual([state, 'refused'])
    const [again, outcome] = wish(state, LAN, NOW + ASK_AGAIN_MS)
    expect([outcome, standingOf(again.access, 7).kind]).toEqual(['recorded', 'waiting'])
  })

  test('is not taken while too many others wait, and one of which nobody heard for 90 days is forgotten', () => {
    let state = emptyOffice
    for (let id = 100; id < 100 + WAITING_LIMIT; id++) state = wish(state, { ...LAN, chatId: id }, NOW)[0]
    expect(wish(state, LAN, NOW + DAY)).toEqual([state, 'full'])
    const [later, outcome] = wish(state, LAN, NOW + 90 * DAY)
    expect([outcome, later.access.requests.size]).toEqual(['recorded', 1])
  })

  test('that an admin has heard of is marked so', () => {
    const state = heard(asked(), 7)
    expect(standingOf(state.access, 7)).toMatchObject({ request: { told: true } })
    expect(heard(state, 7)).toBe(state)
    expect(heard(state, 8)).toBe(state)
  })
})

describe('a decision', () => {
  test('to allow turns the wish into a grant, and is written down', () => {
    const [state, decided] = decide(asked(), 7, 'allow', at(NOW + 1))
    expect(decided).toMatchObject({ changed: true, request: LAN })
    const grant = { chatId: 7, kind: 'person', name: 'Lan (@lan)', by: HOA, at: NOW + 1 }
    expect(standingOf(state.access, 7)).toEqual({ kind: 'allowed', grant })
    expect(state.access.requests.size).toBe(0)
    expect(acts(state)).toEqual([['access-allowed', 'Lan (@lan), 7', 'Hoa']])
  })

  test('is made once: what a second admin decides changes nothing', () => {
    const [state] = decide(asked(), 7, 'refuse', at(NOW))
    const [same, decided] = decide(state, 7, 'allow', { by: { id: 901, name: 'Minh' }, at: NOW + 1 })
    expect(same).toBe(state)
    expect(decided).toMatchObject({ changed: false, standing: { kind: 'refused', decision: { by: HOA } } })
    expect(acts(state)).toEqual([['access-refused', 'Lan (@lan), 7', 'Hoa']])
  })

  test('about nobody changes nothing', () => {
    expect(decide(emptyOffice, 7, 'allow', at(NOW))[0]).toBe(emptyOffice)
    expect(revoke(emptyOffice, 7, at(NOW))[0]).toBe(emptyOffice)
  })

  test('to let in holds for whom nobody asked about, and for who was refused', () => {
    const [refused] = decide(asked(), 7, 'refuse', at(NOW))
    for (const state of [emptyOffice, refused]) {
      const [next, decided] = letIn(state, { ...LAN, name: null }, at(NOW))
      expect([decided.changed, standingOf(next.access, 7).kind]).toEqual([true, 'allowed'])
      expect(next.access.requests.size).toBe(0)
      expect(acts(next).at(-1)).toEqual(['access-allowed', '7', 'Hoa'])
      expect(letIn(next, LAN, at(NOW + 1))[0]).toBe(next)
    }
  })

  test('to revoke takes the grant away; the chat may ask again at once', () => {
    const [allowed] = letIn(emptyOffice, LAN, at(NOW))
    const [state, decided] = revoke(allowed, 7, at(NOW + 1))
    expect(decided).toMatchObject({ changed: true, standing: { kind: 'none' } })
    expect(wish(state, LAN, NOW + 2)[1]).toBe('recorded')
    expect(acts(state).at(-1)).toEqual(['access-revoked', 'Lan (@lan), 7', 'Hoa'])
  })
})

describe('a group that becomes a supergroup', () => {
  const group: Wish = { ...LAN, chatId: -5, kind: 'group', name: 'Sở Y tế' }

  test('takes its grant along, once', () => {
    const [state] = letIn(emptyOffice, group, at(NOW))
    const moved = moveAccess(state, -5, -1005)
    expect([...moved.access.grants.values()]).toMatchObject([{ chatId: -1005, name: 'Sở Y tế' }])
    expect(moveAccess(moved, -5, -1005)).toBe(moved)
    expect(moveAccess(moved, -1005, -1005)).toBe(moved)
  })

  test('takes its wish along, and its refusal', () => {
    const waiting = asked(group)
    const [refused] = decide(waiting, -5, 'refuse', at(NOW))
    for (const [state, kind] of [
      [waiting, 'waiting'],
      [refused, 'refused'],
    ] as const) {
      const { access } = moveAccess(state, -5, -1005)
      expect([standingOf(access, -1005).kind, standingOf(access, -5).kind]).toEqual([kind, 'none'])
    }
  })

  test('keeps what the new chat has already, but a grant outranks a wish', () => {
    const [granted] = letIn(emptyOffice, group, at(NOW))
    const [state] = wish(granted, { ...group, chatId: -1005 }, NOW)
    expect(standingOf(moveAccess(state, -5, -1005).access, -1005).kind).toBe('allowed')
    expect(moveAccess(state, -5, -1005).access.requests.size).toBe(0)
    const [both] = letIn(asked(group), { ...group, chatId: -1005 }, at(NOW + 1))
    const moved = moveAccess(both, -5, -1005)
    expect([moved.access.requests.size, moved.access.grants.size]).toEqual([0, 1])
  })
})
