import { describe, expect, test } from 'vitest'
import { compileNames } from '../../src/search/names.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'

const names = compileNames(smallEdition().glossary)
const place = (text: string) => names.place(words(text), 0)
const classNoun = (text: string) => names.classNoun(words(text), 0)
const title = (text: string) => names.title(words(text), 0)

describe('places', () => {
  test('have one main name under all spellings', () => {
    expect(place('Nam Định')?.values).toEqual(['Nam Định'])
    expect(place('Namdinh')?.values).toEqual(['Nam Định'])
    expect(place('nam dinh')?.values).toEqual(['Nam Định'])
  })

  test('are told apart by the marks that were typed', () => {
    expect(place('Nam Đinh')).toBeNull()
    expect(place('thái bình')?.values).toEqual(['Thái Bình'])
    expect(place('thai bình')?.values).toEqual(['Thái Bình'])
  })

  test('are whole names', () => {
    expect(place('Nam')).toBeNull()
    expect(place('Ninh Cơ')).toBeNull()
  })
})

describe('class nouns', () => {
  test('are found at their longest', () => {
    expect(classNoun('nhà máy nhiệt điện Nam Định')).toEqual({ values: ['nhà máy nhiệt điện'], length: 4 })
    expect(classNoun('nhà máy điện rác')).toEqual({ values: ['nhà máy'], length: 2 })
  })

  test('stand before names under their aliases and short forms as well', () => {
    expect(classNoun('KCN Rạng Đông')?.values).toEqual(['khu công nghiệp'])
    expect(classNoun('BV Nhi')?.values).toEqual(['bệnh viện'])
    expect(classNoun('KL 34')?.values).toEqual(['kết luận'])
    expect(classNoun('hospital')?.values).toEqual(['bệnh viện'])
  })
})

test('titles are found at their longest', () => {
  expect(title('phó bí thư là ai')).toEqual({ values: ['phó bí thư'], length: 3 })
  expect(title('bi thu')).toEqual({ values: ['bí thư'], length: 2 })
  expect(title('ủy viên')).toBeNull()
})
