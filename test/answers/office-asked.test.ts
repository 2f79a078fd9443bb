import { describe, expect, test } from 'vitest'
import type { NotFoundAnswer } from '../../src/answers/answer.ts'
import { makeAsk } from '../../src/answers/ask.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { smallEdition } from '../support/small-edition.ts'

const asker = makeAsk(smallEdition())
const ask = (question: string) => asker.ask(question, civilDate('2020-10-20'))

/** The name of what is not in the document, or the type of the answer. */
function other(question: string): string {
  const answer = ask(question)
  const because = (answer as Partial<NotFoundAnswer>).because
  return because !== undefined && typeof because === 'object' && because.kind === 'other-name'
    ? because.name
    : answer.type
}

describe('the holder of an office that the document does not mention is not its neighbour', () => {
  test.each([
    ['Giám đốc Sở Y tế là ai', 'Giám đốc Sở Y tế'],
    ['giam doc so y te la ai', 'giam doc so y te'],
    ['chủ tịch huyện Giao Thủy tên gì', 'chủ tịch huyện Giao Thủy'],
    ['trưởng ban tuyên giáo tên là gì', 'trưởng ban tuyên giáo'],
  ])('%s', (question, name) => {
    expect(other(question)).toBe(name)
  })
})
test.each([
  ['ai là phó chủ tịch UBND tỉnh', 'phó chủ tịch UBND tỉnh'],
  ['phó chủ tịch tỉnh là ai', 'phó chủ tịch tỉnh'],
])('the holder of an office is not the holder of its deputy office: %s', (question, name) => {
  expect(other(question)).toBe(name)
})

describe('the holder of an office of the document is a person', () => {
  test.each(['bí thư tỉnh ủy là ai', 'ai là bí thư tỉnh', 'chủ tịch tỉnh là ai', 'phó bí thư tỉnh ủy là ai'])(
    '%s',
    (question) => {
      expect(other(question)).toBe('person')
    },
  )
})

test('an office that is not asked for is no matter', () => {
  expect(other('bao giờ khởi công bệnh viện mà giám đốc hứa')).not.toContain('giám đốc')
})

test.each([
  ['cựu bí thư tỉnh ủy tên gì', 'cựu bí thư tỉnh ủy'],
  ['nguyên bí thư tỉnh ủy là ai', 'nguyên bí thư tỉnh ủy'],
])('a word before an office makes it another one: %s', (question, name) => {
  expect(other(question)).toBe(name)
})
