import { describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import {
  emptyUnanswered,
  KEPT_DAYS,
  MOST_QUESTIONS,
  MOST_WAITING,
  questionKey,
  timesKept,
  type UnansweredState,
  unansweredBecause,
  withoutChat,
  withoutOld,
  withoutQuestions,
  withQuestion,
  withWaiting,
} from '../../src/answers/unanswered.ts'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import { edition } from '../messages/fixture.ts'

const DAY = civilDate('2020-10-20')
const asked = (text: string, day = DAY) => ({ text, language: 'vi', day }) as const
const LINE = 'tuyến tàu điện ngầm ở đâu?'

const onlyOne = ({ questions }: UnansweredState) => {
  expect(questions.size).toBe(1)
  const [one] = questions.values()
  if (one === undefined) throw new Error('there is one')
  return one
}

describe('what is kept', () => {
  const ask = (text: string) => unansweredBecause(makeAsk(edition).ask(text, DAY))

  test('is a question that is refused, not one that is answered, and no greeting', () => {
    expect(ask('giá vé xem phim tối nay bao nhiêu')).toBe('refused')
    expect(ask('bệnh viện tỉnh bao giờ khởi công?')).toBeNull()
    expect(ask('')).toBeNull()
  })

  test('is one question however it is typed, counted for each reason, with the last day', () => {
    let state = withQuestion(emptyUnanswered, asked(LINE), 'refused')
    state = withQuestion(state, asked('TUYEN TAU DIEN NGAM O DAU', addDays(DAY, 2)), 'refused')
    state = withQuestion(state, asked(LINE, addDays(DAY, 3)), 'disliked')
    expect(onlyOne(state)).toEqual({
      id: questionKey(LINE),
      text: LINE,
      language: 'vi',
      day: '2020-10-23',
      times: { refused: 2, unsure: 0, disliked: 1 },
      waiting: [],
    })
    expect(timesKept(onlyOne(state))).toBe(3)
  })
})

describe('of too many questions', () => {
  test('the first of those asked least gives way; one that somebody waits for stays', () => {
    let state = emptyUnanswered
    for (let i = 0; i < MOST_QUESTIONS; i++) state = withQuestion(state, asked(`câu số ${i}`), 'refused')
    state = withWaiting(state, questionKey('câu số 0'), { chatId: 7, since: DAY }) ?? state
    state = withQuestion(state, asked('câu số 1'), 'refused')
    state = withQuestion(state, asked('câu mới'), 'refused')
    expect(state.questions.size).toBe(MOST_QUESTIONS)
    const isKept = (text: string) => state.questions.has(questionKey(text))
    expect(['câu số 0', 'câu số 1', 'câu số 2', 'câu số 3', 'câu mới'].map(isKept)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ])
  })
})

describe('who waits for an answer', () => {
  test('is noted once, and not without end', () => {
    let state = withQuestion(emptyUnanswered, asked(LINE), 'refused')
    const { id } = onlyOne(state)
    for (const chatId of [7, 8, 7]) state = withWaiting(state, id, { chatId, since: DAY }) ?? state
    expect(onlyOne(state).waiting.map(({ chatId }) => chatId)).toEqual([8, 7])
    for (let chatId = 100; chatId < 100 + MOST_WAITING; chatId++) {
      state = withWaiting(state, id, { chatId, since: DAY }) ?? state
    }
    expect(onlyOne(state).waiting).toHaveLength(MOST_WAITING)
    expect(withWaiting(state, 'ffffffffff', { chatId: 7, since: DAY })).toBeNull()
  })

  test('can be forgotten; the question stays', () => {
    let state = withQuestion(emptyUnanswered, asked(LINE), 'refused')
    state = withWaiting(state, questionKey(LINE), { chatId: 7, since: DAY }) ?? state
    const [without, gone] = withoutChat(state, 7)
    expect([onlyOne(without).waiting, gone]).toEqual([[], 1])
    expect(withoutChat(without, 7)).toEqual([without, 0])
  })
})

describe('after 90 days', () => {
  test('a question goes, and so does a wish for the answer to one that is still asked', () => {
    let state = withQuestion(emptyUnanswered, asked(LINE), 'refused')
    state = withWaiting(state, questionKey(LINE), { chatId: 7, since: DAY }) ?? state
    state = withQuestion(state, asked('câu khác'), 'refused')
    state = withQuestion(state, asked(LINE, addDays(DAY, 1)), 'refused')
    expect(withoutOld(state, addDays(DAY, KEPT_DAYS))).toBe(state)
    const later = withoutOld(state, addDays(DAY, KEPT_DAYS + 1))
    expect(onlyOne(later)).toMatchObject({ text: LINE, waiting: [] })
    expect(withoutOld(later, addDays(DAY, KEPT_DAYS + 2)).questions.size).toBe(0)
  })
})

test('questions that were dealt with are dropped; others give the same state', () => {
  const state = withQuestion(emptyUnanswered, asked(LINE), 'refused')
  expect(withoutQuestions(state, [questionKey(LINE)]).questions.size).toBe(0)
  expect(withoutQuestions(state, ['ffffffffff'])).toBe(state)
})
