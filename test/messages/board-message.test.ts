import { describe, expect, test } from 'vitest'
import { type BoardRequest, filterOf, wholeList } from '../../src/answers/board-request.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { dutyBoard } from '../../src/duties/duty-board.ts'
import type { Progress, ProgressBook } from '../../src/duties/progress.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { boardMessage, PAGE_LINES } from '../../src/messages/board-message.ts'
import { en } from '../../src/messages/en.ts'
import { limitMessage, unknownLimitMessage } from '../../src/messages/limit-message.ts'
import { rangeWords } from '../../src/messages/range-words.ts'
import { vi } from '../../src/messages/vi.ts'
import { editionOf, edition as fixture, hospital, school, stated } from './fixture.ts'
import { render } from './render.ts'

interface Shown {
  readonly edition?: typeof fixture
  readonly book?: ProgressBook
  readonly page?: number
  readonly catalogue?: typeof vi
}

function shown(day: string, request: BoardRequest, given: Shown = {}): string {
  const { edition = fixture, book = emptyProgressBook, page = 0, catalogue = vi } = given
  const board = dutyBoard(edition, civilDate(day), filterOf(request), book)
  return render(boardMessage(board, request, page, edition, catalogue))
}

const range = (start: string, end: string) => ({ start: civilDate(start), end: civilDate(end) })

describe('the board', () => {
  test('shows what comes by month, with the ways to the other lists', () => {
    expect(shown('2020-10-20', wholeList('upcoming'))).toBe(`<b>Việc sắp đến hạn (2)</b>

<u>Tháng 11/2020</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020

[1] [2]
[Không có ngày (3)] [Kỳ quy hoạch (1)]
[Theo cơ quan] [Theo chủ đề] [Theo hội nghị]`)
  })

  test('says past, and that no result is recorded', () => {
    expect(shown('2026-11-23', wholeList('past'))).toBe(`<b>Việc đã qua mốc thời hạn (2)</b>

1. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020; đã qua, chưa ghi nhận kết quả
2. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; đã qua, chưa ghi nhận kết quả; phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …

[1] [2]
[Không có ngày (3)] [Kỳ quy hoạch (1)]
[Theo cơ quan] [Theo chủ đề] [Theo hội nghị]`)
  })

  test('does not call due what begins', () => {
    const given = { type: 'from', precision: 'month', start: civilDate('2020-12-01') } as const
    const edition = editionOf(
      [...fixture.conferences.values()],
      [{ ...hospital, deadline: stated('từ tháng 12/2020', given) }],
    )
    const lines = `

<u>Tháng 12/2020</u>
1. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“từ tháng 12/2020”; đây là mốc bắt đầu, không phải hạn cuối`
    const december = { ...wholeList('upcoming'), range: range('2020-12-01', '2020-12-31') }
    expect(shown('2020-11-23', wholeList('upcoming'), { edition })).toContain(
      `<b>Việc sắp đến hạn hoặc bắt đầu (1)</b>${lines}`,
    )
    expect(shown('2020-11-23', december, { edition })).toContain(
      `<b>Việc đến hạn hoặc bắt đầu: tháng 12/2020 (1)</b>${lines}`,
    )
    expect(shown('2021-03-01', wholeList('past'), { edition })).toContain('Không có việc nào.')
  })

  test('in English', () => {
    expect(shown('2026-11-23', wholeList('past'), { catalogue: en })).toBe(`<b>Dates that have passed (2)</b>

1. <b>Groundbreaking of the provincial general hospital</b>
“trong tháng 11-2020”, that is, in November 2020; past, no result recorded
2. <b>Review of public investment</b>
“trước ngày 30/11/2020”, that is, before 30 November 2020; past, no result recorded; in charge: “Giao Sở Kế hoạch và Đầu tư chủ trì” …

[1] [2]
[Without a day (3)] [Planning periods (1)]
[By body] [By topic] [By conference]`)
  })

  test('shows what has no day in the words that it has', () => {
    expect(shown('2020-10-20', wholeList('undated'))).toBe(`<b>Việc không có ngày cụ thể (3)</b>

1. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
2. <b>Hợp đồng BOT Nhiệt điện Nam Định 1</b>
văn bản không ghi thời hạn
3. <b>Nhà máy điện rác Mỹ Lộc</b>
“theo đúng thời gian được phê duyệt”; văn bản không ghi ngày cụ thể

[1] [2] [3]
[Sắp đến hạn (2)] [Kỳ quy hoạch (1)]
[Theo cơ quan] [Theo chủ đề] [Theo hội nghị]`)
  })

  test('shows a period, limited to a body', () => {
    const request = { ...wholeList('all'), range: range('2020-11-01', '2020-11-30'), bodyId: 'so-tai-chinh' }
    expect(shown('2020-10-20', request)).toBe(`<b>Việc đến hạn: tháng 11/2020 (1)</b>
Chỉ xem: Sở Tài chính.

<u>Tháng 11/2020</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …

[1]
[Sắp đến hạn]
[Theo cơ quan] [Theo chủ đề] [Theo hội nghị] [Bỏ lọc]`)
  })

  test('says that there is nothing', () => {
    expect(
      shown('2020-10-20', { ...wholeList('all'), range: range('2020-10-19', '2020-10-25') }),
    ).toBe(`<b>Việc đến hạn: từ ngày 19/10/2020 đến ngày 25/10/2020</b>
Không có việc nào.

[Sắp đến hạn]
[Theo cơ quan] [Theo chủ đề] [Theo hội nghị]`)
  })
})

