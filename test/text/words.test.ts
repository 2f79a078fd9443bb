import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberParts, phraseWords, words } from '../../src/text/words.ts'

const one = (text: string) => {
  const [word, ...others] = words(text)
  if (word === undefined || others.length > 0) throw new Error(`"${text}" is not one word`)
  return word
}

describe('a word', () => {
  test('meets its spelling without marks under one key, and other spellings with marks under another', () => {
    expect(one('Tỉnh').plain).toBe(one('tinh').plain)
    expect(one('Tỉnh').exact).not.toBe(one('tình').exact)
    expect(one('hoà').exact).toBe(one('hòa').exact)
    expect(one('quí').exact).toBe(one('quý').exact)
  })

  test('says whether it was written with marks and whether it can be a syllable', () => {
    expect(one('đi')).toMatchObject({ marked: true, syllable: true, isNumber: false })
    expect(one('hospital')).toMatchObject({ marked: false, syllable: false, isNumber: false })
    expect(one('485B')).toMatchObject({ plain: '485b', isNumber: true, syllable: false, roman: null })
  })

  test('has an English stem', () => {
    expect(one('resolutions').stem).toBe(one('resolution').stem)
    expect(one('exported').stem).toBe(one('exports').stem)
  })

  test.each([
    ['XX', '20'],
    ['xviii', '18'],
    ['IV', '4'],
    ['V', '5'],
    // A small letter alone is a word or a slip.
    ['v', null],
    ['i', null],
    ['ban', null],
  ])('%s as a Roman numeral is %j', (text, value) => {
    expect(one(text).roman).toBe(value)
  })
})

describe('phraseWords', () => {
  test('gives the same keys as words do, whatever stands between', () => {
    const letters = fc.constantFrom(...'aăâbcdđeêhiơnơtuưyYIĐÂ 12,;-')
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const keys = (list: readonly { plain: string; exact: string; roman: string | null }[]) =>
          list.map(({ plain, exact, roman }) => [plain, exact, roman])
        expect(keys(phraseWords(text))).toEqual(keys(words(text)))
      }),
    )
  })
})

test.each([
  ['5,87', ['5', '87']],
  ['485b', ['485']],
  ['1,234,5', ['1', '234', '5']],
  ['2020', []],
  ['%', []],
])('the parts of %s are %j', (number, parts) => {
  expect(numberParts(number)).toEqual(parts)
})
