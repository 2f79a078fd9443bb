import { describe, expect, test } from 'vitest'
import { askingSpan, focus, LONG } from '../../src/search/focus.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import type { Unit } from '../../src/search/unit.ts'
import { unitsOf } from '../../src/search/units.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

const edition = smallEdition()
const index = buildIndex(edition)
const text = ({ words: list }: Unit) => list.map(({ token }) => token.text).join(' ')

/** The weight of each unit after focusing, as a share of what it was before. */
function shares(question: string): ReadonlyMap<string, number> {
  const units = unitsOf(words(question), index, false)
  const after = focus(units, askingSpan(units, question))
  return new Map(units.map((unit, i) => [text(unit), (after[i]?.weight ?? 0) / unit.weight]))
}

const LONG_QUESTION =
  'Nhà tôi ở gần bệnh viện cũ, con cháu đi làm ở khu công nghiệp cả, hàng xóm đang bàn tán nhiều lắm, vậy đường bộ ven biển giải phóng mặt bằng tới đâu?'

describe('in a long question', () => {
  test('the last clause asks, and what introduces it counts less', () => {
    const after = shares(LONG_QUESTION)
    expect(after.get('đường bộ ven biển')).toBe(1)
    expect(after.get('giải phóng mặt bằng')).toBe(1)
    expect(after.get('bệnh viện')).toBeLessThan(0.5)
    expect(after.get('khu công nghiệp')).toBeLessThan(0.5)
    expect(searching(edition)(LONG_QUESTION).best).toContain('đường bộ ven biển')
  })

  test('a last clause that holds nothing of a subject belongs to the one before', () => {
    const after = shares(`${LONG_QUESTION.slice(0, -1)}, cho tôi hỏi như thế nào ạ?`)
    expect(after.get('đường bộ ven biển')).toBe(1)
    expect(after.get('bệnh viện')).toBeLessThan(0.5)
  })

  test('of one clause everything counts', () => {
    const question =
      'quy hoạch khu kinh tế ninh cơ giải phóng mặt bằng đường bộ ven biển khởi công bệnh viện xuất khẩu thịt lợn đất đai'
    for (const share of shares(question).values()) expect(share).toBe(1)
  })

  test('words that nobody knows count less the more of them there are', () => {
    const known = 'giải phóng mặt bằng đường bộ ven biển khởi công bệnh viện xuất khẩu'
    const few = shares(`${known} kumquat`)
    const many = shares(`${known} kumquat, zeppelin; xylophone: quixotic, blunderbuss`)
    expect(few.get('kumquat')).toBe(1)
    expect(many.get('zeppelin')).toBeLessThan(1)
  })
})

describe('a short question', () => {
  test('passes unchanged, whatever its clauses', () => {
    const question = 'bệnh viện, xuất khẩu'
    const units = unitsOf(words(question), index, false)
    expect(focus(units, askingSpan(units, question))).toEqual(units)
  })

  test('of two sentences is asked in the last', () => {
    const question = 'Xuất khẩu thịt lợn. Khởi công bệnh viện, đường bộ ven biển?'
    const units = unitsOf(words(question), index, false)
    const after = focus(units, askingSpan(units, question))
    for (const [i, unit] of units.entries()) {
      const isIntroduction = (unit.words[0]?.token.start ?? 0) < question.indexOf('.')
      expect((after[i]?.weight ?? 0) / unit.weight).toBeCloseTo(isIntroduction ? 0.3 : 1)
    }
  })

  test('whose last sentence asks too little keeps the one before', () => {
    const question = 'Bệnh viện tỉnh. Bao giờ khởi công?'
    const units = unitsOf(words(question), index, false)
    expect(focus(units, askingSpan(units, question))).toEqual(units)
  })

  test('is one of fewer words than LONG, fillers not counted', () => {
    const question = `${'cho tôi hỏi '.repeat(LONG)}bệnh viện, xuất khẩu`
    const units = unitsOf(words(question), index, false)
    expect(focus(units, askingSpan(units, question))).toEqual(units)
  })
})

test('no question is left without weight', () => {
  expect(focus([], askingSpan([], ''))).toEqual([])
  const question = 'xyz, '.repeat(30)
  const units = unitsOf(words(question), index, false)
  for (const unit of focus(units, askingSpan(units, question))) expect(unit.weight).toBeGreaterThan(0)
})
