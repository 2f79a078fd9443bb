import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'
import { SMALL, smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

const edition = smallEdition()
const search = searching(edition)

describe('how sure', () => {
  test.each([
    'bao giờ khởi công bệnh viện đa khoa tỉnh',
    'bao gio dong tho benh vien',
    'BENH VIEN DA KHOA bao gio khoi cong',
    'giá trị hàng xuất khẩu tăng bao nhiêu',
    'when is the groundbreaking of the hospital',
    'how much did exports grow',
    'đường ven biển',
    'duong bo ven bien giai phong mat bang',
    'KCN Rạng Đông',
    'quy hoạch khu kinh tế Ninh Cơ',
  ])('of "%s": the best passage is the answer', (question) => {
    expect(search(question).sureness).toBe('sure')
  })

  test.each(['xuất khẩu gạo sang châu Âu', 'lễ hội ở bệnh viện, kumquat zeppelin'])(
    'of "%s": a choice, for the best passage holds only a part',
    (question) => {
      expect(search(question).sureness).toBe('unsure')
    },
  )

  test.each(['thời tiết ngày mai', 'giá vàng', 'kumquat zeppelin', 'lương hưu trí', 'what is the weather', 'máy bay'])(
    'of "%s": nothing was found',
    (question) => {
      expect(search(question).sureness).toBe('no')
    },
  )

  test('nothing was found where there is no question', () => {
    for (const question of ['', ' ', '… ?!', '👍', 'cho tôi hỏi ạ']) {
      expect(search(question)).toMatchObject({ sureness: 'no', units: [], ranked: [], otherName: null })
    }
  })

  test('a name of something else outweighs everything that fits', () => {
    const near = search('Hoàn thiện các thủ tục để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 2')
    expect(near.sureness).toBe('no')
    expect(near.otherName?.written).toBe('Nam Định 2')
    expect(near.best).toContain('Nam Định 1')
  })

  test('a passage that is about the name stands before one that holds more of the words', () => {
    expect(search('giải phóng mặt bằng triển khai thi công tỉnh lộ 487B').best).toContain('487B')
  })
})

describe('the language', () => {
  test('is that of the question', () => {
    expect(search('when is the groundbreaking of the hospital').language).toBe('en')
    expect(search('bao gio khoi cong benh vien').language).toBe('vi')
  })

  test('mixed, is Vietnamese as soon as the question is', () => {
    expect(search('industrial park Rạng Đông thế nào').language).toBe('vi')
    expect(search('industrial park Rạng Đông thế nào').best).toContain('Rạng Đông')
  })
})

describe('slips', () => {
  test.each([
    ['khoi cong bnh vien', 'Bệnh viện'],
    ['giaiphongmatbang duong ven bien', 'giải phóng mặt bằng'],
    ['nhaf mays nhieejt ddieejn nam ddinhj 1', 'Nhiệt điện Nam Định 1'],
    ['giai fong mat bang', 'giải phóng mặt bằng'],
  ])('do not keep "%s" from its passage', (question, words) => {
    expect(search(question).best).toContain(words)
  })
})

describe('any question', () => {
  const source = SMALL.passages
    .map(({ quote }) => quote)
    .join(' ')
    .split(' ')
  const mixture = fc
    .array(
      fc.oneof(
        fc.constantFrom(...source, 'KCN', 'hospital', 'the', '2', 'XI'),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
    )
    .map((list) => list.join(' '))

  test('is answered from the edition: never throws, names existing passages, best first, with a coverage from 0 to 1', () => {
    fc.assert(
      fc.property(fc.oneof(mixture, fc.string({ unit: 'binary', maxLength: 600 })), (question) => {
        const { ranked, sureness, words } = search(question)
        expect(['sure', 'unsure', 'no']).toContain(sureness)
        for (const [i, { at, score, coverage }] of ranked.entries()) {
          expect(edition.passages[at]).toBeDefined()
          expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? Number.POSITIVE_INFINITY)
          expect(coverage >= 0 && coverage <= 1 + 1e-9).toBe(true)
        }
        for (const { token } of words) expect(token.start <= token.end).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('has the same answer every time', () => {
    const other = makeSearch(buildIndex(edition))
    fc.assert(
      fc.property(mixture, (question) => {
        const ranked = (found: ReturnType<typeof search>) => found.ranked.map(({ at, score }) => [at, score])
        const first = search(question)
        expect(ranked(search(question))).toEqual(ranked(first))
        expect(other.find(question, () => () => 0).ranked.map(({ at, score }) => [at, score])).toEqual(ranked(first))
      }),
      { numRuns: 50 },
    )
  })

  test('in the words of a passage finds that passage', () => {
    for (const { quote } of edition.passages) expect(search(quote).best).toBe(quote)
  })

  test('is the same in decomposed letters', () => {
    for (const { quote } of edition.passages) {
      expect(search(quote.normalize('NFD')).ranked).toEqual(search(quote).ranked)
    }
  })
})

test('a glossary that the office emptied still finds the words of the document', () => {
  const bare = searching(
    smallEdition({
      abbreviations: [],
      concepts: [],
      fillers: { phrases: [], words: [], english: [] },
      names: { places: [], classes: [] },
    }),
  )
  expect(bare('khởi công bệnh viện đa khoa').best).toContain('Bệnh viện Đa khoa')
  expect(bare('khoi cong benh vien da khoa').sureness).toBe('sure')
})
