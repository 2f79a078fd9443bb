import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import type { Digest, Known } from '../../src/digest/digest.ts'
import { fingerprintsOf } from '../../src/digest/duty-fingerprint.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import type { Passage } from '../../src/knowledge/edition.ts'
import { digestMessage } from '../../src/messages/digest-message.ts'
import { en } from '../../src/messages/en.ts'
import { split } from '../../src/messages/split.ts'
import { vi } from '../../src/messages/vi.ts'
import { editionOf, edition as fixture, hospital, school, stated } from './fixture.ts'
import { render } from './render.ts'

const everything = { filter: { bodyIds: [], topicIds: [] } }
const digestOn = (day: string, known: Known | null = null, edition = fixture): Digest =>
  digestFor(edition, civilDate(day), everything, emptyProgressBook, known)

/** A group that had an issue on this day, of an edition that is forgotten. */
const issueOn = (day: string): Known => ({ day: civilDate(day), heardOn: civilDate(day), duties: null })
/** A group that had an issue on this day, when there were no duties yet. */
const beforeAll = (day: string): Known => ({ ...issueOn(day), duties: new Map() })

describe('an issue', () => {
  test('lists what is due in the printed words, each with the number of its button', () => {
    expect(render(digestMessage(digestOn('2020-11-23'), vi))).toBe(`<b>Bản tin thời hạn ngày 23/11/2020</b>

<u>Đến hạn trong 7 ngày tới:</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020

Ngoài ra có 3 việc không có ngày cụ thể.

[1] [2]`)
  })

  test('in English keeps the printed words', () => {
    expect(render(digestMessage(digestOn('2020-11-23'), en))).toBe(`<b>Digest of deadlines, 23 November 2020</b>

<u>Due in the next 7 days:</u>
1. <b>Review of public investment</b>
“trước ngày 30/11/2020”, that is, before 30 November 2020; the end of 29 November 2020 (a Sunday) is still in time; in charge: “Giao Sở Kế hoạch và Đầu tư chủ trì” …
2. <b>Groundbreaking of the provincial general hospital</b>
“trong tháng 11-2020”, that is, in November 2020

Besides: 3 without a particular day.

[1] [2]`)
  })

  test('says of what has passed that no result is recorded, and never that it is overdue', () => {
    expect(
      render(digestMessage(digestOn('2020-12-07', issueOn('2020-11-23')), vi)),
    ).toBe(`<b>Bản tin thời hạn ngày 07/12/2020</b>

<u>Đã qua mốc kể từ bản tin trước:</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; đã qua, chưa ghi nhận kết quả; phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020; đã qua, chưa ghi nhận kết quả

Ngoài ra có 3 việc không có ngày cụ thể.

[1] [2]`)
  })

  test('lists what is new, and counts it nowhere else', () => {
    expect(
      render(digestMessage(digestOn('2020-10-26', beforeAll('2020-10-19')), vi)),
    ).toBe(`<b>Bản tin thời hạn ngày 26/10/2020</b>

<u>Mới hoặc có thay đổi kể từ bản tin trước:</u>
1. <b>Rà soát vốn đầu tư công</b>
“trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); phụ trách: “Giao Sở Kế hoạch và Đầu tư chủ trì” …
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“trong tháng 11-2020”, tức là trong tháng 11/2020
3. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
4. <b>Hợp đồng BOT Nhiệt điện Nam Định 1</b>
văn bản không ghi thời hạn
5. <b>Nhà máy điện rác Mỹ Lộc</b>
“theo đúng thời gian được phê duyệt”; văn bản không ghi ngày cụ thể

[1] [2] [3] [4] [5]`)
  })

  test('marks what has changed', () => {
    const duties = new Map([...fingerprintsOf(fixture), [hospital.id, 'another']])
    const digest = digestOn('2020-10-26', { ...issueOn('2020-10-19'), duties })
    expect(render(digestMessage(digest, en))).toBe(`<b>Digest of deadlines, 26 October 2020</b>

<u>New or changed since the last digest:</u>
1. <b>Groundbreaking of the provincial general hospital</b> (changed)
“trong tháng 11-2020”, that is, in November 2020

Besides: 1 due after the next 30 days; 3 without a particular day.

[1]`)
  })

  test('says of what begins that it is not due, and counts what comes back every week', () => {
    const given = { type: 'from', precision: 'month', start: civilDate('2020-12-01') } as const
    const begins = { ...hospital, deadline: stated('từ tháng 12/2020', given) }
    const later = {
      ...begins,
      id: 'sau',
      deadline: stated('từ tháng 3/2021', { ...given, start: civilDate('2021-03-01') }),
    }
    const often = {
      ...begins,
      id: 'tuan',
      deadline: stated('mỗi tuần một lần', {
        type: 'recurring',
        precision: 'week',
        end: civilDate('2020-10-18'),
        recur: { freq: 'weekly' },
      }),
    }
    const edition = editionOf([...fixture.conferences.values()], [begins, later, often])
    expect(
      render(digestMessage(digestOn('2020-11-26', null, edition), vi)),
    ).toBe(`<b>Bản tin thời hạn ngày 26/11/2020</b>

<u>Đến hạn hoặc bắt đầu trong 7 ngày tới:</u>
1. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“từ tháng 12/2020”; đây là mốc bắt đầu, không phải hạn cuối

Ngoài ra có 1 việc bắt đầu sau 30 ngày tới; 1 việc lặp lại hằng ngày hoặc hằng tuần (bản tin không nhắc từng kỳ).

[1]`)
    const quiet = digestOn('2020-10-26', issueOn('2020-10-19'), editionOf([...fixture.conferences.values()], [often]))
    expect(render(digestMessage(quiet, vi))).toBe(
      'Không có gì mới để báo nên kỳ này không gửi bản tin. Ngoài ra có 1 việc lặp lại hằng ngày hoặc hằng tuần (bản tin không nhắc từng kỳ).',
    )
    const alive = render(digestMessage(digestOn('2020-10-26', null, edition), vi))
    expect(alive).toContain(
      'Ngoài ra có 1 việc bắt đầu sau 30 ngày tới; 1 việc lặp lại hằng ngày hoặc hằng tuần (bản tin không nhắc từng kỳ).',
    )
  })

  test('that comes late says so first', () => {
    const { blocks } = digestMessage(digestOn('2020-11-23'), vi, { late: true })
    expect(render({ blocks: blocks.slice(0, 1), buttons: [] })).toBe(
      '<i>Bản tin đến muộn: vào giờ đã hẹn, tôi đang tạm nghỉ.</i>',
    )
  })
})

