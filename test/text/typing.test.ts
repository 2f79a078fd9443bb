import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitWords } from '../../src/text/spaces.ts'
import { isOneEditApart, speller } from '../../src/text/spelling.ts'
import { decodeTelex, looksLikeTelex } from '../../src/text/telex.ts'

describe('decodeTelex', () => {
  test.each([
    ['nhieejt', 'nhiệt'],
    ['ddieejn', 'điện'],
    ['nhaf', 'nhà'],
    ['mays', 'máy'],
    ['dduwowngf', 'đường'],
    ['DDinhj', 'định'],
    ['bieern', 'biển'],
    ['hoaj', 'họa'],
    ['quoocs', 'quốc'],
    ['khowir', 'khởi'],
    ['coong', 'công'],
    ['benehj', null],
    ['hospital', null],
    ['tinh', null],
    ['485b', null],
  ])('%s -> %s', (typed, meant) => {
    expect(decodeTelex(typed)).toBe(meant)
  })

  test('is tried only where several words look like it', () => {
    expect(looksLikeTelex(['nhaf', 'mays', 'nhieejt', 'ddieejn'])).toBe(true)
    expect(looksLikeTelex(['coastal', 'road', 'status'])).toBe(false)
    expect(looksLikeTelex(['nha', 'may', 'nhiet', 'dien'])).toBe(false)
  })
})

describe('speller', () => {
  const near = speller(['bang', 'bat', 'thuong', 'nhiet', 'dinh', 'tien']).near

  test.each([
    ['bnag', 'bang'],
    ['thuon', 'thuong'],
    ['nhiett', 'nhiet'],
    ['tjen', 'tien'],
  ])('%s may be %s', (slip, word) => {
    expect(near(slip)).toContain(word)
  })

  test('does not offer the word itself, nor words two edits away', () => {
    expect(near('bang')).not.toContain('bang')
    expect(near('thong')).toContain('thuong')
    expect(near('thng')).not.toContain('thuong')
  })

  test('finds what a comparison with every word finds', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abnhg'), minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), letters, (vocabulary, slip) => {
        const expected = new Set(vocabulary.filter((word) => isOneEditApart(slip, word)))
        expect(new Set(speller(vocabulary).near(slip))).toEqual(expected)
      }),
    )
  })
})

describe('splitWords', () => {
  const known = new Set(['giai', 'phong', 'mat', 'bang', 'duong', 'ven', 'bien', 'khoi', 'cong'])
  const split = (text: string) => splitWords(text, (piece) => known.has(piece))

  test('puts spaces back', () => {
    expect(split('giaiphongmatbang')).toEqual(['giai', 'phong', 'mat', 'bang'])
    expect(split('khoicong')).toEqual(['khoi', 'cong'])
  })

  test('leaves alone what it does not know wholly, and what is a word already', () => {
    expect(split('giaiphongxyz')).toBeNull()
    expect(split('duong')).toBeNull()
    expect(split('')).toBeNull()
  })
})
