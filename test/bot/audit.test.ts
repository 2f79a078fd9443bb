import { expect, test } from 'vitest'
import { audited, emptyAudit } from '../../src/bot/audit.ts'

const entry = { at: 1, by: { id: 7, name: 'Hoa' }, what: 'term-added', about: 'nam-dinh-1' } as const

test('the audit counts on and keeps the last thousand', () => {
  let state = emptyAudit
  for (let i = 0; i < 1003; i++) state = audited(state, entry)
  const numbers = [...state.entries.values()].map(({ number }) => number)
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([1000, 4, 1003])
})