describe('what was recorded', () => {
  const recorded = (status: Progress['status'], on: string): ProgressBook => ({
    ...emptyProgressBook,
    progressOf: (id) =>
      id === hospital.id
        ? [
            {
              status,
              on: civilDate(on),
              note: null,
              paper: null,
              recordedBy: { id: 1, name: 'Lan' },
              recordedAt: 0,
            },
          ]
        : [],
  })
  const edition = editionOf([...fixture.conferences.values()], [hospital])
  const linesOn = (day: string, book: ProgressBook, catalogue = vi): readonly string[] =>
    shown(day, wholeList('all'), { edition, book, catalogue }).split('\n').slice(4, 6)
  const month = '“trong tháng 11-2020”, tức là trong tháng 11/2020'
  const past = `${month}; đã qua, chưa ghi nhận kết quả`

  test.each([
    ['2020-11-20', 'under-way', '2020-11-10', month, '10/11/2020: đang thực hiện, còn trong hạn'],
    ['2020-12-20', 'under-way', '2020-11-10', past, '10/11/2020: đang thực hiện'],
    ['2020-12-20', 'not-started', '2020-12-10', month, '10/12/2020: chưa bắt đầu, đã quá hạn'],
    ['2020-12-20', 'done', '2020-11-30', month, '30/11/2020: đã xong, đúng hạn'],
    ['2020-12-20', 'done', '2020-12-05', month, '05/12/2020: đã xong, sau hạn'],
    ['2020-12-20', 'cannot-be-done', '2020-12-05', month, '05/12/2020: không thực hiện được'],
  ] as const)('on %s, %s on %s', (day, status, on, when, words) => {
    expect(linesOn(day, recorded(status, on))).toEqual([when, `<i>Cập nhật của văn phòng, ${words}.</i>`])
  })

  test('in English', () => {
    expect(linesOn('2020-12-20', recorded('done', '2020-12-05'), en)[1]).toBe(
      '<i>Update by the office, 5 December 2020: done, late.</i>',
    )
  })

  test('what cannot be done stands among what has a result, neither past nor done', () => {
    const text = shown('2020-12-20', wholeList('closed'), { edition, book: recorded('cannot-be-done', '2020-12-05') })
    expect(text).toContain('<b>Việc đã ghi nhận kết quả (1)</b>')
    expect(
      shown('2020-12-20', wholeList('past'), { edition, book: recorded('cannot-be-done', '2020-12-05') }),
    ).toContain('Không có việc nào.')
  })
})

describe('pages', () => {
  const many = Array.from({ length: 2 * PAGE_LINES + 1 }, (_, at) => ({ ...school, id: `s${at + 1}` }))
  const edition = editionOf([...fixture.conferences.values()], many)
  const buttons = (page: number) => {
    const request = wholeList('undated')
    const board = dutyBoard(edition, civilDate('2020-10-20'))
    return boardMessage(board, request, page, edition, vi).buttons.map((row) => row.map(({ label }) => label).join(' '))
  }

  test('go on counting, and have a way to both sides', () => {
    expect(buttons(1).slice(0, 3)).toEqual(['9 10 11 12 13', '14 15 16', '‹ Trang trước Trang sau ›'])
  })

  test('say where they are', () => {
    expect(shown('2020-10-20', wholeList('undated'), { edition, page: 1 })).toContain('Trang 2/3.')
  })

  test('end: a page that is not there is the last one', () => {
    expect(buttons(7)).toEqual(buttons(2))
    expect(buttons(2).slice(0, 2)).toEqual(['17', '‹ Trang trước'])
  })
})

describe('the choice of a limit', () => {
  test('offers the bodies of the duties, by name', () => {
    expect(render(limitMessage('body', wholeList('upcoming'), 0, fixture, vi))).toBe(`<b>Chọn cơ quan:</b>

[Sở Kế hoạch và Đầu tư]
[Sở Tài chính]
[Về danh sách]`)
  })

  test('offers the topics for a name that is none', () => {
    expect(
      render(unknownLimitMessage('<b>thủy lợi</b>', wholeList('all'), fixture, vi)),
    ).toBe(`Tôi không thấy chủ đề hay cơ quan nào tên “&lt;b&gt;thủy lợi&lt;/b&gt;”. Bạn chọn giúp tôi:

[quy hoạch]
[Về danh sách]`)
  })
})

test.each([
  ['2020-11-01', '2020-11-30', 'tháng 11/2020'],
  ['2020-10-01', '2020-12-31', 'quý IV/2020'],
  ['2020-01-01', '2020-12-31', 'năm 2020'],
  ['2020-11-23', '2020-11-29', 'từ ngày 23/11/2020 đến ngày 29/11/2020'],
  ['2020-11-30', '2020-11-30', 'ngày 30/11/2020'],
])('the days from %s to %s are %s', (start, end, words) => {
  expect(rangeWords(range(start, end), vi)).toBe(words)
})
