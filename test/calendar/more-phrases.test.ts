import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { readDatePhrase } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'
import { shortReading } from './short-reading.ts'

const events = officeEvents()

/** Phrase, meaning (see `shortReading`), and the day of the document if it is not Thursday 2020-10-15. */
type Case = readonly [phrase: string, meaning: string, on?: string]

function cases(name: string, list: readonly Case[]): void {
  describe(name, () => {
    test.each(list.map(([phrase, meaning, on = '2020-10-15']) => [phrase, meaning, on] as const))(
      '%s -> %s',
      (phrase, meaning, on) => {
        expect(shortReading(readDatePhrase(phrase, civilDate(on), events))).toBe(meaning)
      },
    )
  })
}

cases('strictly before a day', [
  ['trước ngày 20-11', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày 20 tháng 11 năm 2020', 'by day ..2020-11-19 <2020-11-20'],
  ['Hoàn thành trước ngày 01/01/2021', 'by day ..2020-12-31 <2021-01-01'],
  ['xong trước 15/11/2020', 'by day ..2020-11-14 <2020-11-15'],
  ['trước ngày 20 tháng 11', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày hai mươi tháng mười một', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày 25', 'by day ..2020-10-24 <2020-10-25'],
  ['trước ngày mùng 5', 'by day ..2020-11-04 <2020-11-05'],
  ['trước ngày mùng 5/11', 'by day ..2020-11-04 <2020-11-05'],
  ['trước ngày 01/3', 'by day ..2021-02-28 <2021-03-01'],
  ['trước ngày 1-3-2024', 'by day ..2024-02-29 <2024-03-01', '2024-01-10'],
  ['trước ngày 20 / 11 / 2020', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày 20–11–2020', 'by day ..2020-11-19 <2020-11-20'],
  ['TRƯỚC NGÀY 20/11/2020', 'by day ..2020-11-19 <2020-11-20'],
  ['truoc ngay 20/11', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày 20.11', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày 20/11/20', 'by day ..2020-11-19 <2020-11-20'],
  ['trước ngày mai', 'by day ..2020-10-15 <2020-10-16'],
  ['báo cáo UBND tỉnh trước ngày 20/11/2020 để tổng hợp', 'by day ..2020-11-19 <2020-11-20'],
  ['chậm nhất trước ngày 20/11/2020', 'by day ..2020-11-19 <2020-11-20'],
  ['thời hạn hoàn thành: trước ngày 20/11/2020', 'by day ..2020-11-19 <2020-11-20'],
  ['gửi về Văn phòng trước ngày 20 tháng này', 'by day ..2020-10-19 <2020-10-20'],
  ['trước ngày 5 tháng sau', 'by day ..2020-11-04 <2020-11-05'],
  ['trước thứ Sáu', 'by day ..2020-10-15 <2020-10-16'],
  ['trước thứ Hai tuần sau', 'by day ..2020-10-18 <2020-10-19'],
  ['trước 30/4', 'by day ..2021-04-29 <2021-04-30', '2021-03-02'],
  ['trước 2/9', 'by day ..2021-09-01 <2021-09-02', '2021-03-02'],
])

cases('a day that is included', [
  ['20/11/2020', 'by day ..2020-11-20'],
  ['ngày 20/11/2020', 'by day ..2020-11-20'],
  ['2020-11-20', 'by day ..2020-11-20'],
  ['20-11-2020', 'by day ..2020-11-20'],
  ['30/4', 'by day ..2021-04-30', '2021-03-02'],
  ['đến 30/11', 'by day ..2020-11-30'],
  ['tới ngày 30/11/2020', 'by day ..2020-11-30'],
  ['hết ngày 30/11/2020', 'by day ..2020-11-30'],
  ['cho đến hết ngày 30/11', 'by day ..2020-11-30'],
  ['chậm nhất ngày 20/11', 'by day ..2020-11-20'],
  ['Chậm nhất đến ngày 20/11/2020', 'by day ..2020-11-20'],
  ['chậm nhất đến hết ngày 20/11/2020', 'by day ..2020-11-20'],
  ['muộn nhất là 20/11/2020', 'by day ..2020-11-20'],
  ['không chậm hơn ngày 20/11/2020', 'by day ..2020-11-20'],
  ['không quá ngày 20/11/2020', 'by day ..2020-11-20'],
  ['hạn cuối: 20/11/2020', 'by day ..2020-11-20'],
  ['hạn cuối cùng là ngày 20/11', 'by day ..2020-11-20'],
  ['Hạn nộp: 20/11', 'by day ..2020-11-20'],
  ['thời hạn: 20-11-2020', 'by day ..2020-11-20'],
  ['Thời gian hoàn thành: 20/11/2020', 'by day ..2020-11-20'],
  ['hoàn thành ngày 20/11/2020', 'by day ..2020-11-20'],
  ['xong trong ngày 20/11/2020', 'by day ..2020-11-20'],
  ['chậm nhất là thứ Sáu tuần này', 'by day ..2020-10-16'],
  ['chậm nhất hôm nay', 'by day ..2020-10-15'],
])

cases('a day on which something is', [
  ['vào ngày 20/11/2020', 'at day 2020-11-20..2020-11-20'],
  ['tổ chức ngày 20/11/2020', 'at day 2020-11-20..2020-11-20'],
  ['khai mạc vào ngày 20/11', 'at day 2020-11-20..2020-11-20'],
  ['trong ngày 20/11/2020', 'within day 2020-11-20..2020-11-20'],
  ['hôm nay', 'at day 2020-10-15..2020-10-15'],
  ['ngày mai', 'at day 2020-10-16..2020-10-16'],
  ['trong hôm nay', 'within day 2020-10-15..2020-10-15'],
  ['ngay chiều nay', 'within day 2020-10-15..2020-10-15'],
  ['sáng mai', 'at day 2020-10-16..2020-10-16'],
  ['sáng thứ Hai tuần tới', 'at day 2020-10-19..2020-10-19'],
  ['chiều 20/11', 'at day 2020-11-20..2020-11-20'],
  ['Chiều 13-10', 'reference day 2020-10-13..2020-10-13'],
  ['thứ Năm', 'at day 2020-10-15..2020-10-15'],
  ['thứ 2 tuần sau', 'at day 2020-10-19..2020-10-19'],
  ['Chủ nhật tuần này', 'at day 2020-10-18..2020-10-18'],
  ['chủ nhật', 'at day 2020-10-18..2020-10-18'],
  ['thứ Sáu, ngày 20/11/2020', 'at day 2020-11-20..2020-11-20'],
  ['thứ Sáu (20/11)', 'at day 2020-11-20..2020-11-20'],
  ['thứ năm tuần tới', 'at day 2020-10-22..2020-10-22'],
  ['thu nam tuan toi', 'at day 2020-10-22..2020-10-22'],
  ['thứ tư tuần tới', 'at day 2020-10-21..2020-10-21'],
  ['thứ bảy tuần này', 'at day 2020-10-17..2020-10-17'],
])

cases('an hour', [
  ['trước 12h trưa mai', 'by hour ..2020-10-16 @12:00'],
  ['trước 16h30 ngày 20/11/2020', 'by hour ..2020-11-20 @16:30'],
  ['chậm nhất 16 giờ 30 phút ngày 20/11', 'by hour ..2020-11-20 @16:30'],
  ['trước 5 giờ chiều ngày 20/11', 'by hour ..2020-11-20 @17:00'],
  ['trước 17 giờ', 'by hour ..2020-10-15 @17:00'],
  ['trước 17h00', 'by hour ..2020-10-15 @17:00'],
  ['trước 8 giờ sáng ngày mai', 'by hour ..2020-10-16 @08:00'],
  ['trước 17h thứ Sáu tuần này', 'by hour ..2020-10-16 @17:00'],
  ['trước 17 giờ thứ Sáu', 'by hour ..2020-10-16 @17:00'],
  ['trước 24h ngày 30/11/2020', 'by hour ..2020-11-30 @24:00'],
  ['đến 24 giờ ngày 31/12/2020', 'by hour ..2020-12-31 @24:00'],
  // Before midnight at its beginning, the day itself is too late.
  ['trước 0 giờ ngày 01/12/2020', 'by hour ..2020-11-30 <2020-12-01 @00:00'],
  ['lúc 8h ngày 20/11/2020', 'at hour 2020-11-20..2020-11-20 @08:00'],
  ['vào hồi 14 giờ 00 ngày 20/11/2020', 'at hour 2020-11-20..2020-11-20 @14:00'],
  ['trước 17:00 ngày 28/10', 'by hour ..2020-10-28 @17:00'],
  ['trước chiều 20/11/2020', 'by hour ..2020-11-20'],
  ['trong vòng 24 giờ', 'within hour 2020-10-16..2020-10-16'],
  ['trong vòng 48h', 'within hour 2020-10-16..2020-10-17'],
  ['trong 72 giờ', 'within hour 2020-10-16..2020-10-18'],
])

cases('years that are not printed', [
  ['trước ngày 15/01', 'by day ..2021-01-14 <2021-01-15'],
  // 45 days before: the same year, flagged; 46: the next year.
  ['trước ngày 31/8', 'by day ..2020-08-30 <2020-08-31 past'],
  ['trước ngày 30/8', 'by day ..2021-08-29 <2021-08-30'],
  ['trong tháng 9', 'within month 2020-09-01..2020-09-30 past'],
  ['trong tháng 7', 'within month 2021-07-01..2021-07-31'],
  ['trong tháng 10', 'within month 2020-10-01..2020-10-31'],
  ['trong tháng 1', 'within month 2021-01-01..2021-01-31', '2020-12-18'],
  ['trước ngày 30/9/2020', 'by day ..2020-09-29 <2020-09-30 past'],
  ['trước ngày 01/7/2014', 'reference day ..2014-06-30 <2014-07-01'],
  ['năm 2019', 'reference year 2019-01-01..2019-12-31'],
  ['trong năm 2018', 'reference year 2018-01-01..2018-12-31'],
])

cases('impossible dates are reported', [
  ['trước ngày 31/11/2020', 'none none !'],
  ['31/11/2020', 'none none !'],
  ['30/02/2021', 'none none !'],
  ['trước ngày 29/2', 'none none !'],
  ['trước ngày 29/2', 'by day ..2024-02-28 <2024-02-29', '2024-01-10'],
  ['chậm nhất ngày 32/10/2020', 'none none !'],
  ['trước ngày 15/13/2020', 'none none !'],
  ['từ 30/02 đến 15/03/2021', 'none none !'],
  ['30/11/0202', 'none none !'],
  ['sau ngày 31/12/9999', 'none none !'],
  ['trong tháng 13', 'none none !'],
  ['trong tháng 13/2020', 'none none !'],
])

cases('ranges', [
  ['từ ngày 01/11/2020 đến ngày 15/11/2020', 'within day 2020-11-01..2020-11-15'],
  ['từ ngày 15 đến ngày 20/11/2020', 'within day 2020-11-15..2020-11-20'],
  ['từ 15-20/11', 'within day 2020-11-15..2020-11-20'],
  ['15–20/11/2020', 'within day 2020-11-15..2020-11-20'],
  ['01/11/2020 – 15/11/2020', 'within day 2020-11-01..2020-11-15'],
  ['từ 20/12 đến 05/01/2021', 'within day 2020-12-20..2021-01-05'],
  ['ngày 20 và 21/11', 'within day 2020-11-20..2020-11-21'],
  ['trong 2 ngày 20 và 21/11/2020', 'within day 2020-11-20..2020-11-21'],
  ['từ nay đến cuối năm', 'within period 2020-10-15..2020-12-31'],
  ['từ nay đến hết năm 2020', 'within period 2020-10-15..2020-12-31'],
  ['từ nay đến ngày 30/11', 'within day 2020-10-15..2020-11-30'],
  ['từ nay đến hết tháng 11', 'within period 2020-10-15..2020-11-30'],
  ['từ tháng 11/2020 đến tháng 3/2021', 'within period 2020-11-01..2021-03-31'],
  ['từ tháng 11 đến tháng 12/2020', 'within period 2020-11-01..2020-12-31'],
  ['từ quý IV/2020 đến hết quý II/2021', 'within period 2020-10-01..2021-06-30'],
  ['từ giữa tháng 11 đến cuối tháng 12/2020', 'within period 2020-11-11..2020-12-31'],
  ['trong quý IV/2020 và quý I/2021', 'within period 2020-10-01..2021-03-31'],
  ['quý I và quý II', 'within period 2021-01-01..2021-06-30'],
  ['quý I, II/2021', 'within period 2021-01-01..2021-06-30'],
  ['tháng 11, 12', 'within period 2020-11-01..2020-12-31'],
  ['tháng 11 và tháng 12/2020', 'within period 2020-11-01..2020-12-31'],
  ['tháng 11-12/2020', 'within period 2020-11-01..2020-12-31'],
  ['cuối tháng 11, đầu tháng 12/2020', 'within period 2020-11-21..2020-12-10'],
  ['cuối năm 2020, đầu năm 2021', 'within period 2020-10-01..2021-03-31'],
  ['từ 8h ngày 20/11 đến 17h ngày 21/11/2020', 'within hour 2020-11-20..2020-11-21 @17:00'],
  ['từ đầu năm đến nay', 'reference period 2020-01-01..2020-10-15'],
])

cases('weeks', [
  ['tuần này', 'within week 2020-10-12..2020-10-18'],
  ['trong tuần sau', 'within week 2020-10-19..2020-10-25'],
  ['trong tuần', 'within week 2020-10-12..2020-10-18'],
  ['cuối tuần này', 'within week 2020-10-16..2020-10-18'],
  ['giữa tuần tới', 'within week 2020-10-21..2020-10-22'],
  ['trước cuối tuần tới', 'by week ..2020-10-22 <2020-10-23'],
  ['trước tuần tới', 'by week ..2020-10-18 <2020-10-19'],
  ['tuần đầu tháng 11', 'within week 2020-11-01..2020-11-07'],
  ['tuần cuối tháng 11/2020', 'within week 2020-11-24..2020-11-30'],
  ['tuần thứ hai của tháng 12', 'within week 2020-12-08..2020-12-14'],
  ['tuần trước', 'reference week 2020-10-05..2020-10-11'],
  ['hết tuần này', 'by week ..2020-10-18'],
])

cases('months and their parts', [
  ['trong thang 10', 'within month 2020-10-01..2020-10-31'],
  ['tháng 11-2020', 'within month 2020-11-01..2020-11-30'],
  ['tháng 11 năm 2020', 'within month 2020-11-01..2020-11-30'],
  ['tháng mười một', 'within month 2020-11-01..2020-11-30'],
  ['tháng tư năm 2021', 'within month 2021-04-01..2021-04-30'],
  ['tháng sáu', 'within month 2021-06-01..2021-06-30'],
  ['tháng năm 2021', 'within month 2021-05-01..2021-05-31'],
  ['tháng sau', 'within month 2020-11-01..2020-11-30'],
  ['trong tháng 12 tới', 'within month 2020-12-01..2020-12-31'],
  ['T11/2020', 'within month 2020-11-01..2020-11-30'],
  ['11/2020', 'within month 2020-11-01..2020-11-30'],
  ['đến tháng 6/2021', 'by month ..2021-06-30'],
  ['hết tháng này', 'by month ..2020-10-31'],
  ['trước tháng 12', 'by month ..2020-11-30 <2020-12-01'],
  ['chậm nhất trong tháng 11/2020', 'by month ..2020-11-30'],
  ['hoàn thành trong tháng 11/2020', 'within month 2020-11-01..2020-11-30'],
  ['Thời gian hoàn thành: tháng 12/2020', 'within month 2020-12-01..2020-12-31'],
  ['nửa đầu tháng 12', 'within period 2020-12-01..2020-12-15'],
  ['nửa cuối tháng 11', 'within period 2020-11-16..2020-11-30'],
  ['10 ngày đầu tháng 12', 'within period 2020-12-01..2020-12-10'],
  ['cuối tháng', 'within week 2020-10-21..2020-10-31'],
  ['cuối tháng này', 'within week 2020-10-21..2020-10-31'],
  ['đầu tháng sau', 'within week 2020-11-01..2020-11-10'],
  ['đầu tháng', 'within week 2020-11-01..2020-11-10'],
  ['trước cuối tháng 11', 'by week ..2020-11-29 <2020-11-30'],
  ['đến cuối tháng 11', 'by month ..2020-11-30'],
  ['chậm nhất cuối tháng 11', 'by month ..2020-11-30'],
  ['từ giữa tháng 11', 'from week 2020-11-11..'],
])

cases('quarters', [
  ['hết quý IV', 'by quarter ..2020-12-31'],
  ['hết quý III năm 2021', 'by quarter ..2021-09-30'],
  ['quý II', 'within quarter 2021-04-01..2021-06-30'],
  // A quarter before the document's is of the next year, though it ended only 15 days ago.
  ['trong quý III', 'within quarter 2021-07-01..2021-09-30'],
  ['quý tới', 'within quarter 2021-01-01..2021-03-31'],
  ['đầu quý I/2021', 'within month 2021-01-01..2021-01-31'],
  ['cuối quý IV/2020', 'within month 2020-12-01..2020-12-31'],
  ['Q4/2020', 'within quarter 2020-10-01..2020-12-31'],
  ['quý lV/2020', 'within quarter 2020-10-01..2020-12-31'],
  ['quý bốn', 'within quarter 2020-10-01..2020-12-31'],
  ['QUÝ IV NĂM 2020', 'within quarter 2020-10-01..2020-12-31'],
  ['trong quý', 'within quarter 2020-10-01..2020-12-31'],
  ['quý I năm tới', 'within quarter 2021-01-01..2021-03-31'],
  ['trước quý I/2021', 'by quarter ..2020-12-31 <2021-01-01'],
])

cases('years and their parts', [
  ['trong năm nay', 'within year 2020-01-01..2020-12-31'],
  ['năm 2021', 'within year 2021-01-01..2021-12-31'],
  ['trong năm', 'within year 2020-01-01..2020-12-31'],
  ['năm tới', 'within year 2021-01-01..2021-12-31'],
  ['hết năm 2020', 'by year ..2020-12-31'],
  ['tới năm 2030', 'by year ..2030-12-31'],
  ['đến 2025', 'by year ..2025-12-31'],
  ['trước khi kết thúc năm 2020', 'by year ..2020-12-31'],
  ['6 tháng đầu năm 2021', 'within half 2021-01-01..2021-06-30'],
  ['sáu tháng đầu năm 2021', 'within half 2021-01-01..2021-06-30'],
  ['6 tháng đầu năm', 'reference half 2020-01-01..2020-06-30'],
  ['nửa đầu năm 2021', 'within half 2021-01-01..2021-06-30'],
  ['nửa cuối năm 2021', 'within half 2021-07-01..2021-12-31'],
  ['3 tháng cuối năm', 'within quarter 2020-10-01..2020-12-31'],
  ['2 tháng cuối năm 2020', 'within period 2020-11-01..2020-12-31'],
  ['những tháng cuối năm', 'within period 2020-10-15..2020-12-31'],
  ['thời gian còn lại của năm 2020', 'within period 2020-10-15..2020-12-31'],
  ['những tháng đầu năm 2021', 'within period 2021-01-01..2021-03-31'],
  ['đầu năm', 'within quarter 2021-01-01..2021-03-31'],
  ['cuối năm', 'within quarter 2020-10-01..2020-12-31'],
  ['trước cuối năm 2020', 'by quarter ..2020-12-30 <2020-12-31'],
  ['đến cuối năm 2020', 'by year ..2020-12-31'],
  ['9 tháng năm 2020', 'reference period 2020-01-01..2020-09-30'],
  ['năm học 2020-2021', 'within period 2020-09-01..2021-05-31'],
])

cases('horizons', [
  ['giai đoạn 2021 - 2025', 'horizon period 2021-01-01..2025-12-31'],
  ['giai đoạn 2021–2030, tầm nhìn đến năm 2045', 'horizon period 2021-01-01..2030-12-31 ~2045-12-31'],
  ['2021-2025', 'horizon period 2021-01-01..2025-12-31'],
  ['năm 2021-2022', 'horizon period 2021-01-01..2022-12-31'],
  ['từ năm 2021 đến năm 2025', 'horizon period 2021-01-01..2025-12-31'],
  ['đến năm 2025, định hướng đến năm 2030', 'horizon period ..2025-12-31 ~2030-12-31'],
  ['khoá XX (nhiệm kỳ 2020-2025)', 'horizon period 2020-01-01..2025-12-31'],
  ['kế hoạch 5 năm 2021-2025', 'horizon period 2021-01-01..2025-12-31'],
  ['trong 5 năm tới', 'horizon period 2021-01-01..2025-12-31'],
  ['10 năm tới', 'horizon period 2021-01-01..2030-12-31'],
  ['trong nhiệm kỳ', 'horizon period'],
  ['toàn khóa', 'horizon period'],
  ['trong giai đoạn mới', 'horizon period'],
  ['thập kỷ 2021-2030', 'horizon period 2021-01-01..2030-12-31'],
  ['tầm nhìn đến năm 2050', 'horizon period ~2050-12-31'],
  ['thoi ky 2021-2030, tam nhin 2050', 'horizon period 2021-01-01..2030-12-31 ~2050-12-31'],
])

cases('counts', [
  ['2 tuần', 'within day 2020-10-16..2020-10-29'],
  ['trong vòng 2 tuần', 'within day 2020-10-16..2020-10-29'],
  ['trong 3 tháng tới', 'within day 2020-10-16..2021-01-15'],
  ['trong vòng một tháng', 'within day 2020-10-16..2020-11-15'],
  ['trong vòng 1 tháng', 'within day 2021-02-01..2021-02-28', '2021-01-31'],
  ['15 ngày làm việc', 'within day 2020-10-16..2020-11-05'],
  ['chậm nhất sau 10 ngày', 'within day 2020-10-16..2020-10-25'],
  ['trong thời hạn mười lăm ngày', 'within day 2020-10-16..2020-10-30'],
  ['trong vòng 10-15 ngày', 'within day 2020-10-16..2020-10-30'],
  ['05 (năm) ngày làm việc', 'within day 2020-10-16..2020-10-22'],
  ['trong thời hạn 30 ngày kể từ ngày ký', 'within day 2020-10-16..2020-11-14'],
  ['trong 20 ngày, kể từ ngày 01/11/2020', 'within day 2020-11-02..2020-11-21'],
  ['nửa tháng', 'within day 2020-10-16..2020-10-30'],
  ['trong 7 ngày tới', 'within day 2020-10-16..2020-10-22'],
  ['trong vòng 10 ngày kể từ ngày nhận được văn bản', 'relative event -10'],
  ['03 ngày sau khi kết thúc hội nghị', 'relative event -3'],
  ['trong vòng 1 năm', 'within day 2020-10-16..2021-10-15'],
])

cases('triggers', [
  ['kể từ ngày ký', 'relative event'],
  ['sau khi có ý kiến của Thủ tướng', 'relative event'],
  ['ngay sau hội nghị', 'relative event'],
  ['sau khi được phê duyệt', 'relative event'],
  ['khi được phê duyệt', 'event event'],
  ['ngay sau khi nhận được văn bản này', 'relative event'],
  ['trước khi kết thúc nhiệm kỳ', 'by event'],
  ['trước khi khởi công', 'by event'],
])

cases('beginnings', [
  ['từ ngày 01/01/2021', 'from day 2021-01-01..'],
  ['kể từ ngày 01/01/2021', 'from day 2021-01-01..'],
  ['bắt đầu từ tháng 11/2020', 'from month 2020-11-01..'],
  ['từ quý I/2021', 'from quarter 2021-01-01..'],
  ['từ năm 2021', 'from year 2021-01-01..'],
  ['sau ngày 20/11/2020', 'from day 2020-11-21..'],
  ['sau Tết', 'from day 2021-02-13.. #tet'],
  ['sau quý IV/2020', 'from quarter 2021-01-01..'],
])

cases('what comes back', [
  ['thứ Năm hằng tuần', 'recurring day ..2020-10-15'],
  ['thứ Sáu hàng tuần', 'recurring day ..2020-10-16'],
  ['trước 16h thứ Sáu hằng tuần', 'recurring hour ..2020-10-16 @16:00'],
  ['ngày 15 và 30 hằng tháng', 'recurring day ..2020-10-15'],
  ['vào ngày 25 hàng tháng', 'recurring day ..2020-10-25'],
  ['trước ngày 10 hằng tháng', 'recurring day ..2020-11-09 <2020-11-10'],
  ['ngày cuối cùng của tháng', 'none none'],
  ['ngày cuối cùng hằng tháng', 'recurring day ..2020-10-31'],
  ['trước ngày 15 của tháng cuối quý', 'recurring day ..2020-12-14 <2020-12-15'],
  ['trước ngày 10 tháng đầu quý sau', 'recurring day ..2021-01-09 <2021-01-10'],
  ['trước ngày 25 hằng quý', 'recurring day ..2020-12-24 <2020-12-25'],
  ['trước ngày 15/12 hằng năm', 'recurring day ..2020-12-14 <2020-12-15'],
  ['trước ngày 15/6 và 15/12 hằng năm', 'recurring day ..2020-12-14 <2020-12-15'],
  ['tháng 6 hằng năm', 'recurring month ..2021-06-30'],
  ['quý IV hằng năm', 'recurring quarter ..2020-12-31'],
  ['hằng tháng', 'recurring month ..2020-10-31'],
  ['hàng quý', 'recurring quarter ..2020-12-31'],
  ['hằng ngày', 'recurring day ..2020-10-15'],
  ['mỗi tuần một lần', 'recurring week ..2020-10-18'],
  ['định kỳ hằng quý', 'recurring quarter ..2020-12-31'],
  ['định kỳ 3 tháng', 'recurring quarter ..2020-12-31'],
  ['6 tháng một lần', 'recurring half ..2020-12-31'],
  ['1 lần/tháng', 'recurring month ..2020-10-31'],
  ['mỗi năm 2 lần', 'recurring half ..2020-12-31'],
  ['mùng 5 hằng tháng', 'recurring day ..2020-11-05'],
  ['Hằng năm, trước ngày 15/12', 'recurring day ..2020-12-14 <2020-12-15'],
  ['Hàng tuần, báo cáo vào chiều thứ Sáu', 'recurring day ..2020-10-16'],
  ['thứ Hai và thứ Năm hằng tuần', 'recurring day ..2020-10-15'],
  ['trước ngày 25 mỗi tháng', 'recurring day ..2020-10-24 <2020-10-25'],
  ['trước 17h hằng ngày', 'recurring hour ..2020-10-15 @17:00'],
])

cases('events and feasts', [
  ['rằm tháng Giêng', 'at day 2021-02-26..2021-02-26'],
  ['trước rằm tháng Giêng', 'by day ..2021-02-25 <2021-02-26'],
  ['mùng 6 Tết', 'at day 2021-02-17..2021-02-17 #tet'],
  ['trước 29 Tết', 'by day ..2022-01-30 <2022-01-31 #tet', '2021-11-20'],
  ['trước 30 Tết', 'by day ..2022-01-30 <2022-01-31 #tet', '2021-11-20'],
  ['mùng 10 tháng 3 âm lịch', 'at day 2021-04-21..2021-04-21'],
  ['trước Tết Nguyên đán', 'by day ..2021-02-11 <2021-02-12 #tet'],
  ['trước Tết', 'by day ..2021-02-11 <2021-02-12 #tet'],
  ['trước Tết Nguyên đán Nhâm Dần', 'by day ..2022-01-31 <2022-02-01 #tet'],
  ['dịp Tết Nguyên đán 2021', 'at event 2021-02-12..2021-02-12 #tet'],
  ['10 ngày trước Tết', 'by day ..2021-02-02 #tet -10'],
  ['trước Tết 15 ngày', 'by day ..2021-01-28 #tet -15'],
  ['dịp Quốc khánh 2/9', 'at day 2021-09-02..2021-09-02 #quoc_khanh', '2021-03-02'],
  ['dịp lễ 30/4', 'at day 2021-04-30..2021-04-30', '2021-03-02'],
  ['trước Giỗ Tổ Hùng Vương', 'by day ..2021-04-20 <2021-04-21 #gio_to', '2021-03-02'],
  ['chậm nhất 05 ngày trước ngày bầu cử', 'by event ..2021-05-18 #bau_cu_2021 -5', '2021-03-02'],
  ['sau bầu cử đại biểu Quốc hội', 'from event 2021-05-24.. #bau_cu_2021', '2021-03-02'],
  ['kỳ họp HĐND tỉnh cuối năm', 'event event #ky_hop_hdnd'],
  ['tại kỳ họp HĐND tỉnh', 'event event #ky_hop_hdnd'],
  ['Lễ Khai ấn Đền Trần năm 2022', 'event event #khai_an_den_tran', '2021-10-05'],
  ['trước thềm Đại hội XIII của Đảng', 'by event ..2021-01-24 <2021-01-25 #dai_hoi_dang_13'],
  ['trong tháng Chạp', 'within month 2021-01-13..2021-02-11'],
  ['trước 15 tháng Giêng', 'by day ..2021-02-25 <2021-02-26'],
  ['từ mùng 1 đến mùng 5 Tết', 'within day 2021-02-12..2021-02-16 #tet'],
  ['ngày 14, 15 tháng Giêng', 'within day 2021-02-25..2021-02-26'],
  ['trước kỳ họp Quốc hội', 'by event #ky_hop_quoc_hoi'],
  ['ngày bầu cử (23/5/2021)', 'at event 2021-05-23..2021-05-23 #bau_cu_2021'],
  ['trước, trong và sau Tết Nguyên đán', 'at event 2021-02-12..2021-02-12 #tet'],
  ['trước kỳ thi tốt nghiệp THPT năm 2021', 'by event'],
  ['15 ngày trước khi khai mạc kỳ họp', 'by event #ky_hop_hdnd -15'],
  ['trước hội nghị 3 ngày', 'by event -3'],
  ['trong mùa mưa bão', 'event event #mua_mua_bao'],
])

cases('deadlines without a date', [
  ['trước mắt', 'vague none'],
  ['càng sớm càng tốt', 'vague none'],
  ['ngay', 'vague none'],
  ['sớm', 'vague none'],
  ['kịp thời', 'vague none'],
  ['đúng tiến độ', 'vague none'],
  ['theo kế hoạch', 'vague none'],
  ['trong những năm tới', 'vague none'],
  ['trong thời gian sớm nhất có thể', 'vague none'],
  ['khi cần thiết', 'vague none'],
  ['bảo đảm đúng thời gian quy định', 'vague none'],
  ['thời gian tới', 'vague none'],
])

cases('first and last days, shares of a year', [
  ['ngày cuối cùng của tháng 11', 'by day ..2020-11-30'],
  ['ngày đầu tháng 12', 'by day ..2020-12-01'],
  ['ngày cuối cùng của năm 2020', 'by day ..2020-12-31'],
  ['ngày đầu tuần tới', 'by day ..2020-10-19'],
  ['trước ngày cuối cùng của tháng 11', 'by day ..2020-11-29 <2020-11-30'],
  ['hai quý cuối năm', 'within half 2020-07-01..2020-12-31'],
  ['ngay đầu tháng 12', 'within week 2020-12-01..2020-12-10'],
])

cases('of several readings the strongest', [
  ['khẩn trương hoàn thành trước ngày 20/11/2020', 'by day ..2020-11-19 <2020-11-20'],
  ['theo Quyết định số 15/QĐ-UBND ngày 5/3/2020, xong trong tháng 11/2020', 'within month 2020-11-01..2020-11-30'],
  ['trong năm 2020, chậm nhất ngày 15/12', 'by day ..2020-12-15'],
  ['từ ngày ký đến hết ngày 31/12/2020', 'within day 2020-10-15..2020-12-31'],
  ['kế hoạch năm 2021, hoàn thành trước ngày 31/12/2020', 'by day ..2020-12-30 <2020-12-31'],
  ['Nghị quyết giai đoạn 2021-2025 trình trong tháng 12/2020', 'within month 2020-12-01..2020-12-31'],
  ['trước ngày 31/11/2020, chậm nhất 5/12/2020', 'none none !'],
  ['trước khi khởi công, chậm nhất ngày 5/12', 'by day ..2020-12-05'],
  ['sau khi được phê duyệt, trong tháng 11', 'within month 2020-11-01..2020-11-30'],
  ['tháng 12/2020 (sau khi có ý kiến của Thủ tướng)', 'within month 2020-12-01..2020-12-31'],
  ['Thời hạn hoàn thành: Quý I/2021', 'within quarter 2021-01-01..2021-03-31'],
  ['hạn chót: quý I/2021', 'by quarter ..2021-03-31'],
  ['trước 30/11 huyện Mỹ Lộc hoàn thành', 'by day ..2020-11-29 <2020-11-30'],
])

cases('spelling', [
  ['trong tháng 11-2020'.normalize('NFD'), 'within month 2020-11-01..2020-11-30'],
  ['trước ngày 20/11/2020'.normalize('NFD'), 'by day ..2020-11-19 <2020-11-20'],
  ['HẰNG THÁNG, TRƯỚC NGÀY 20', 'recurring day ..2020-10-19 <2020-10-20'],
  ['  trước   ngày\n20/11/2020 ', 'by day ..2020-11-19 <2020-11-20'],
  ['trước\u00a0ngày 20/11/2020', 'by day ..2020-11-19 <2020-11-20'],
  ['cham nhat ngay 20/11', 'by day ..2020-11-20'],
  ['den het thang 11', 'by month ..2020-11-30'],
  ['tu nay den cuoi nam', 'within period 2020-10-15..2020-12-31'],
  ['tuan nay', 'within week 2020-10-12..2020-10-18'],
  ['thang sau', 'within month 2020-11-01..2020-11-30'],
  ['truoc tet', 'by day ..2021-02-11 <2021-02-12 #tet'],
  ['trước ngày 2O/1l/2O2O', 'by day ..2020-11-19 <2020-11-20'],
  ['trưóc ngày 15/lO/2021', 'by day ..2021-10-14 <2021-10-15'],
  ['qúy IV/2020', 'within quarter 2020-10-01..2020-12-31'],
  ['trong quí IV/2020', 'within quarter 2020-10-01..2020-12-31'],
  ['cuoi thang 11', 'within week 2020-11-21..2020-11-30'],
])

cases('an hour of a day after a cue is no count of hours', [
  ['chậm nhất là 17 giờ ngày 18-11-2020', 'by hour ..2020-11-18 @17:00'],
  ['không quá 17h ngày 20/11/2020', 'by hour ..2020-11-20 @17:00'],
  ['chậm nhất 10 giờ sáng ngày 18/11/2020', 'by hour ..2020-11-18 @10:00'],
])

cases('months that are counted and named are no day', [
  ['trong hai tháng 11 và 12/2020', 'within period 2020-11-01..2020-12-31'],
  ['trong 3 tháng 10, 11, 12 năm 2020', 'within period 2020-10-01..2020-12-31'],
  ['trong 2 tháng 11 và tháng 12/2020', 'within period 2020-11-01..2020-12-31'],
  ['ngày 2 tháng 11', 'by day ..2020-11-02'],
  ['ngày 3 tháng 10, 11', 'by day ..2020-10-03 past'],
])

cases('the beginning of a time, and times without a day', [
  ['ngay từ đầu năm 2021', 'from quarter 2021-01-01..'],
  ['ngay từ đầu', 'vague none'],
  ['ngay từ bây giờ', 'vague none'],
  ['sang năm', 'within year 2021-01-01..2021-12-31'],
  ['chuyển sang năm 2021', 'within year 2021-01-01..2021-12-31'],
  ['suốt nhiệm kỳ', 'horizon period'],
  ['đến khi có kết quả thẩm định', 'event event'],
])

cases('days that are counted and then named', [
  ['trong 3 ngày, từ 12 đến 14/11', 'within day 2020-11-12..2020-11-14'],
  ['trong 15 ngày, kể từ ngày 01/11/2020', 'within day 2020-11-02..2020-11-16'],
  ['nửa năm một lần', 'recurring half ..2020-12-31'],
])

cases('in English', [
  ['before the end of Q4 2020', 'by quarter ..2020-12-31'],
  ['before the end of November 2020', 'by month ..2020-11-30'],
  ['not later than 5 pm on 20 November 2020', 'by hour ..2020-11-20 @17:00'],
  ['by 17:00 on 20 November 2020', 'by hour ..2020-11-20 @17:00'],
  ['before 9:30 a.m. on 20 November', 'by hour ..2020-11-20 @09:30'],
])
