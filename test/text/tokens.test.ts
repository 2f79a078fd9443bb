import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { romanValue, tokenize } from '../../src/text/tokens.ts'

const texts = (text: string) => tokenize(text).map((token) => token.text)

describe('tokenize', () => {
  test.each([
    ['tăng 5,87%;', ['tăng', '5,87', '%']],
    ['grew 2.2 percent', ['grew', '2,2', 'percent']],
    ['Tỉnh lộ 485B, 487B', ['tỉnh', 'lộ', '485b', '487b']],
    ['trong tháng 11-2020', ['trong', 'tháng', '11', '2020']],
    ['Nghị quyết số 42/NQ-CP', ['nghị', 'quyết', 'số', '42', 'nq', 'cp']],
    ['COVID-19, kinh tế - xã hội', ['covid', '19', 'kinh', 'tế', 'xã', 'hội']],
    ['“mục tiêu kép”', ['mục', 'tiêu', 'kép']],
    ['nq42 q4', ['nq', '42', 'q', '4']],
    ['', []],
    ['… ?! 👍', []],
  ])('cuts %j', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  test('says where each token stands in the NFC text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const nfc = text.normalize('NFC')
        let last = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(nfc.slice(token.start, token.end).toLowerCase().replaceAll('.', ',')).toBe(
            token.kind === 'number' ? token.text : token.text.replaceAll('.', ','),
          )
          last = token.end
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('romanValue', () => {
  test.each([
    ['iv', 4],
    ['xviii', 18],
    ['xx', 20],
    ['xiii', 13],
    ['c', 100],
    ['iiii', null],
    ['vx', null],
    ['ban', null],
    ['', null],
  ])('%j is %j', (word, value) => {
    expect(romanValue(word)).toBe(value)
  })
})
