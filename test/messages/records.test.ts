import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import type { Draft } from '../../src/duties/draft.ts'
import { orphanedRecords } from '../../src/duties/orphans.ts'
import type { Assignment, Progress, ProgressBook } from '../../src/duties/progress.ts'
import { recordedOn } from '../../src/duties/recorded.ts'
import { emptyRecords } from '../../src/duties/records.ts'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { digestMessage } from '../../src/messages/digest-message.ts'
import { en } from '../../src/messages/en.ts'
import { orphansMessage } from '../../src/messages/orphans-message.ts'
import { passageCard } from '../../src/messages/passage-card.ts'
import { type Asking, askingMessage, savedMessage } from '../../src/messages/record-message.ts'
import { recordedBlocks } from '../../src/messages/recorded-lines.ts'
import { vi } from '../../src/messages/vi.ts'
import { asking, edition, finance, found, hospital, powerPlant } from './fixture.ts'
import { render } from './render.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const recordedBy = { id: 7_000_000_001, name: 'Lan' }
const recordedAt = Date.parse('2020-11-26T09:00:00+07:00')

const done: Progress = {
  status: 'done',
  on: civilDate('2020-11-25'),
  paper: '123-BC/VPTU',
  note: 'Đã <b>khởi công</b>',
  recordedBy,
  recordedAt,
}
const assigned: Assignment = {
  leadIds: ['so-khdt'],
  coordinatingIds: [finance.id, 'so-da-giai-the'],
  paper: '45/QĐ-UBND',
  note: null,
  recordedBy,
  recordedAt,
}

const book = (
  progress: readonly Progress[],
  assignments: readonly Assignment[] = [],
  id = hospital.id,
): ProgressBook => ({
  progressOf: (one) => (one === id ? progress : []),
  assignmentsOf: (one) => (one === id ? assignments : []),
})
const recorded = (day: string, made: ProgressBook, passage = hospital) =>
  recordedOn(civilDate(day), edition, made, ZONE)(passage)
const blocksOn = (day: string, made: ProgressBook, catalogue = vi, passage = hospital): string =>
  render({ blocks: recordedBlocks(recorded(day, made, passage), catalogue), buttons: [] })

describe('a card', () => {
  test('shows what was recorded after all that is the document’s, and the document’s silence stays', () => {
    const place = { source: 'line', recorded: recorded('2020-11-26', book([done], [assigned])) } as const
    expect(render({ blocks: passageCard(hospital, edition, vi, place), buttons: [] })).toBe(
      `<b>Khởi công Bệnh viện Đa khoa tỉnh</b>
Nguyên văn:
<blockquote>${hospital.quote}</blockquote>

<b>Phụ trách:</b> văn bản không nêu. Cả phần kết luận gửi chung tới “các cấp, các ngành”.
<b>Thời hạn:</b> “trong tháng 11-2020”, tức là trong tháng 11/2020.

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 5, ý 3.</i>

<b>Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU</b>
Đã xong, đúng hạn.
Ghi chú: Đã &lt;b&gt;khởi công&lt;/b&gt;

<b>Cập nhật của văn phòng, 26/11/2020, theo 45/QĐ-UBND</b>
Phân công: chủ trì Sở Kế hoạch và Đầu tư; phối hợp Sở Tài chính, so-da-giai-the.`,
    )
  })

  test('says it in English', () => {
    expect(blocksOn('2020-11-26', book([done], [assigned]), en)).toBe(
      `<b>Update by the office, 25 November 2020, according to 123-BC/VPTU</b>
Done, on time.
Note: Đã &lt;b&gt;khởi công&lt;/b&gt;

<b>Update by the office, 26 November 2020, according to 45/QĐ-UBND</b>
Assigned: lead Department of Planning and Investment; coordinating Department of Finance, so-da-giai-the.`,
    )
  })

  test('has one heading for what rests on one paper of one day', () => {
    const same = { ...assigned, paper: done.paper, coordinatingIds: [] }
    const today = { ...done, on: civilDate('2020-11-26'), note: null }
    expect(blocksOn('2020-11-26', book([today], [same]))).toBe(
      `<b>Cập nhật của văn phòng, 26/11/2020, theo 123-BC/VPTU</b>
Đã xong, đúng hạn.
Phân công: chủ trì Sở Kế hoạch và Đầu tư.`,
    )
  })

  test.each([
    ['2020-11-20', 'under-way', '2020-11-10', 'Đang thực hiện, còn trong hạn.'],
    ['2020-12-20', 'under-way', '2020-11-10', 'Đang thực hiện.'],
    ['2020-12-20', 'under-way', '2020-12-10', 'Đang thực hiện, đã quá hạn.'],
    ['2020-12-20', 'done', '2020-11-30', 'Đã xong, đúng hạn.'],
    ['2020-12-20', 'done', '2020-12-01', 'Đã xong, sau hạn.'],
    ['2020-12-20', 'cannot-be-done', '2020-12-10', 'Không thực hiện được.'],
    ['2020-10-20', 'not-started', '2020-10-20', 'Chưa bắt đầu, còn trong hạn.'],
  ] as const)('on %s: %s on %s is "%s"', (day, status, on, words) => {
    const made = book([{ ...done, status, on: civilDate(on), paper: null, note: null }])
    expect(blocksOn(day, made).split('\n')[1]).toBe(words)
  })

  test('without a deadline says only what was recorded', () => {
    const made = book([{ ...done, note: null }], [], powerPlant.id)
    expect(blocksOn('2020-12-20', made, vi, powerPlant).split('\n')[1]).toBe('Đã xong.')
  })

  test('of which nothing was recorded has no such block', () => {
    expect(blocksOn('2020-12-20', book([]))).toBe('')
  })
})

