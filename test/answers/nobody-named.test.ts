import { describe, expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { asksForNobodyNamed, dutiesOfNobody } from '../../src/answers/nobody-named.ts'
import { unansweredBecause } from '../../src/answers/unanswered.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { words } from '../../src/text/words.ts'
import { type SmallPassage, smallEdition } from '../support/small-edition.ts'

const isAsked = (question: string) =>
  asksForNobodyNamed(
    ` ${words(question)
      .map(({ plain }) => plain)
      .join(' ')} `,
  )

describe('the duties of nobody are asked for', () => {
  test.each([
    'việc nào không có người chịu trách nhiệm',
    'viec nao chua co ai phu trach',
    'những việc không nêu ai chịu trách nhiệm',
    'nhiệm vụ nào chưa rõ đơn vị nào thực hiện?',
    'còn những nhiệm vụ nào chưa giao cho ai',
    'việc gì chưa phân công',
    'which tasks have nobody in charge',
    'duties without anyone responsible',
    'list all tasks not assigned to anyone',
    'unassigned tasks',
  ])('in "%s"', (question) => {
    expect(isAsked(question)).toBe(true)
  })

  test.each([
    'việc nào quá hạn',
    'việc này ai phụ trách',
    'việc chống dịch có ai phụ trách không',
    'vì sao việc xây bệnh viện chưa có ai phụ trách',
    'nhiệm vụ của Sở Y tế',
    'which tasks are due this week',
  ])('not in "%s"', (question) => {
    expect(isAsked(question)).toBe(false)
  })
})

test.each(['tasks ', 'việc '])('a question that goes on and on is read at once: %s', (start) => {
  for (const phrase of ['is there ', 'nêu rõ ', 'giao cho ', 'that have ', 'hiện nay đến nay ', 'không ai làm ']) {
    const began = performance.now()
    isAsked(`${start}${phrase.repeat(60)}gì đó`)
    expect(performance.now() - began).toBeLessThan(100)
  }
})

const named = { words: 'Ủy ban Kiểm tra', lead: ['ubkt-tinh-uy'] }
const list: SmallPassage = {
  quote: 'Ủy ban Kiểm tra tập trung:',
  kind: 'duty',
  responsible: named,
  items: [{ quote: 'Kiểm tra đất đai.', kind: 'duty' }],
}

test('they are those for which neither their words nor their list names anybody', () => {
  const edition = smallEdition({
    passages: [
      list,
      { quote: 'Sửa đường.', kind: 'duty' },
      { quote: 'Xuất khẩu tăng.' },
      { quote: 'Sửa cầu.', kind: 'duty' },
    ],
  })
  expect(dutiesOfNobody(edition).map(({ quote }) => quote)).toEqual(['Sửa đường.', 'Sửa cầu.'])
  const answer = makeAsk(edition).ask('việc nào chưa có ai phụ trách', civilDate('2020-10-20'))
  expect(answer).toMatchObject({ type: 'list', of: { kind: 'nobody' }, missing: [], asked: 'list' })
})

test('where every duty names somebody, that is said, and it is no question without an answer', () => {
  const answer = makeAsk(smallEdition({ passages: [list] })).ask(
    'which tasks have nobody in charge',
    civilDate('2020-10-20'),
  )
  expect(answer).toMatchObject({ type: 'not-found', because: { kind: 'all-named' } })
  expect(unansweredBecause(answer)).toBeNull()
})
