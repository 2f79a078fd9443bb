/** What `npm run digest -- --on <day>` prints of the real conference, word for word. */
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { previewDigest } from '../../src/digest/preview.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { digestMessage } from '../../src/messages/digest-message.ts'
import { en } from '../../src/messages/en.ts'
import { terminalMessage } from '../../src/messages/message.ts'
import { vi } from '../../src/messages/vi.ts'
import { realEdition } from '../questions/real-edition.ts'

const { edition } = await realEdition()

const printed = (day: string, catalogue = vi): string =>
  terminalMessage(digestMessage(previewDigest(edition, civilDate(day), emptyProgressBook), catalogue))

test('2020-10-19: the conference of the week before is new, its nearest duties first', () => {
  expect(printed('2020-10-19')).toBe(`Bản tin thời hạn ngày 19/10/2020

Mới hoặc có thay đổi kể từ bản tin trước:
1. Khởi công Bệnh viện Đa khoa tỉnh trong tháng 11-2020
“trong tháng 11-2020”, tức là trong tháng 11/2020
2. Lãnh đạo, chỉ đạo hoàn thành nhiệm vụ quý IV năm 2020
“Trong quý IV năm 2020”, tức là trong quý IV/2020; phụ trách: “Thường trực Tỉnh ủy, Ban TVTU, Ban Chấp hành Đảng bộ tỉnh”
3. Sắp xếp cán bộ sau Đại hội Đảng bộ tỉnh lần thứ XX
“trong những tháng cuối năm 2020”, tức là từ tháng 10/2020 đến tháng 12/2020
4. Hoàn thành chương trình kiểm tra, giám sát năm 2020
“năm 2020”
5. Phấn đấu hoàn thành mục tiêu, chỉ tiêu năm 2020
“năm 2020”
6. Thu nộp thuế và thu ngân sách năm 2020
“năm 2020”
7. Đấu tranh, trấn áp các loại tội phạm
“trong thời gian diễn ra Đại hội đại biểu toàn quốc lần thứ XIII của Đảng”; văn bản không ghi ngày; văn phòng ước tính từ ngày 25/01/2021 đến ngày 01/02/2021
8. Chuẩn bị phục vụ nhân dân đón Tết Tân Sửu 2021
“đón Tết Nguyên đán Tân Sửu 2021”; văn bản không ghi ngày; văn phòng ước tính ngày 12/02/2021
và 29 việc nữa

[1] [2] [3] [4] [5]
[6] [7] [8]
[Xem danh sách]`)
})
test('2020-11-23: the hospital, in November', () => {
  expect(printed('2020-11-23')).toBe(`Bản tin thời hạn ngày 23/11/2020

Đến hạn trong 7 ngày tới:
1. Khởi công Bệnh viện Đa khoa tỉnh trong tháng 11-2020
“trong tháng 11-2020”, tức là trong tháng 11/2020

Ngoài ra có 7 việc đến hạn sau 30 ngày tới; 29 việc không có ngày cụ thể.

[1]`)
})
test('2020-12-28: what is to be done in the year that ends', () => {
  expect(printed('2020-12-28')).toBe(`Bản tin thời hạn ngày 28/12/2020

Đến hạn trong 7 ngày tới:
1. Lãnh đạo, chỉ đạo hoàn thành nhiệm vụ quý IV năm 2020
“Trong quý IV năm 2020”, tức là trong quý IV/2020; phụ trách: “Thường trực Tỉnh ủy, Ban TVTU, Ban Chấp hành Đảng bộ tỉnh”
2. Sắp xếp cán bộ sau Đại hội Đảng bộ tỉnh lần thứ XX
“trong những tháng cuối năm 2020”, tức là từ tháng 10/2020 đến tháng 12/2020
3. Hoàn thành chương trình kiểm tra, giám sát năm 2020
“năm 2020”
4. Phấn đấu hoàn thành mục tiêu, chỉ tiêu năm 2020
“năm 2020”
5. Thu nộp thuế và thu ngân sách năm 2020
“năm 2020”

Ngoài ra có 2 việc đến hạn sau 30 ngày tới; 1 việc đã qua từ trước, chưa ghi nhận kết quả; 29 việc không có ngày cụ thể.

[1] [2] [3] [4] [5]`)
})
test('2020-12-28 in English: the printed words stay Vietnamese', () => {
  expect(printed('2020-12-28', en)).toBe(`Digest of deadlines, 28 December 2020

Due in the next 7 days:
1. Leading the completion of fourth-quarter 2020 tasks
“Trong quý IV năm 2020”, that is, in the fourth quarter of 2020; in charge: “Thường trực Tỉnh ủy, Ban TVTU, Ban Chấp hành Đảng bộ tỉnh”
2. Personnel arrangement after the 20th Provincial Party Congress
“trong những tháng cuối năm 2020”, that is, October 2020 to December 2020
3. Completing the 2020 inspection and supervision programme
“năm 2020”, that is, in 2020
4. Striving to meet the 2020 targets
“năm 2020”, that is, in 2020
5. Tax collection and 2020 budget revenue
“năm 2020”, that is, in 2020

Besides: 2 due after the next 30 days; 1 past for longer, no result recorded; 29 without a particular day.

[1] [2] [3] [4] [5]`)
})
test('2026-11-23: nothing is sent, and no list of forty “overdue” duties', () => {
  expect(printed('2026-11-23')).toBe(`Không có gì mới để báo nên kỳ này không gửi bản tin.`)
})