test('an answer says what the document does not state, and below what was recorded; an admin has the ways to record', () => {
  const made = book([], [assigned], powerPlant.id)
  const extras = { recordedOf: recordedOn(civilDate('2020-11-26'), edition, made, ZONE), mayRecord: true }
  const answer = { type: 'passages', ...asking('vi', 'who'), found: [found(powerPlant)], more: [] } as const
  const shown = render(answerMessage({ ...answer, missing: ['responsible'] }, edition, vi, extras))
  expect(shown).toMatch(/^Văn bản không nêu ai chịu trách nhiệm việc này\./)
  expect(shown).toContain('<b>Phụ trách:</b> văn bản không nêu.')
  expect(shown).toMatch(
    /Phân công: chủ trì Sở Kế hoạch và Đầu tư; [^\n]*\n\n\[Xem cả đoạn\] \[Ý liên quan\]\n\[Ghi tiến độ\] \[Phân công\]$/,
  )
})

test('a digest lists what was recorded since the last one, apart from the printed words', () => {
  const everything = { filter: { bodyIds: [], topicIds: [] } }
  const day = civilDate('2020-11-27')
  const made = digestFor(edition, day, everything, book([done], [assigned]), null)
  expect(render(digestMessage(made, vi))).toBe(`<b>Bản tin thời hạn ngày 27/11/2020</b>

<u>Đến hạn trong 7 ngày tới:</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …

<u>Văn phòng mới ghi nhận kể từ bản tin trước:</u>
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020
<i>Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU: đã xong, đúng hạn.</i>
<i>Văn phòng phân công, theo 45/QĐ-UBND: chủ trì Sở Kế hoạch và Đầu tư; phối hợp Sở Tài chính, so-da-giai-the.</i>

Ngoài ra có 3 việc không có ngày cụ thể.

[1] [2]`)
})

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `[b${String(from + at).padStart(2, '0')}]`)

