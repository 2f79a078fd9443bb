import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/answers/answer.ts'
import { overviewFinder } from '../../src/answers/overview.ts'
import { groupingPassages } from '../../src/answers/passage-groups.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'
import { atOnce } from '../../src/text/steps.ts'
import { smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const search = makeSearch(buildIndex(edition))
const find = overviewFinder(edition, atOnce(groupingPassages(edition)))

/** What a question is about as a whole, with the titles of its passages; null if it is about one thing. */
function overview(question: string, asked: Asked) {
  const found = find(
    search.find(question, () => () => 0),
    asked,
  )
  return found === null ? null : [found.of.kind, ...found.items.map(({ title }) => title.vi)]
}

describe('a body', () => {
  test('is all that it has to do and all that speaks of it, whether a list is asked for or not', () => {
    const all = ['body', 'Chương trình kiểm tra, giám sát', 'Đơn thư, khiếu nại']
    expect(overview('Ủy ban Kiểm tra Tỉnh ủy', 'what')?.toSorted()).toEqual(all.toSorted())
    expect(overview('uy ban kiem tra', 'list')?.toSorted()).toEqual(all.toSorted())
    expect(overview('inspection committee', 'what')?.toSorted()).toEqual(all.toSorted())
  })

  test('is none where the question goes on to one of its duties', () => {
    expect(overview('Ủy ban Kiểm tra xử lý đơn thư, khiếu nại', 'what')).toBeNull()
  })

  test('is none if only one passage speaks of it: that one is the answer', () => {
    expect(overview('Tỉnh ủy', 'list')).toBeNull()
  })

  test('is none where a person, a day or a place is asked for', () => {
    for (const asked of ['who', 'when', 'where', 'yes-no'] as const) {
      expect(overview('Ủy ban Kiểm tra Tỉnh ủy', asked)).toBeNull()
    }
  })
})

describe('a topic', () => {
  test('is all its passages where a list is asked for, the nearest to the question first', () => {
    expect(overview('đất đai', 'list')).toEqual(['topic', 'Vi phạm đất đai', 'Kế hoạch sử dụng đất'])
    expect(overview('kinh tế', 'list')?.[0]).toBe('topic')
  })

  test('named in passing is none', () => {
    expect(overview('đất đai', 'what')).toBeNull()
    expect(overview('vi phạm đất đai theo Kết luận 43', 'list')).toBeNull()
  })
})

describe('the figures', () => {
  test('are every passage that carries one, where nothing else is asked for', () => {
    expect(overview('tăng %', 'figure')?.slice(0, 1)).toEqual(['figures'])
    expect(overview('tăng %', 'figure')).toHaveLength(4)
  })

  test('are none where one figure is asked for', () => {
    expect(overview('xuất khẩu tăng bao nhiêu', 'figure')).toBeNull()
  })
})

test('a question about nothing is about nothing as a whole', () => {
  expect(overview('', 'list')).toBeNull()
  expect(overview('thời tiết', 'list')).toBeNull()
})
