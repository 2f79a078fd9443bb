import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases, readDatePhrase } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'

const on = civilDate('2020-10-15')
const events = officeEvents()

/** What looks like a date, with the type that it must have: never one that sets a limit. */
const LOOK_ALIKES: readonly (readonly [phrase: string, type: 'none' | 'reference'])[] = [
  ['Công viên 23 tháng 9', 'none'],
  ['đường 3/2', 'none'],
  ['Nhà máy 8-3', 'none'],
  ['Cách mạng tháng Tám', 'none'],
  ['QL 21', 'none'],
  ['Quốc lộ 37B', 'none'],
  ['Tỉnh lộ 490C', 'none'],
  ['24/7', 'none'],
  ['trực 24/7', 'none'],
  ['24/24h', 'none'],
  ['1/3 số xã', 'none'],
  ['2/3 diện tích', 'none'],
  ['10/10 huyện', 'none'],
  ['đạt 9/10 huyện, thành phố', 'none'],
  ['trong 9/10 huyện', 'none'],
  ['đến 5/12 vụ việc', 'none'],
  ['số 05/2020/TT', 'reference'],
  ['Chỉ thị số 11/CT-TTg', 'reference'],
  ['Nghị quyết số 42/NQ-CP', 'reference'],
  ['Kết luận 43 của Tỉnh ủy', 'reference'],
  ['Quyết định số 15/QĐ-UBND ngày 20/11/2020', 'reference'],
  ['Kế hoạch số 15-KH/TU, ngày 20-11-2020', 'reference'],
  ['Luật Đầu tư công năm 2019', 'reference'],
  ['Thông báo số 722-TB/UBKTTW', 'reference'],
  ['khóa XX', 'none'],
  ['khoá XII', 'none'],
  ['lần thứ 2', 'none'],
  ['Hội nghị lần thứ hai', 'none'],
  ['Hội nghị lần thứ sáu', 'none'],
  ['đứng thứ 2 cả nước', 'none'],
  ['giai đoạn 1', 'none'],
  ['8 nhiệm vụ', 'none'],
  ['trên 5%', 'none'],
  ['tăng 5,87%', 'none'],
  ['5.87', 'none'],
  ['71,5% kế hoạch', 'none'],
  ['COVID-19', 'none'],
  ['mức độ 4', 'none'],
  ['quỹ 4 tỷ đồng', 'none'],
  ['quy hoạch', 'none'],
  ['quy mô 20 ha', 'none'],
  ['quý cơ quan', 'none'],
  ['quý vị đại biểu', 'none'],
  ['Quý Tỵ', 'none'],
  ['Nam Định 1', 'none'],
  ['Việt Nam 2035', 'none'],
  ['Hà Nam 2020', 'none'],
  ['tổng thu năm', 'none'],
  ['Bệnh viện Đa khoa tỉnh', 'none'],
  ['Đền Trần', 'none'],
  ['Ban Chấp hành Đảng bộ tỉnh', 'none'],
  ['thẳng 2 km', 'none'],
  ['chiến thắng 2', 'none'],
  ['nhà máy', 'none'],
  ['đầu tư công', 'none'],
  ['các đồng chí', 'none'],
  ['không quy định thời gian', 'none'],
  ['nghỉ hưu', 'none'],
  ['Tết trồng cây', 'none'],
  ['so với cùng kỳ năm 2019', 'reference'],
  ['so với năm trước', 'reference'],
  ['sơ kết 9 tháng đầu năm 2020', 'reference'],
  ['kết quả 6 tháng đầu năm', 'reference'],
  ['tính đến ngày 30/9/2020', 'reference'],
  ['Sáng 15-10, Ban Thường vụ Tỉnh ủy đã tổ chức Hội nghị', 'reference'],
  ['năm ngoái', 'reference'],
  ['quý trước', 'reference'],
  ['hôm qua', 'reference'],
  ['0228.3649.152', 'none'],
  ['1-1-1-1-1', 'none'],
  ['', 'none'],
  ['   ', 'none'],
  ['...', 'none'],
]

describe('what is no deadline', () => {
  test.each(LOOK_ALIKES)('%s is %s', (phrase, type) => {
    const reading = readDatePhrase(phrase, on, events)
    expect(reading.error).toBeUndefined()
    expect(reading.type).toBe(type)
  })

  test.each([
    'Kinh tế tiếp tục tăng trưởng, thu hút 1/3 số dự án của vùng, đạt 184/204 xã nông thôn mới.',
    'Nam Định là 1 trong 10 tỉnh, thành phố có mức tăng trưởng trên 5%; giải ngân đạt 71,5% kế hoạch.',
    'Đẩy mạnh thu hút đầu tư, giải phóng mặt bằng tuyến đường bộ ven biển và Tỉnh lộ 485B, 487B.',
    'Thứ nhất, tập trung công tác cán bộ. Thứ hai, đẩy mạnh cải cách hành chính.',
    'Cử 3 đồng chí tham gia; đồng chí Mai phụ trách.',
    'Việt Nam đứng thứ 4 khu vực; mức độ 4 chiếm 30% dịch vụ công.',
  ])('a sentence without any time: %s', (sentence) => {
    expect(findDatePhrases(sentence, on, events)).toEqual([])
  })
})
