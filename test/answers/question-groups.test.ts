import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupQuestions, groupWith, proposedTerms, waitingIn } from '../../src/answers/question-groups.ts'
import {
  emptyUnanswered,
  questionKey,
  type UnansweredQuestion,
  type UnansweredState,
  withQuestion,
} from '../../src/answers/unanswered.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { realEdition } from '../questions/real-edition.ts'

const { edition } = await realEdition()
const DAY = civilDate('2020-10-20')

function asked(texts: readonly string[]): readonly UnansweredQuestion[] {
  const state = texts.reduce<UnansweredState>(
    (all, text) => withQuestion(all, { text, language: 'vi', day: DAY }, 'refused'),
    emptyUnanswered,
  )
  return [...state.questions.values()]
}

const grouped = (...texts: readonly string[]): readonly (readonly string[])[] =>
  groupQuestions(asked(texts), edition.glossary).map(({ questions }) => questions.map(({ text }) => text))

describe('questions that ask alike', () => {
  test.each([
    // Another order, marks left out, and what says nothing of the subject.
    [['bao giờ xong tàu điện ngầm', 'tau dien ngam bao gio xong', 'cho em hỏi tàu điện ngầm khi nào hoàn thành ạ']],
    // The same thing with a word more.
    [['sân bay quốc tế Giao Thủy', 'sân bay Giao Thủy quốc tế ở đâu', 'sân bay quốc tế giao thuy bao giờ']],
  ])('are one group: %j', (texts) => {
    expect(grouped(...texts)).toHaveLength(1)
  })

  test.each([
    // Two of three syllables are the same, and the thing is another.
    [['nhà máy rác', 'nhà máy nước']],
    // One word of a place is not what is asked.
    [['tàu điện ngầm Nam Định', 'giá vé xem phim Nam Định']],
    [['lương giáo viên mầm non', 'lịch cúp điện phường Trần Tế Xương']],
  ])('are not those of other things: %j', (texts) => {
    expect(grouped(...texts)).toHaveLength(texts.length)
  })

  test('stand behind the one that was asked most, and the groups asked most come first', () => {
    expect(
      grouped(
        'giá vé xem phim',
        'tàu điện ngầm ở đâu',
        'tàu điện ngầm bao giờ có',
        'tàu điện ngầm bao giờ có',
        'giá vé xem phim',
      ),
    ).toEqual([['tàu điện ngầm bao giờ có', 'tàu điện ngầm ở đâu'], ['giá vé xem phim']])
  })
})

const words = fc.constantFrom('tàu', 'điện', 'ngầm', 'sân', 'bay', 'vé', 'phim', 'lương', 'ở', 'đâu', '2045', '??')

test('every question is in one group, whatever the order in which they come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
      fc.infiniteStream(fc.nat()),
      (lists, keys) => {
        const questions = asked(lists.map((list) => list.join(' ')))
        const groups = groupQuestions(questions, edition.glossary)
        expect(groups.flatMap((group) => group.questions.map(({ id }) => id)).sort()).toEqual(
          questions.map(({ id }) => id).sort(),
        )
        for (const { id } of questions) expect(groupWith(groups, id)?.questions.some((one) => one.id === id)).toBe(true)
        const shuffled = questions
          .map((question) => ({ question, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ question }) => question)
        expect(groupQuestions(shuffled, edition.glossary)).toEqual(groups)
      },
    ),
  )
})

test('two thousand questions are grouped in a moment', () => {
  const questions = asked(Array.from({ length: 2000 }, (_, at) => `tàu điện số ${at} ở phường ${at % 37} bao giờ chạy`))
  const began = performance.now()
  groupQuestions(questions, edition.glossary)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('the proposed terms are the questions without what says nothing, as they were typed', () => {
  const [group] = groupQuestions(
    asked(['cho em hỏi Tàu điện ngầm khi nào xong ạ?', 'tàu điện ngầm', 'tàu điện ngầm của tỉnh']),
    edition.glossary,
  )
  if (group === undefined) throw new Error('there is a group')
  const terms = proposedTerms(group, edition.glossary)
  expect(terms.length).toBeGreaterThan(0)
  expect(terms.length).toBeLessThanOrEqual(3)
  expect(terms.some((term) => /^tàu điện ngầm/i.test(term))).toBe(true)
  for (const term of terms) expect(term).not.toMatch(/cho em hỏi|ạ|\?/)
})

test('everybody who waits for a group is told once', () => {
  const [first, second] = asked(['tàu điện ngầm', 'tàu điện ngầm ở đâu'])
  if (first === undefined || second === undefined) throw new Error('there are two')
  const waiting = [{ chatId: 7, since: DAY }]
  const [group] = groupQuestions(
    [
      { ...first, waiting },
      { ...second, waiting: [...waiting, { chatId: 8, since: DAY }] },
    ],
    edition.glossary,
  )
  expect(
    group === undefined
      ? []
      : waitingIn(group)
          .map(({ chatId }) => chatId)
          .sort(),
  ).toEqual([7, 8])
  expect(questionKey('Tàu điện ngầm!')).toBe(first.id)
})
