import { describe, expect, test } from 'vitest'
import { closenessTo } from '../../src/search/closest-phrase.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { makeSearch } from '../../src/search/search.ts'
import { passageWith, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const index = buildIndex(edition)
const search = makeSearch(index)

function closeness(question: string, words: string): number {
  const { units } = search.find(question, () => () => 0)
  return closenessTo(units, index.terms)(edition.passages.indexOf(passageWith(words, edition)))
}

describe('how near the nearest phrase of a passage comes to a question', () => {
  test('is most where a title is the question', () => {
    const own = closeness('vi phạm đất đai', 'Kết luận 43')
    expect(own).toBeGreaterThan(0.6)
    expect(own).toBeLessThanOrEqual(1)
  })

  test('is less where the phrase holds a part of it, and less where it says much else', () => {
    expect(closeness('vi phạm đất đai và rừng phòng hộ', 'Kết luận 43')).toBeLessThan(
      closeness('vi phạm đất đai', 'Kết luận 43'),
    )
    expect(closeness('vi phạm', 'Kết luận 43')).toBeLessThan(closeness('vi phạm đất đai', 'Kết luận 43'))
  })

  test('is nothing where no phrase holds a word of it', () => {
    expect(closeness('vi phạm đất đai', 'xuất khẩu tăng')).toBe(0)
  })
})
