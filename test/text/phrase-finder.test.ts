import { describe, expect, test } from 'vitest'
import { phraseFinder } from '../../src/text/phrase-finder.ts'
import { words } from '../../src/text/words.ts'

const entries = [
  { text: 'Bí thư', value: 'secretary' },
  { text: 'Bí thư Tỉnh ủy', value: 'provincial secretary' },
  { text: 'Bí thư tỉnh uỷ', value: 'the same in the old spelling' },
  { text: 'cầu', value: 'bridge' },
  { text: 'Thái Bình', value: 'a province' },
  { text: '', value: 'nothing' },
]
const find = phraseFinder(entries)
const at = (text: string, from = 0) => find(words(text), from)

describe('phraseFinder', () => {
  test('finds the longest phrase that begins at a word', () => {
    expect(at('bí thư huyện')).toEqual({ values: ['secretary'], length: 2 })
    expect(at('gặp bí thư tỉnh ủy', 1)?.length).toBe(4)
    expect(at('gặp bí thư tỉnh ủy', 0)).toBeNull()
    expect(at('gặp', 5)).toBeNull()
  })

  test('gives all that a phrase stands for', () => {
    expect(at('Bí thư Tỉnh ủy')?.values).toEqual(['provincial secretary', 'the same in the old spelling'])
  })

  test('what was typed without marks fits all marks; marks that were typed must be right', () => {
    expect(at('bi thu tinh uy')?.length).toBe(4)
    expect(at('bí thư tinh uy')?.length).toBe(4)
    expect(at('cau')?.values).toEqual(['bridge'])
    expect(at('câu')).toBeNull()
    expect(at('thái binh')?.length).toBe(2)
    expect(at('thái bịnh')).toBeNull()
  })

  test('does not find the first half of a phrase', () => {
    expect(at('Thái')).toBeNull()
    expect(at('Bí')).toBeNull()
  })
})