describe('the line once a quarter', () => {
  test('says that the digest is alive, and what comes next', () => {
    expect(render(digestMessage(digestOn('2020-10-20'), vi))).toBe(
      `Bản tin thời hạn vẫn hoạt động. Trong 30 ngày tới không có việc nào đến hạn. Việc gần nhất sau đó: Rà soát vốn đầu tư công, “trước ngày 30/11/2020”. Ngoài ra có 1 việc đến hạn sau 30 ngày tới; 3 việc không có ngày cụ thể.

[Rà soát vốn đầu tư công]`,
    )
  })

  test('says it in English too, where nothing comes', () => {
    expect(render(digestMessage(digestOn('2026-11-23'), en))).toBe(
      `The digest of deadlines is up and running. Nothing is due in the next 30 days. Besides: 2 past for longer, no result recorded; 3 without a particular day.`,
    )
  })
})

test('what is not sent says so in a preview', () => {
  expect(render(digestMessage(digestOn('2020-10-26', issueOn('2020-10-19')), vi))).toBe(
    `Không có gì mới để báo nên kỳ này không gửi bản tin.`,
  )
})

describe('what does not fit into one message', () => {
  const copies = (count: number): readonly Passage[] =>
    Array.from({ length: count }, (_, at) => ({ ...hospital, id: `h${at}` }))
  const conferences = [...fixture.conferences.values()]

  test('is cut after some lines or to a count, the news first, with a button to the list', () => {
    const news = Array.from({ length: 30 }, (_, at) => ({ ...school, id: `s${at}` }))
    const edition = editionOf(conferences, [...copies(2), ...news])
    const message = digestMessage(digestOn('2020-11-23', beforeAll('2020-11-16'), edition), vi)
    expect(render(message)).toBe(`<b>Bản tin thời hạn ngày 23/11/2020</b>

<u>Đến hạn trong 7 ngày tới:</u>
1. <b>Khởi công Bệnh viện Đa khoa tỉnh</b> (mới)
“trong tháng 11-2020”, tức là trong tháng 11/2020
2. <b>Khởi công Bệnh viện Đa khoa tỉnh</b> (mới)
“trong tháng 11-2020”, tức là trong tháng 11/2020

<u>Mới hoặc có thay đổi kể từ bản tin trước:</u>
3. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
4. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
5. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
6. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
7. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
8. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
9. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
10. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
văn bản không ghi thời hạn
và 22 việc nữa

[1] [2] [3] [4] [5]
[6] [7] [8] [9] [10]
[Xem danh sách]`)
    expect(message.buttons.at(-1)?.[0]?.action).toEqual({
      kind: 'board',
      request: { list: 'all', range: null, bodyId: null, topicId: null, conferenceId: null },
      page: 0,
      inPlace: false,
    })
  })

  test.each([1, 25, 26, 100, 1000])('with %i duties due is still one message of few buttons', (count) => {
    const edition = editionOf(conferences, copies(count))
    const { blocks, buttons } = digestMessage(digestOn('2020-11-23', null, edition), vi, { late: true })
    expect(split(blocks)).toHaveLength(1)
    expect(buttons.flat().length).toBeLessThanOrEqual(26)
  })
})
