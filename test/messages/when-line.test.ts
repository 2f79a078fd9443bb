import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { DateReading } from '../../src/calendar/date-reading.ts'
import { en } from '../../src/messages/en.ts'
import { plain } from '../../src/messages/html.ts'
import { vi } from '../../src/messages/vi.ts'
import { deadlineWords, whenLine } from '../../src/messages/when-line.ts'
import { capitalReview, edition, type hospital, industry, powerPlant, reading, school } from './fixture.ts'

const day = civilDate

type Case = readonly [printed: string, reading: Partial<DateReading>, inVietnamese: string, inEnglish: string]

const CASES: readonly Case[] = [
  [
    'trong tháng 11-2020',
    { type: 'within', precision: 'month', start: day('2020-11-01'), end: day('2020-11-30') },
    '“trong tháng 11-2020”, tức là trong tháng 11/2020',
    '“trong tháng 11-2020”, that is, in November 2020',
  ],
  [
    'trong quý IV năm 2020',
    { type: 'within', precision: 'quarter', start: day('2020-10-01'), end: day('2020-12-31') },
    '“trong quý IV năm 2020”, tức là trong quý IV/2020',
    '“trong quý IV năm 2020”, that is, in the fourth quarter of 2020',
  ],
  [
    'Quý IV/2020',
    { type: 'within', precision: 'quarter', start: day('2020-10-01'), end: day('2020-12-31') },
    '“Quý IV/2020”',
    '“Quý IV/2020”, that is, in the fourth quarter of 2020',
  ],
  [
    'đến hết tháng 11/2020',
    { type: 'by', precision: 'month', end: day('2020-11-30') },
    '“đến hết tháng 11/2020”',
    '“đến hết tháng 11/2020”, that is, by the end of November 2020 at the latest',
  ],
  [
    'quý III, IV năm 2021',
    { type: 'within', precision: 'quarter', start: day('2021-07-01'), end: day('2021-12-31') },
    '“quý III, IV năm 2021”, tức là từ quý III/2021 đến quý IV/2021',
    '“quý III, IV năm 2021”, that is, the third quarter of 2021 to the fourth quarter of 2021',
  ],
  [
    'trong 6 tháng cuối năm',
    { type: 'within', precision: 'half', start: day('2021-07-01'), end: day('2021-12-31'), yearInferred: true },
    '“trong 6 tháng cuối năm”, tức là trong 6 tháng cuối năm 2021; năm được hiểu theo ngày họp',
    '“trong 6 tháng cuối năm”, that is, in the second half of 2021; the year is read from the day of the conference',
  ],
  [
    'trong những tháng cuối năm 2020',
    { type: 'within', precision: 'period', start: day('2020-10-15'), end: day('2020-12-31') },
    '“trong những tháng cuối năm 2020”, tức là từ tháng 10/2020 đến tháng 12/2020',
    '“trong những tháng cuối năm 2020”, that is, October 2020 to December 2020',
  ],
  [
    'trong tuần tới',
    { type: 'within', precision: 'week', start: day('2020-10-19'), end: day('2020-10-25') },
    '“trong tuần tới”, tức là từ ngày 19/10/2020 đến ngày 25/10/2020',
    '“trong tuần tới”, that is, 19 October 2020 to 25 October 2020',
  ],
  [
    'đầu tháng 12/2020',
    { type: 'within', precision: 'week', start: day('2020-12-01'), end: day('2020-12-10') },
    '“đầu tháng 12/2020”, tức là khoảng từ ngày 01/12/2020 đến ngày 10/12/2020',
    '“đầu tháng 12/2020”, that is, about 1 December 2020 to 10 December 2020',
  ],
  [
    'chậm nhất đầu tuần tới',
    { type: 'by', precision: 'week', end: day('2020-10-20') },
    '“chậm nhất đầu tuần tới”, tức là chậm nhất khoảng ngày 20/10/2020',
    '“chậm nhất đầu tuần tới”, that is, by about 20 October 2020 at the latest',
  ],
  [
    'muộn nhất 05-12',
    { type: 'by', precision: 'day', end: day('2020-12-05') },
    '“muộn nhất 05-12”, tức là đến hết ngày 05/12/2020 (thứ Bảy)',
    '“muộn nhất 05-12”, that is, by the end of 5 December 2020 (a Saturday) at the latest',
  ],
  [
    'trước 30/11',
    { type: 'by', precision: 'day', end: day('2020-11-29'), named: day('2020-11-30') },
    '“trước 30/11”, tức là trước ngày 30/11/2020; còn kịp đến hết ngày 29/11/2020 (Chủ nhật)',
    '“trước 30/11”, that is, before 30 November 2020; the end of 29 November 2020 (a Sunday) is still in time',
  ],
  [
    'Trước tháng 6/2021',
    { type: 'by', precision: 'month', end: day('2021-05-31'), named: day('2021-06-01') },
    '“Trước tháng 6/2021”; còn kịp đến hết tháng 5/2021',
    '“Trước tháng 6/2021”, that is, before June 2021; the end of May 2021 is still in time',
  ],
  [
    'trước 0 giờ ngày 28/10',
    { type: 'by', precision: 'day', end: day('2020-10-27'), named: day('2020-10-28'), time: '00:00' },
    '“trước 0 giờ ngày 28/10”, tức là trước ngày 28/10/2020; còn kịp đến hết ngày 27/10/2020',
    '“trước 0 giờ ngày 28/10”, that is, before 28 October 2020; the end of 27 October 2020 is still in time',
  ],
  [
    'trước giữa năm 2023',
    { type: 'by', precision: 'month', end: day('2023-06-29'), named: day('2023-06-30') },
    '“trước giữa năm 2023”, tức là đến hết tháng 6/2023',
    '“trước giữa năm 2023”, that is, by the end of June 2023 at the latest',
  ],
  [
    'trước 17 giờ ngày 28/10',
    { type: 'by', precision: 'hour', end: day('2020-10-28'), time: '17:00' },
    '“trước 17 giờ ngày 28/10”, tức là chậm nhất 17:00 ngày 28/10/2020',
    '“trước 17 giờ ngày 28/10”, that is, by 17:00 on 28 October 2020 at the latest',
  ],
  [
    'thứ Hai tuần tới',
    { type: 'at', precision: 'day', start: day('2020-10-19'), end: day('2020-10-19') },
    '“thứ Hai tuần tới”, tức là ngày 19/10/2020',
    '“thứ Hai tuần tới”, that is, on 19 October 2020',
  ],
  [
    'từ 01/11 đến 15/11/2020',
    { type: 'within', precision: 'day', start: day('2020-11-01'), end: day('2020-11-15') },
    '“từ 01/11 đến 15/11/2020”, tức là từ ngày 01/11/2020 đến ngày 15/11/2020',
    '“từ 01/11 đến 15/11/2020”, that is, 1 November 2020 to 15 November 2020',
  ],
  [
    'kể từ quý I năm 2021',
    { type: 'from', precision: 'quarter', start: day('2021-01-01') },
    '“kể từ quý I năm 2021”, tức là từ quý I/2021; đây là mốc bắt đầu, không phải hạn cuối',
    '“kể từ quý I năm 2021”, that is, from the first quarter of 2021 on; this is when it begins, not when it is due',
  ],
  [
    'từ năm học 2023-2024',
    { type: 'from', precision: 'period', start: day('2023-09-01'), estimate: true },
    '“từ năm học 2023-2024”; văn bản không ghi ngày; văn phòng ước tính từ tháng 9/2023; đây là mốc bắt đầu, không phải hạn cuối',
    '“từ năm học 2023-2024”; the document gives no day; the office’s estimate is from September 2023 on; this is when it begins, not when it is due',
  ],
  [
    'ngay sau hội nghị',
    { type: 'relative', precision: 'event', fromMeeting: true },
    '“ngay sau hội nghị”; tính từ ngày họp; văn bản không ghi ngày cuối',
    '“ngay sau hội nghị”; counted from the day of the meeting; the document gives no last day',
  ],
  [
    'ngày 01-10',
    { type: 'by', precision: 'day', end: day('2020-10-01'), past: true },
    '“ngày 01-10”, tức là đến hết ngày 01/10/2020; mốc này ở trước ngày họp',
    '“ngày 01-10”, that is, by the end of 1 October 2020 at the latest; this date lies before the day of the conference',
  ],
  [
    'đến năm 2040, tầm nhìn 2050',
    { type: 'horizon', precision: 'period', end: day('2040-12-31'), vision: day('2050-12-31') },
    '“đến năm 2040, tầm nhìn 2050”; đây là kỳ quy hoạch hoặc tầm nhìn, không phải thời hạn',
    '“đến năm 2040, tầm nhìn 2050”; this is a planning period or a vision, not a deadline',
  ],
  [
    'theo đúng thời gian được phê duyệt',
    { type: 'vague' },
    '“theo đúng thời gian được phê duyệt”; văn bản không ghi ngày cụ thể',
    '“theo đúng thời gian được phê duyệt”; the document gives no particular day',
  ],
  [
    'trước kỳ họp cuối năm',
    { type: 'event', precision: 'event', event: 'ky_hop_hdnd' },
    '“trước kỳ họp cuối năm”; gắn với một việc mà văn bản không ghi ngày',
    '“trước kỳ họp cuối năm”; tied to something for which the document gives no day',
  ],
  [
    'trước Đại hội XIII của Đảng',
    {
      type: 'by',
      precision: 'event',
      end: day('2021-01-24'),
      named: day('2021-01-25'),
      estimate: true,
      event: 'dai_hoi_xiii',
    },
    '“trước Đại hội XIII của Đảng”; văn bản không ghi ngày; văn phòng ước tính trước ngày 25/01/2021',
    '“trước Đại hội XIII của Đảng”; the document gives no day; the office’s estimate is before 25 January 2021',
  ],
  [
    'trong thời gian diễn ra Đại hội',
    { type: 'within', precision: 'event', start: day('2021-01-25'), end: day('2021-02-01'), estimate: true },
    '“trong thời gian diễn ra Đại hội”; văn bản không ghi ngày; văn phòng ước tính từ ngày 25/01/2021 đến ngày 01/02/2021',
    '“trong thời gian diễn ra Đại hội”; the document gives no day; the office’s estimate is 25 January 2021 to 1 February 2021',
  ],
  [
    'trước ngày bầu cử',
    { type: 'by', precision: 'event', end: day('2021-05-22'), named: day('2021-05-23'), estimate: false },
    '“trước ngày bầu cử”; văn bản không ghi ngày; theo lịch của văn phòng là trước ngày 23/05/2021',
    '“trước ngày bầu cử”; the document gives no day; by the office’s calendar it is before 23 May 2021',
  ],
  [
    'trước ngày 25 hằng tháng',
    { type: 'recurring', precision: 'day', end: day('2020-10-24'), recur: { freq: 'monthly', days: [24] } },
    '“trước ngày 25 hằng tháng”; việc định kỳ, không có một ngày riêng',
    '“trước ngày 25 hằng tháng”; recurring work, without a day of its own',
  ],
  [
    'sau khi được phê duyệt 10 ngày',
    { type: 'relative', precision: 'day', offset: '10' },
    '“sau khi được phê duyệt 10 ngày”; tính từ một mốc mà văn bản không ghi ngày',
    '“sau khi được phê duyệt 10 ngày”; counted from a moment for which the document gives no day',
  ],
  [
    'ngày 22/5/2018 của Chính phủ',
    { type: 'reference', precision: 'day', start: day('2018-05-22'), end: day('2018-05-22') },
    '“ngày 22/5/2018 của Chính phủ”; đây là mốc được nhắc tới, không phải thời hạn',
    '“ngày 22/5/2018 của Chính phủ”; this is a date that is mentioned, not a deadline',
  ],
  [
    'trước ngày 29/02/2021',
    { type: 'by', precision: 'day', error: 'tháng 2/2021 không có ngày 29' },
    '“trước ngày 29/02/2021”; văn phòng chưa xác định được ngày',
    '“trước ngày 29/02/2021”; the office has not yet worked out the day',
  ],
]

