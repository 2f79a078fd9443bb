import { describe, expect, test } from 'vitest'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'

type Text = readonly [path: string, text: unknown]

/** Every text of a catalogue with its path; a text with parameters is called with stand-ins. */
function texts(value: unknown, path = ''): readonly Text[] {
  if (typeof value === 'function') return [[path, value('2020-11-30', 2, 3, 4)]]
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
  }
  return [[path, value]]
}

describe.each([
  ['Vietnamese', vi],
  ['English', en],
])('the %s catalogue', (_, catalogue) => {
  const failing = (isRight: (text: string) => boolean): readonly Text[] =>
    texts(catalogue).filter(([, text]) => typeof text !== 'string' || !isRight(text))

  test('has no empty text, and none with stray spaces', () => {
    expect(failing((text) => text !== '' && text === text.trim() && !text.includes('  '))).toEqual([])
  })

  test('puts every parameter into words', () => {
    expect(failing((text) => !/undefined|NaN|\[object/.test(text))).toEqual([])
  })

  test('carries no emoji but the one on the button that is pressed for a bad answer', () => {
    expect(failing((text) => !/\p{Extended_Pictographic}/u.test(text.replaceAll('👎', '')))).toEqual([])
  })
})

test('both have the same texts', () => {
  const paths = (catalogue: object) => texts(catalogue).map(([path]) => path)
  expect(paths(en)).toEqual(paths(vi))
})

test('a language has its catalogue', () => {
  expect(catalogueFor('vi')).toBe(vi)
  expect(catalogueFor('en')).toBe(en)
})

test('English counts in singular and plural', () => {
  expect(en.list.items(1)).toBe('1 item:')
  expect(en.list.topic(3, 'planning')).toBe('3 passages on planning:')
  expect(en.sources.counts(1, 0)).toBe('1 passage, 0 duties among them')
  expect(en.source.place(8, 12, 13)).toBe('paragraph 8, clauses 12–13')
})
