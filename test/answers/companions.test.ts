import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/answers/answer.ts'
import { companions } from '../../src/answers/companions.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'
import { smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const search = makeSearch(buildIndex(edition))

/** Titles of the best passage and of those beside it. */
function titles(question: string, asked: Asked = 'what'): readonly string[] {
  const searched = search.find(question, () => () => 0)
  const beside = companions(searched, asked, edition)
  return [...searched.ranked.slice(0, 1), ...beside].map(({ at }) => edition.passages[at]?.title.vi ?? '')
}

test('the other half of a question stands beside the first', () => {
  expect(titles('bệnh viện đa khoa và xuất khẩu').toSorted()).toEqual(['Khởi công Bệnh viện Đa khoa tỉnh', 'Xuất khẩu'])
})

test('a question of one half has no other', () => {
  expect(titles('khởi công bệnh viện đa khoa')).toEqual(['Khởi công Bệnh viện Đa khoa tỉnh'])
})

test('those nearly as near stand beside the best where a list is asked for, and only those alike', () => {
  const list = titles('nghị quyết về phát triển', 'list')
  expect(list.length).toBeGreaterThan(1)
  expect(list.every((title) => title.startsWith('Nghị quyết'))).toBe(true)
})

test('at most two stand beside the best, each once', () => {
  for (const question of ['nghị quyết về phát triển', 'xuất khẩu và thịt lợn và bệnh viện', 'đất đai']) {
    for (const asked of ['list', 'what'] as const) {
      const found = titles(question, asked)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(new Set(found).size).toBe(found.length)
    }
  }
})

describe('nothing found', () => {
  test('has nothing beside it', () => {
    expect(titles('')).toEqual([])
    expect(titles('kumquat')).toEqual([])
  })
})
