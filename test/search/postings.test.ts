import { expect, test } from 'vitest'
import { termCollector } from '../../src/search/passage-terms.ts'
import { buildingPostings, hundredthsIn, isInTitle, positionIn, RARE } from '../../src/search/postings.ts'
import { atOnce } from '../../src/text/steps.ts'

const SIZE = RARE + 100
const terms = termCollector()
for (let at = 0; at < SIZE; at++) {
  // A word in all passages, every second time in the title; one in two passages; and a pair in one.
  terms.note(terms.idFor('c:1'), at % 2 === 0 ? 1 : 0.55, at % 2 === 0)
  if (at === 7 || at === 250) terms.note(terms.idFor('s:pha'), 0.45, false)
  if (at === 9) terms.note(terms.idFor('b:ben_pha'), 1, false)
  terms.next()
}
const postingsOf = atOnce(buildingPostings(terms, SIZE))
const ids = ['c:1', 's:pha', 'b:ben_pha'].map(terms.idOf)
const postings = postingsOf(ids)
const [common = -1, rare = -1, pair = -1] = ids

test('a common word is found in all its passages, in their order, with its weight and whether it is in the title', () => {
  const found = Array.from(postings(common), (one) => [positionIn(one), hundredthsIn(one), isInTitle(one)])
  expect(found).toEqual(Array.from({ length: SIZE }, (_, at) => (at % 2 === 0 ? [at, 100, true] : [at, 55, false])))
})

test('a rare word is found where it stands, with its weight', () => {
  const found = Array.from(postings(rare), (one) => [positionIn(one), hundredthsIn(one)])
  expect(found.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
    [7, 45],
    [250, 45],
  ])
})

test('so is a pair', () => {
  expect(Array.from(postings(pair), positionIn)).toEqual([9])
})

test('what no passage holds has no postings, and what was not asked for neither', () => {
  expect([...postingsOf([])(rare)]).toEqual([])
  expect([...postingsOf([-1])(-1)]).toEqual([])
})
