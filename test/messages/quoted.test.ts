import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoed, quotedBeginning, shortened } from '../../src/messages/quoted.ts'

test('a quote that fits is whole; one that does not is cut after a word, and the dots stand outside', () => {
  expect(quotedBeginning('Tập trung triển khai.', 30)).toBe('“Tập trung triển khai.”')
  expect(quotedBeginning('Tập trung triển khai quy hoạch', 22)).toBe('“Tập trung triển khai” …')
  expect(quotedBeginning('Đôn đốc, hoàn thiện', 9)).toBe('“Đôn đốc” …')
})

test('what stands in the marks is always the beginning of the quote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 2, max: 60 }), (words, limit) => {
      const [, inside = '', dots] = /^“(.*)”( …)?$/su.exec(quotedBeginning(words, limit)) ?? []
      expect(words.startsWith(inside)).toBe(true)
      expect(inside.length).toBeLessThanOrEqual(limit)
      expect(dots === undefined).toBe(inside === words)
    }),
  )
})

test('a label is cut after a word and never grows beyond its limit', () => {
  expect(shortened('Nhà máy điện rác', 40)).toBe('Nhà máy điện rác')
  expect(shortened('Nhà máy điện rác', 10)).toBe('Nhà máy…')
  expect(shortened('😀😀😀', 4)).toBe('😀…')
})

test('what a person typed comes back on one line, without signs that turn the writing', () => {
  expect(echoed(' Nam\u202E Định\n2\u200F ', 60)).toBe('Nam Định 2')
})
