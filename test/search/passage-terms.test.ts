import { expect, test } from 'vitest'
import { termCollector } from '../../src/search/passage-terms.ts'

/** Two passages: "đê sông" with "đê" also in its title, and "sông" among people's words. */
function twoPassages() {
  const terms = termCollector()
  const note = (term: string, weight: number, isTitle = false) => terms.note(terms.idFor(term), weight, isTitle)
  note('s:de', 0.55)
  note('s:de', 1, true)
  note('s:de', 0.3)
  note('s:song', 1)
  terms.next()
  note('s:song', 0.55)
  terms.next()
  return terms
}

test('the best field in which a passage holds a term counts', () => {
  const terms = twoPassages()
  const weight = (at: number, term: string) => terms.hundredths(at, terms.idOf(term))
  expect([weight(0, 's:de'), weight(0, 's:song')]).toEqual([100, 100])
  expect([weight(1, 's:de'), weight(1, 's:song')]).toEqual([0, 55])
})

test('a term is counted once a passage', () => {
  const terms = twoPassages()
  expect(terms.frequency(terms.idOf('s:de'))).toBe(1)
  expect(terms.frequency(terms.idOf('s:song'))).toBe(2)
})

test('terms and ids belong to each other; an unknown term has no id, and nobody holds it', () => {
  const terms = twoPassages()
  expect(terms.count).toBe(2)
  expect(['s:de', 's:song'].map((term) => terms.termOf(terms.idOf(term)))).toEqual(['s:de', 's:song'])
  expect(terms.idOf('s:ho')).toBe(-1)
  expect(terms.frequency(-1)).toBe(0)
  expect(terms.hundredths(0, -1)).toBe(0)
})

test('the terms of the title are kept apart', () => {
  const { titles, idOf } = twoPassages()
  const start = titles.start(0)
  expect([...titles.page(0).subarray(start, start + titles.length(0))]).toEqual([idOf('s:de')])
  expect(titles.length(1)).toBe(0)
})
