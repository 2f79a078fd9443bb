import { describe, expect, test } from 'vitest'
import { compileFillers } from '../../src/search/fillers.ts'
import { words } from '../../src/text/words.ts'

const fillers = compileFillers({
  phrases: ['cho tôi hỏi', 'cho', 'cho tôi', 'ra sao'],
  words: ['ạ', 'có', 'hỏi'],
  light: ['tình hình', 'việc'],
  actions: ['xây dựng', 'mở rộng'],
  english: ['the', 'Of'],
})
const word = (text: string) => {
  const [one] = words(text)
  if (one === undefined) throw new Error(`no word in "${text}"`)
  return one
}

describe('filler phrases', () => {
  test('are found at their longest', () => {
    expect(fillers.phraseAt(words('cho tôi hỏi về đường'), 0)).toBe(3)
    expect(fillers.phraseAt(words('cho tôi xin'), 0)).toBe(2)
    expect(fillers.phraseAt(words('cho'), 0)).toBe(1)
  })

  test('need the marks that were typed, and no others', () => {
    expect(fillers.phraseAt(words('cho toi hoi'), 0)).toBe(3)
    // "tối" is the evening.
    expect(fillers.phraseAt(words('cho tối hỏi'), 0)).toBe(1)
    expect(fillers.phraseAt(words('ra sáo'), 0)).toBe(0)
  })

  test('are none at the end of a question, nor behind it', () => {
    expect(fillers.phraseAt(words('ra'), 0)).toBe(0)
    expect(fillers.phraseAt(words('ra sao'), 2)).toBe(0)
  })
})

describe('filler words', () => {
  test('need their marks if any were typed', () => {
    expect(fillers.isWord(word('có'))).toBe(true)
    expect(fillers.isWord(word('co'))).toBe(true)
    // Ninh Cơ is a river.
    expect(fillers.isWord(word('Cơ'))).toBe(false)
    expect(fillers.isWord(word('đường'))).toBe(false)
  })

  test('of English are known in small letters', () => {
    expect([...fillers.english]).toEqual(['the', 'of'])
  })
})

describe('the weight of words', () => {
  test.each([
    ['tình hình', 'light'],
    ['tinh hinh', 'light'],
    ['việc', 'light'],
    ['viêc', 'full'],
    ['xây dựng', 'action'],
    ['xay dung', 'action'],
    ['bệnh viện', 'full'],
    ['', 'full'],
  ])('of %j is %s', (text, expected) => {
    expect(fillers.weightClass(words(text))).toBe(expected)
  })
})

test('a list that the office left empty finds nothing', () => {
  const none = compileFillers({ phrases: [], words: [], light: [], actions: [], english: [] })
  expect(none.phraseAt(words('cho tôi hỏi'), 0)).toBe(0)
  expect(none.isWord(word('ạ'))).toBe(false)
  expect(none.weightClass(words('tình hình'))).toBe('full')
})
