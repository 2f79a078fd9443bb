import { describe, expect, test } from 'vitest'
import { phraseTable } from '../../src/search/phrase-table.ts'
import { words } from '../../src/text/words.ts'

const BRIDGE = 1
const QUESTION = 2
const HOSPITAL = 3
const GENERAL_HOSPITAL = 4
const PARTY = 5
const CENTRE = 6
const ROAD = 7

const table = phraseTable()
const add = (phrase: string, concept: number, isEnglish = false) =>
  table.add(words(phrase), [concept], isEnglish, [concept])
add('cầu', BRIDGE)
add('câu', QUESTION)
add('bệnh viện', HOSPITAL)
add('bệnh viện đa khoa', GENERAL_HOSPITAL)
add('TU', PARTY)
table.add(words('TU'), [CENTRE], false, [])
add('UBND', HOSPITAL)
add('coastal road', ROAD, true)
table.add(words('ntn'), [], false, [])

const matches = (text: string, { at = 0, english = false } = {}) => table.matchesAt(words(text), at, () => english)
const concepts = (text: string, options = {}) => matches(text, options).map((match) => match.concepts)

describe('phrases are found', () => {
  test('longest first', () => {
    expect(matches('bệnh viện đa khoa tỉnh').map(({ length, concepts: [one] }) => [length, one])).toEqual([
      [4, GENERAL_HOSPITAL],
      [2, HOSPITAL],
    ])
  })

  test('where they begin, and nowhere else', () => {
    expect(concepts('xây bệnh viện', { at: 1 })).toEqual([[HOSPITAL]])
    expect(concepts('xây bệnh viện', { at: 0 })).toEqual([])
    expect(concepts('xây bệnh viện', { at: 2 })).toEqual([])
    expect(concepts('xây', { at: 7 })).toEqual([])
  })

  test('that the question breaks off are not', () => {
    expect(concepts('bệnh')).toEqual([])
  })
})

describe('marks', () => {
  test('tell words apart if they were typed', () => {
    expect(concepts('cầu')).toEqual([[BRIDGE]])
    expect(concepts('câu')).toEqual([[QUESTION]])
  })

  test('that were not typed fit all', () => {
    expect(concepts('cau').flat().sort()).toEqual([BRIDGE, QUESTION])
    expect(concepts('benh vien')).toEqual([[HOSPITAL]])
  })

  test('may be wrong once in a phrase of several words, at a lower quality', () => {
    const [match] = matches('bệnh viên')
    expect(match?.concepts).toEqual([HOSPITAL])
    expect(match?.quality).toBeLessThan(1)
    expect(concepts('bênh viên')).toEqual([])
    expect(concepts('cẩu')).toEqual([])
  })
})

describe('a short form that is also a syllable', () => {
  test('counts in capitals only', () => {
    expect(concepts('TU')).toEqual([[PARTY, CENTRE]])
    expect(concepts('tu')).toEqual([])
    expect(concepts('Tu')).toEqual([])
  })

  test('that no syllable could be counts as it is typed', () => {
    expect(concepts('ubnd')).toEqual([[HOSPITAL]])
    expect(concepts('UBND')).toEqual([[HOSPITAL]])
  })

  test('has one meaning in a document and all of them in a question', () => {
    const [match] = matches('TU')
    expect(match?.inDocuments).toEqual([PARTY])
    expect(match?.concepts).toEqual([PARTY, CENTRE])
  })
})

test('a chat form that says nothing is found without a meaning', () => {
  expect(matches('ntn')).toMatchObject([{ concepts: [], length: 1 }])
})

test('English phrases are found by their stems, and only where English is looked for', () => {
  expect(matches('coastal roads', { english: true })).toMatchObject([{ concepts: [ROAD], length: 2, isEnglish: true }])
  expect(concepts('coastal roads')).toEqual([])
  expect(concepts('coastal', { english: true })).toEqual([])
})

test('a phrase is looked up with just its marks, and whole', () => {
  const meant = (phrase: string) => table.conceptsOf(words(phrase))
  expect(meant('cầu')).toEqual([BRIDGE])
  expect(meant('câu')).toEqual([QUESTION])
  expect(meant('cau')).toEqual([])
  expect(meant('TU')).toEqual([PARTY, CENTRE])
  expect(meant('bệnh viện đa')).toEqual([])
  expect(meant('coastal road')).toEqual([])
})
