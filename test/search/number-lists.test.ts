import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NumberLists, numberLists } from '../../src/search/number-lists.ts'

function read(lists: NumberLists, at: number): readonly number[] {
  const start = lists.start(at)
  return [...lists.page(at).subarray(start, start + lists.length(at))]
}

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('lists come back as they were added', () => {
  fc.assert(
    fc.property(fc.array(fc.array(number)), (given) => {
      const lists = numberLists()
      for (const list of given) lists.add(list, list.length)
      expect(given.map((_, at) => read(lists, at))).toEqual(given)
    }),
  )
})

test('only so many numbers of what is given are added', () => {
  const lists = numberLists()
  lists.add([1, 2, 3, 4], 2)
  lists.add([5], 1)
  expect([read(lists, 0), read(lists, 1)]).toEqual([[1, 2], [5]])
})

test('lists that do not fit on a page begin another, and a very long one has a page of its own', () => {
  const given = [60_000, 10_000, 200_000, 0, 3].map((length, n) => Array.from({ length }, (_, i) => i * 7 + n))
  const lists = numberLists()
  for (const list of given) lists.add(list, list.length)
  for (const [at, list] of given.entries()) expect(read(lists, at)).toEqual(list)
})

test('where nothing was added there is nothing', () => {
  expect(read(numberLists(), 0)).toEqual([])
})
