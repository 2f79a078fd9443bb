import { describe, expect, test } from 'vitest'
import { holdsFigure, statesFigure } from '../../src/answers/figure-stated.ts'
import { words } from '../../src/text/words.ts'

const states = (quote: string, question: string) =>
  statesFigure(
    quote,
    ` ${words(question)
      .map(({ plain }) => plain)
      .join(' ')} `,
  )

describe('a number is a figure', () => {
  test.each([
    'Có 15 xã',
    'Thu hồi đất của 5 dự án theo Kết luận thanh tra số 18/KL-TTr',
    'tàu cá có chiều dài từ 15m trở lên',
    'công suất 30MW',
    'kiểm soát 100% tàu cá',
    'tiêm đợt 2 cho 12.600 người theo Nghị quyết số 21/NQ-CP, trước ngày 05/5/2021',
    'hỗ trợ 2000 hộ dân',
    'từ 5 đến 7 người',
    'thành lập thêm 15 HTX trong năm 2021',
    'xây hai bệnh viện',
    'hàng nghìn hộ',
    '118/204 xã, thị trấn',
  ])('in "%s"', (quote) => {
    expect(holdsFigure(quote)).toBe(true)
  })
})

describe('a number is none where it is of a date, a document or a name', () => {
  test.each([
    'xong trước ngày 15/5; không để bị động',
    'báo cáo trước ngày 20 hàng tháng',
    'trong quý III/2021',
    'ngày 05 tháng 4 năm 2021',
    '9 tháng đầu năm',
    'trong 10 ngày kể từ ngày ban hành',
    '14 giờ 30 phút ngày 5/4',
    'giai đoạn 2021-2025, tầm nhìn 2050',
    'nhiệm kỳ 2020-2025',
    'theo Kế hoạch số 25/KH-UBND',
    'Luật số 35/2018/QH14',
    'Nghị quyết Trung ương 4 (khóa XI, XII) gắn với Chỉ thị 05',
    'hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1',
    'Nam Định 1 triển khai',
    'sửa QL21B và tỉnh lộ 485B',
    'phòng, chống COVID-19',
    'tuyển sinh lớp 10',
    'tiêm đợt 2',
    'bàn giao mặt bằng giai đoạn 1',
    'dịch vụ công mức độ 3, 4',
    'Hội nghị lần thứ hai',
  ])('"%s"', (quote) => {
    expect(holdsFigure(quote)).toBe(false)
  })
})

describe('a question that counts something', () => {
  const boats = 'Kiểm soát 100% tàu cá có chiều dài từ 15m trở lên, xong trước ngày 31/5/2021.'
  test.each([
    [boats, 'tàu dài bao nhiêu mét', true],
    [boats, 'bao nhiêu hộ có tàu', false],
    ['Còn 37 hộ dân và 52 hộ chưa nhận tiền.', 'bao nhieu ho chua nhan tien', true],
    ['Còn 37 hộ dân chưa nhận tiền.', 'còn mấy xã', false],
    ['Tiêm cho 12.600 người.', 'how many people are vaccinated', true],
    ['Tiêm cho 12.600 người.', 'tiêm bao nhiêu liều', false],
    ['Bổ nhiệm 6 đồng chí.', 'bổ nhiệm bao nhiêu người', true],
    ['Xây ba cây cầu.', 'xây bao nhiêu cây cầu', true],
    ['Bàn giao 50 ha trong quý III/2021.', 'giao bao nhiêu ha đất', true],
    ['Sửa kè trước ngày 15/5.', 'nhà máy sửa bao nhiêu km kè', false],
    // What it counts cannot be told: any number will do.
    ['Trồng 300 cây.', 'trồng được bao nhiêu rồi', true],
    ['Trồng cây trước ngày 15/5.', 'trồng được bao nhiêu rồi', false],
  ])('"%s", "%s": %s', (quote, question, expected) => {
    expect(states(quote, question)).toBe(expected)
  })
})