describe('the questions', () => {
  const asked = (draft: Draft, given: Partial<Asking> = {}, catalogue = vi): string => {
    const common = { draftId: 'd1', passage: hospital, edition, problem: null, current: null, proposed: null }
    return render(askingMessage({ ...common, draft, ...given }, catalogue))
  }

  test('begin with how far the duty is', () => {
    expect(asked({ what: 'progress', step: 'status' })).toBe(`<b>Ghi tiến độ: Khởi công Bệnh viện Đa khoa tỉnh</b>

Việc này đến đâu rồi?

[Đang thực hiện]
[Đã xong]
[Không thực hiện được]
[Chưa bắt đầu]
[Hủy]`)
  })

  test('repeat what was said and why an answer was not taken', () => {
    const problem = {
      kind: 'before-conference',
      on: civilDate('2020-10-01'),
      conference: civilDate('2020-10-15'),
    } as const
    expect(asked({ what: 'progress', step: 'day', status: 'done' }, { problem }, en)).toBe(
      `<b>Record progress: Groundbreaking of the provincial general hospital</b>
done

<i>1 October 2020 lies before the conference (15 October 2020). Please type a day from the conference on.</i>

On which day was it done? Press a button, or type a day such as 25/11/2020, 25-11.

[Today] [Yesterday]
[Cancel]`,
    )
  })

  test('about bodies offer those of the passage first, with the chosen ones marked', () => {
    const draft = {
      what: 'assignment',
      step: 'lead',
      leadIds: [finance.id],
      coordinatingIds: [],
      page: 0,
      named: null,
    } as const
    expect(asked(draft)).toBe(`<b>Phân công: Khởi công Bệnh viện Đa khoa tỉnh</b>
chủ trì Sở Tài chính

Cơ quan nào chủ trì? Bấm chọn hoặc gõ tên, tên viết tắt; xong bấm Tiếp.

[Sở Kế hoạch và Đầu tư]
[✓ Sở Tài chính]
[Tiếp ›]
[Hủy]`)
  })

  test('about bodies are turned page by page, without those that lead', () => {
    const bodies = new Map(
      Array.from({ length: 17 }, (_, at) => {
        const id = `b${String(at).padStart(2, '0')}`
        return [id, { ...finance, id, name: { vi: id, en: id } }]
      }),
    )
    const draft = {
      what: 'assignment',
      step: 'coordinating',
      leadIds: ['b00'],
      coordinatingIds: [],
      named: null,
    } as const
    const labels = (page: number) =>
      asked({ ...draft, page }, { edition: { ...edition, bodies } })
        .split('\n')
        .filter((line) => line.startsWith('['))
    expect(labels(0)).toEqual([...range(1, 8), '[Trang sau ›]', '[Tiếp ›]', '[Hủy]'])
    expect(labels(1)).toEqual([...range(9, 16), '[‹ Trang trước]', '[Tiếp ›]', '[Hủy]'])
    // A page that is not there is the last one.
    expect(labels(7)).toEqual(labels(1))
  })

  test('end with what is recorded now and what would be', () => {
    const draft = { what: 'progress', step: 'confirm', status: 'done', on: done.on, paper: null, note: '<x>' } as const
    const before = book([{ ...done, status: 'under-way', on: civilDate('2020-11-10'), note: null }])
    const current = recorded('2020-11-26', before)
    const proposed = recorded('2020-11-26', book([{ ...done, paper: null, note: '<x>' }]))
    expect(
      asked(draft, { current, proposed, problem: { kind: 'overtaken' } }),
    ).toBe(`<b>Ghi tiến độ: Khởi công Bệnh viện Đa khoa tỉnh</b>

<u>Đang ghi nhận:</u>

<b>Cập nhật của văn phòng, 10/11/2020, theo 123-BC/VPTU</b>
Đang thực hiện, còn trong hạn.

<u>Sẽ ghi:</u>

<b>Cập nhật của văn phòng, 25/11/2020</b>
Đã xong, đúng hạn.
Ghi chú: &lt;x&gt;

<i>Trong lúc bạn ghi, việc này vừa được ghi khác đi: xem phần “Đang ghi nhận”. Vẫn đúng thì bấm Lưu lần nữa.</i>

Bạn xem lại giúp tôi. Lưu không?

[Lưu]
[Hủy]`)
  })

  test('are followed by what was saved, with the way to take it back', () => {
    const saved = { what: 'progress', recordId: 'd1', passage: hospital, before: false } as const
    expect(render(savedMessage({ ...saved, recorded: recorded('2020-11-26', book([done])) }, vi))).toBe(`Đã lưu.
<b>Khởi công Bệnh viện Đa khoa tỉnh</b>

<b>Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU</b>
Đã xong, đúng hạn.
Ghi chú: Đã &lt;b&gt;khởi công&lt;/b&gt;

<i>Trong 24 giờ có thể hoàn tác.</i>

[Hoàn tác tiến độ vừa ghi]
[Mở thẻ]`)
  })
})

test('orphans are listed by the beginnings of their quotes with what was recorded', () => {
  const kept = {
    passageId: 'gone',
    conferenceId: '2020-10-hoi-nghi-2',
    quote: 'Khởi công <cầu> Đống Cao',
    undone: null,
  }
  const records = {
    ...emptyRecords,
    progress: new Map([['1', { id: '1', ...kept, ...done }]]),
    assignments: new Map([['2', { id: '2', ...kept, ...assigned, coordinatingIds: [] }]]),
  }
  expect(
    render(orphansMessage(orphanedRecords(records, edition), vi)),
  ).toBe(`<b>Có 1 ý đã có ghi nhận nhưng không còn trong dữ liệu (ghi nhận vẫn được giữ):</b>

1. “Khởi công &lt;cầu&gt; Đống Cao” (2020-10-hoi-nghi-2)
Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU: đã xong.
Văn phòng phân công, theo 45/QĐ-UBND: so-khdt.

<i>Nếu câu chỉ bị sửa chữ, xin ghi lại ở ý mới; trả lại câu cũ thì ghi nhận tự về.</i>`)
})
