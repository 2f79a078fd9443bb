import { describe, expect, test } from 'vitest'
import { peopleFinder } from '../../src/answers/people.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'

const find = peopleFinder(smallEdition())

/** Who is mentioned, how, and by which words. */
function mentions(question: string): readonly string[] {
  const list = words(question)
  return find(list).map(({ person, by, from, to }) => {
    const phrase = list
      .slice(from, to)
      .map(({ token }) => token.text)
      .join(' ')
    return `${person.name} by ${by}: ${phrase}`
  })
}

describe('a person is found', () => {
  test.each([
    ['Đoàn Hồng Phong nói gì', 'Đoàn Hồng Phong by name: đoàn hồng phong'],
    ['doan hong phong noi gi', 'Đoàn Hồng Phong by name: doan hong phong'],
    ['ông Nghị giữ chức gì', 'Phạm Đình Nghị by name: ông nghị'],
    ['ong nghi giu chuc gi', 'Phạm Đình Nghị by name: ong nghi'],
    ['chủ tịch tỉnh là ai', 'Phạm Đình Nghị by office: chủ tịch tỉnh'],
    ['who is the provincial secretary', 'Đoàn Hồng Phong by office: provincial secretary'],
    ['bí thư tỉnh ủy', 'Đoàn Hồng Phong by office: bí thư tỉnh ủy'],
  ])('in "%s"', (question, mention) => {
    expect(mentions(question)).toEqual([mention])
  })

  test('with all others who hold the same office', () => {
    expect(mentions('phó bí thư tỉnh ủy')).toEqual([
      'Phạm Đình Nghị by office: phó bí thư tỉnh ủy',
      'Lê Quốc Chỉnh by office: phó bí thư tỉnh ủy',
    ])
  })

  test('by the longest words: a deputy is not his chief', () => {
    expect(mentions('phó bí thư tỉnh ủy').some((one) => one.includes('Phong'))).toBe(false)
  })

  test('beside others, each once', () => {
    expect(mentions('ông Phong và ông Nghị')).toEqual([
      'Đoàn Hồng Phong by name: ông phong',
      'Phạm Đình Nghị by name: ông nghị',
    ])
  })
})

test.each(['phòng chống dịch', 'nghị quyết', 'bí thư huyện ủy', 'chủ tịch', 'ông Phòng', 'Phong', ''])(
  'nobody is found in "%s"',
  (question) => {
    expect(mentions(question)).toEqual([])
  },
)
