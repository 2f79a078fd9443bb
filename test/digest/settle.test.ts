import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { type DigestState, emptyDigestState, logOf } from '../../src/digest/digest-state.ts'
import { claimIssue } from '../../src/digest/issue-steps.ts'
import { rememberEdition, settleClaim, settleQuiet } from '../../src/digest/settle.ts'
import { unsubscribe } from '../../src/digest/subscribing.ts'
import { dismiss, markTold, unresolvedIssues } from '../../src/digest/unresolved-issues.ts'
import { aLog, aSubscription } from './a-subscription.ts'
import { instant, stateOf } from './state-fixture.ts'

const group = { chatId: -1001234567890, threadId: null }
const issue = { ...group, week: 2655, dueAt: instant('2020-11-23 07:30') }
const last = { day: civilDate('2020-11-23'), editionId: 'e1', heardOn: civilDate('2020-11-23') }
const now = issue.dueAt + 1000
const claimed = claimIssue(stateOf([aSubscription()]), issue, now)[0]

describe('an issue that is settled', () => {
  test('whose group unsubscribed while it was sent brings no subscription back', () => {
    const [gone] = unsubscribe(claimed, group)
    for (const kind of ['sent', 'refused', 'no-rights', 'topic-deleted', 'unknown'] as const) {
      const state = settleClaim(gone, group, { kind, detail: '' }, last, now)
      expect(state.subscriptions.size).toBe(0)
      expect(logOf(state, group)).toMatchObject({ claim: null, settled: [[2655, 2655]] })
    }
  })

  test('is claimed by nobody else meanwhile', () => {
    expect(claimIssue(claimed, issue, now)).toEqual([claimed, null])
    expect(claimIssue(claimed, { ...issue, week: 2656 }, now)).toEqual([claimed, null])
  })

  test('with nothing to say is left alone if it is no longer owed', () => {
    const quiet = (state: DigestState) => settleQuiet(state, [{ issue, last }])
    expect(logOf(quiet(stateOf([aSubscription()])), group)).toMatchObject({ settled: [[2655, 2655]], last })
    expect(quiet(emptyDigestState)).toBe(emptyDigestState)
    const paused = stateOf([aSubscription({ firstWeek: 2660 })])
    expect(quiet(paused)).toBe(paused)
  })
})

describe('editions', () => {
  test('are remembered as long as some last issue was made from them, and at most twenty', () => {
    const logs = Array.from({ length: 40 }, (_, at) => aLog({ chatId: -at, last: { ...last, editionId: `e${at}` } }))
    const known = Array.from({ length: 40 }, (_, at) => ({ id: `e${at}`, duties: [] }))
    const all = known.reduce(rememberEdition, stateOf([], logs))
    expect([...all.editions.keys()]).toEqual(Array.from({ length: 20 }, (_, at) => `e${at + 20}`))
    const unused = rememberEdition({ ...all, issueLogs: new Map() }, { id: 'new', duties: [] })
    expect([...unused.editions.keys()]).toEqual(['new'])
  })
})

describe('unresolved issues', () => {
  const one = { week: 2655, dueAt: 2, at: 3, why: 'crash', detail: null, told: false } as const
  const logs = [
    aLog({ unresolved: [one, { ...one, week: 2654, dueAt: 1 }] }),
    aLog({ threadId: 42, unresolved: [one] }),
  ]
  const state = stateOf([aSubscription()], logs)

  test('are listed by their hour, with the name of the chat', () => {
    expect(unresolvedIssues(state).map(({ week, threadId, title }) => [week, threadId, title])).toEqual([
      [2654, null, 'Sở Kế hoạch và Đầu tư'],
      [2655, null, 'Sở Kế hoạch và Đầu tư'],
      [2655, 42, null],
    ])
  })

  test('are told only where they were told', () => {
    const told = markTold(state, unresolvedIssues(state).slice(0, 2))
    expect(unresolvedIssues(told).map((issue) => issue.told)).toEqual([true, true, false])
  })

  test('are dismissed by an admin, one at a time', () => {
    const [dismissed, was] = dismiss(state, group, 2655)
    expect(was).toBe(true)
    expect(unresolvedIssues(dismissed)).toHaveLength(2)
    expect(dismiss(dismissed, group, 2655)).toEqual([dismissed, false])
  })
})
