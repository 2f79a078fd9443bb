import { describe, expect, test } from 'vitest'
import { exactKey, hasMarks, isPossibleSyllable, plainKey } from '../../src/text/syllable.ts'

describe('exactKey', () => {
  test('is one for both places of the tone mark', () => {
    expect(exactKey('hoà')).toBe(exactKey('hòa'))
    expect(exactKey('Uỷ')).toBe(exactKey('ủy'))
    expect(exactKey('khoá')).toBe(exactKey('khóa'))
  })

  test('is one for i and y where both are written', () => {
    expect(exactKey('kĩ')).toBe(exactKey('kỹ'))
    expect(exactKey('quí')).toBe(exactKey('quý'))
    expect(exactKey('tỉ')).toBe(exactKey('tỷ'))
  })

  test('keeps i and y apart where they are different words', () => {
    expect(exactKey('tai')).not.toBe(exactKey('tay'))
    expect(exactKey('thúi')).not.toBe(exactKey('thúy'))
  })

  test('tells words apart that folding joins', () => {
    expect(exactKey('tỉnh')).not.toBe(exactKey('tình'))
    expect(exactKey('đất')).not.toBe(exactKey('dật'))
    expect(plainKey('tỉnh')).toBe(plainKey('tình'))
  })
})

describe('isPossibleSyllable', () => {
  test.each([
    'nghieng',
    'duong',
    'khoi',
    'gi',
    'giet',
    'quyen',
    'uy',
    'y',
    'nguyen',
    'thuyen',
    'hoach',
    'xoong',
    'gieng',
  ])('%s can be one', (syllable) => {
    expect(isPossibleSyllable(syllable)).toBe(true)
  })
  test.each(['street', 'plant', 'grdp', 'kcn', 'bnag', 'hospital', 'fdi', 'zone', 'blong', 'w', 'export'])(
    '%s cannot',
    (syllable) => {
      expect(isPossibleSyllable(syllable)).toBe(false)
    },
  )
})

test('hasMarks sees tones, vowel marks and đ', () => {
  expect(['tỉnh', 'ơ', 'đi', 'Đ'].every(hasMarks)).toBe(true)
  expect(['tinh', 'BOT', '485B'].some(hasMarks)).toBe(false)
})
