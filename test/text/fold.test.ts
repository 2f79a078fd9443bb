import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'

describe('fold', () => {
  test('takes off tones, vowel marks and the stroke of đ', () => {
    expect(fold('Đường bộ ven biển, Tỉnh ủy Nam Định')).toBe('duong bo ven bien, tinh uy nam dinh')
  })

  test('gives composed and decomposed input the same result', () => {
    const text = 'Nhà máy Nhiệt điện, Quý Mão, thuở, ngoằn ngoèo'
    expect(fold(text.normalize('NFD'))).toBe(fold(text))
  })

  test('keeps the length of NFC text, so offsets carry over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toHaveLength(text.normalize('NFC').length)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ăâđêôơưáàảãạấầẩẫậẮỰữĐİßﬁ 12') }), (text) => {
        expect(fold(text)).toHaveLength(text.normalize('NFC').length)
      }),
    )
  })

  test('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ăâđêôơưáàảãạấầẩẫậẮỰữĐxyz 12,') }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
