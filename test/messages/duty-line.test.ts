import { expect, test } from 'vitest'
import type { BoardLine } from '../../src/duties/board-lines.ts'
import type { Passage, Responsible } from '../../src/knowledge/edition.ts'
import { dutyLine } from '../../src/messages/duty-line.ts'
import { en } from '../../src/messages/en.ts'
import { markupOf } from '../../src/messages/html.ts'
import { vi } from '../../src/messages/vi.ts'
import { powerPlant } from './fixture.ts'

const named = (words: string): Responsible => ({
  state: 'named',
  words,
  leadIds: [],
  coordinatingIds: [],
  personIds: [],
  inheritedFrom: null,
})
const lineOf = (given: Partial<Passage>, catalogue = vi) => {
  const line: BoardLine = {
    passage: { ...powerPlant, ...given },
    state: { kind: 'not-stated', progress: null },
    assigned: null,
  }
  return markupOf(dutyLine(line, 1, catalogue)).split('\n')[1]
}

test.each([
  ['Sở <Y tế>', '“Sở &lt;Y tế&gt;”'],
  [
    'Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, Kho bạc Nhà nước Nam Định',
    '“Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính” …',
  ],
  [
    'Các Công ty trách nhiệm hữu hạn một thành viên khai thác công trình thủy lợi của tỉnh',
    '“Các Công ty trách nhiệm hữu hạn một thành viên khai thác” …',
  ],
])('a line of a board or digest says whom the document names, cut after a whole name: %s', (words, shown) => {
  expect(lineOf({ responsible: named(words) })).toBe(`văn bản không ghi thời hạn; phụ trách: ${shown}`)
  expect(lineOf({ responsible: named(words) }, en)).toBe(`the document gives no deadline; in charge: ${shown}`)
})

test('where it names nobody, the line has no room for that', () => {
  expect(lineOf({})).toBe('văn bản không ghi thời hạn')
})

test('the introduction of a list leaves its dates to the items', () => {
  expect(lineOf({ itemIds: ['p9'] })).toBe('xem từng ý của danh sách')
  expect(lineOf({ itemIds: ['p9'] }, en)).toBe('see the items of the list')
})
