import { describe, expect, test } from 'vitest'
import { groupingPassages } from '../../src/answers/passage-groups.ts'
import { relatedFinder } from '../../src/answers/related.ts'
import { atOnce } from '../../src/text/steps.ts'
import { passageWith, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const relatedTo = relatedFinder(edition, atOnce(groupingPassages(edition)))
const related = (words: string) =>
  relatedTo(passageWith(words, edition).id).map(({ passage, score }) => [passage.title.vi, score])
const titles = (words: string) => related(words).map(([title]) => title)

describe('passages related to', () => {
  test('the head of a list are its items, in order', () => {
    expect(titles('3 Nghị quyết chuyên đề')).toEqual([
      'Nghị quyết về nông thôn mới',
      'Nghị quyết về thành phố Nam Định',
      'Nghị quyết về kinh tế biển',
    ])
  })

  test('an item are the head of its list', () => {
    expect(titles('Nghị quyết về phát triển thành phố')).toEqual(['Các nghị quyết chuyên đề'])
  })

  test('one of a topic are the others of the topic, nearest in the document first', () => {
    expect(titles('xuất khẩu')).toEqual(['Thịt lợn', 'Sản xuất công nghiệp'])
    expect(titles('vi phạm đất đai')).toEqual(['Kế hoạch sử dụng đất'])
  })

  test('a duty of a body are its other duties', () => {
    expect(titles('chương trình kiểm tra')).toEqual(['Đơn thư, khiếu nại'])
  })

  test('one that shares nothing are none', () => {
    expect(related('điện rác')).toEqual([])
  })
})

test('of an unknown passage nothing is related', () => {
  expect(relatedTo('nothing')).toEqual([])
})

test('every passage has at most five, never itself, best first, with shares from 0 to 1', () => {
  for (const { id } of edition.passages) {
    const found = relatedTo(id)
    expect(found.length).toBeLessThanOrEqual(5)
    expect(found.some(({ passage }) => passage.id === id)).toBe(false)
    for (const [i, { score }] of found.entries()) {
      expect(score > 0 && score <= 1).toBe(true)
      expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? 1)
    }
  }
})
