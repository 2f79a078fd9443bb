import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/search/passage-index.ts'
import { rank } from '../../src/search/rank.ts'
import type { Unit } from '../../src/search/unit.ts'
import { unitsOf } from '../../src/search/units.ts'
import { words } from '../../src/text/words.ts'
import { SMALL, type SmallPassage, smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

/** The quotes of a few passages in the order in which a question finds them. */
function order(question: string, ...passages: readonly SmallPassage[]): readonly string[] {
  return searching(smallEdition({ passages }))(question).quotes
}

describe('of two passages that hold the same words', () => {
  test('the one that is about them comes first', () => {
    // The first only mentions the port in passing, and comes first in the document: its title speaks of something else.
    const mentions: SmallPassage = {
      quote: 'Nạo vét luồng lạch, cảng Hải Thịnh và các bến đò.',
      title: ['Nạo vét luồng lạch', 'Dredging'],
    }
    const about: SmallPassage = { quote: 'Nâng cấp cảng Hải Thịnh.', title: ['Cảng Hải Thịnh', 'Hải Thịnh port'] }
    expect(order('cảng Hải Thịnh', mentions, about)[0]).toBe(about.quote)
    expect(order('cang hai thinh', mentions, about)[0]).toBe(about.quote)
  })

  test('the earlier one comes first if nothing else tells them apart', () => {
    const first: SmallPassage = { quote: 'Trồng rừng phòng hộ ở huyện này.', title: ['Rừng'] }
    const second: SmallPassage = { quote: 'Trồng rừng phòng hộ ở huyện kia.', title: ['Rừng'] }
    expect(order('trồng rừng phòng hộ', first, second)).toEqual([first.quote, second.quote])
  })
})

describe('whose words they are', () => {
  test("the document's own words beat those that people use for another passage", () => {
    // Both are about dykes; only one prints the word.
    const spoken: SmallPassage = {
      quote: 'Gia cố các tuyến phòng hộ ven sông.',
      title: ['Tuyến phòng hộ'],
      terms: 'đê điều; đê sông',
    }
    const printed: SmallPassage = { quote: 'Kiểm tra hệ thống đê điều trước mùa mưa.', title: ['Trước mùa mưa'] }
    expect(order('đê điều', spoken, printed)[0]).toBe(printed.quote)
  })

  test('those that people use find what the document calls otherwise', () => {
    const cattle: SmallPassage = { quote: 'Tiêm phòng đàn gia súc.', title: ['Gia súc'], terms: 'trâu bò; con bò' }
    const fowl: SmallPassage = { quote: 'Tiêm phòng đàn gia cầm.', title: ['Gia cầm'] }
    expect(order('tiêm phòng cho trâu bò', fowl, cattle)[0]).toBe(cattle.quote)
  })

  test('an everyday word of the glossary finds the official one', () => {
    expect(searching(smallEdition())('nhà thương bao giờ động thổ').best).toContain(
      'khởi công dự án xây dựng Bệnh viện',
    )
  })
})

describe('how words stand together', () => {
  test('two syllables side by side beat the same two apart', () => {
    // "kinh" and "tế" both stand in the first, in other words.
    const apart: SmallPassage = { quote: 'Tổ chức tế lễ và tụng kinh.', title: ['Lễ hội'] }
    const together: SmallPassage = { quote: 'Phát triển nền kinh tế tư nhân.', title: ['Tư nhân'] }
    expect(order('kinh tế', apart, together)[0]).toBe(together.quote)
    expect(order('kinh te', apart, together)[0]).toBe(together.quote)
  })

  test('marks that were typed beat other marks', () => {
    const temple: SmallPassage = { quote: 'Trùng tu đền cổ.', title: ['Di tích'] }
    const lamp: SmallPassage = { quote: 'Thay đèn cũ.', title: ['Chiếu sáng'] }
    expect(order('đền', lamp, temple)[0]).toBe(temple.quote)
    expect(order('đèn', temple, lamp)[0]).toBe(lamp.quote)
  })

  test('a rare word decides over a common one', () => {
    const common = ['một', 'hai', 'ba', 'bốn'].map((n) => ({
      quote: `Dự án số ${n} về giao thông.`,
      title: [`Số ${n}`] as const,
    }))
    const rare: SmallPassage = { quote: 'Dự án phà sông Đáy.', title: ['Sông Đáy'] }
    expect(order('dự án phà', ...common, rare)[0]).toBe(rare.quote)
  })
})

describe('numbers', () => {
  test('a whole number beats the same figures inside another', () => {
    const part: SmallPassage = { quote: 'Đường tránh dài 21,5 km.', title: ['Đường tránh'] }
    const whole: SmallPassage = { quote: 'Quốc lộ 21 qua hai huyện.', title: ['Quốc lộ 21'] }
    expect(order('21', part, whole)[0]).toBe(whole.quote)
  })

  test('a code is found by its number alone', () => {
    expect(searching(smallEdition())('tiến độ đường 487').best).toContain('487B')
  })

  test('a Roman numeral is found by the Arabic one', () => {
    expect(searching(smallEdition())('nghị quyết trung ương khóa 11').best).toContain('khóa XI, XII')
  })
})

test('an item of a list is found by the words of its list, behind the list itself', () => {
  const { quotes } = searching(smallEdition())('các nghị quyết chuyên đề toàn khóa')
  expect(quotes[0]).toContain('3 Nghị quyết chuyên đề')
  expect(quotes.slice(1, 4).every((quote) => quote.startsWith('Nghị quyết về'))).toBe(true)
})

describe('a bonus', () => {
  const edition = smallEdition()
  const index = buildIndex(edition)
  const units = unitsOf(words('nghị quyết về phát triển'), index, false)

  test('breaks ties', () => {
    const plain = rank(units, index, () => 0)
    const [first, second] = plain
    if (first === undefined || second === undefined) throw new Error('rank: two passages should hold these words')
    const gap = first.score - second.score
    const after = rank(units, index, (at) => (at === second.at ? gap + 0.001 : 0))
    expect(after[0]?.at).toBe(second.at)
  })

  test('changes the order only, not how much of the question a passage holds', () => {
    const coverage = (bonus: number) =>
      new Map(rank(units, index, () => bonus).map((one) => [one.at, [one.coverage, one.held]]))
    expect(coverage(0.1)).toEqual(coverage(0))
  })
})

describe('any units', () => {
  const index = buildIndex(smallEdition())
  const source = SMALL.passages
    .map(({ quote }) => quote)
    .join(' ')
    .split(' ')
  const question = fc
    .array(fc.oneof(fc.constantFrom(...source), fc.string({ maxLength: 6 })), { maxLength: 20 })
    .map((list) => list.join(' '))

  test('give each passage at most once, best first, with shares from 0 to 1', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (asked, english) => {
        const units = unitsOf(words(asked), index, english)
        const ranked = rank(units, index, () => 0)
        expect(new Set(ranked.map(({ at }) => at)).size).toBe(ranked.length)
        for (const [i, { score, coverage, held }] of ranked.entries()) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? Number.POSITIVE_INFINITY)
          expect(coverage).toBeGreaterThanOrEqual(0)
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9)
          expect(held).toHaveLength(units.length)
          for (const share of held) expect(share >= 0 && share <= 1 + 1e-9).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of no weight find nothing', () => {
    const none: Unit = { words: [], weight: 0, alternatives: [{ all: ['s:tinh'], quality: 1 }], kind: 'word' }
    expect(rank([none], index, () => 0)).toEqual([])
    expect(rank([], index, () => 0)).toEqual([])
  })
})