describe('a deadline is the printed words and how they are read, never finer than printed', () => {
  test.each(CASES)('%s', (printed, given, inVietnamese, inEnglish) => {
    expect(deadlineWords(printed, reading(given), vi)).toBe(inVietnamese)
    expect(deadlineWords(printed, reading(given), en)).toBe(inEnglish)
  })

  test('no reading ever speaks of being late', () => {
    for (const [printed, given] of CASES) {
      expect(deadlineWords(printed, reading(given), vi)).not.toMatch(/quá hạn|trễ hạn/)
      expect(deadlineWords(printed, reading(given), en)).not.toMatch(/overdue|\blate\b/)
    }
  })
})

describe('the row of a card', () => {
  const line = (passage: typeof hospital) => {
    const row = whenLine(passage, edition, vi)
    return row === null ? null : plain(row)
  }

  test('says that the document is silent, and what its part says in general', () => {
    expect(line(powerPlant)).toBe(
      'Thời hạn: văn bản không nêu. Câu mở đầu của phần này nói chung “trong những tháng cuối năm 2020”.',
    )
    expect(line({ ...school, section: null })).toBe('Thời hạn: văn bản không nêu.')
  })

  test('stands only on duties', () => {
    expect(line(industry)).toBeNull()
    expect(line(capitalReview)).toBe('Thời hạn: “trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật).')
  })
})
