import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/answers/answer.ts'
import { missingIn } from '../../src/answers/missing.ts'
import { words } from '../../src/text/words.ts'
import { passageWith, type SmallPassage, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()

/** What is missing in the passage that holds these words, for a question. */
function missing(asked: Asked, quoted: string, question = '', from = edition) {
  const plain = ` ${words(question)
    .map((word) => word.plain)
    .join(' ')} `
  return missingIn(passageWith(quoted, from), asked, plain, from)
}

/** The same for a passage made for the purpose. */
const of = (passage: SmallPassage, asked: Asked, question = '') =>
  missing(asked, passage.quote, question, smallEdition({ passages: [passage] }))

const duty = (quote: string, deadline?: string): SmallPassage => ({
  quote,
  kind: 'duty',
  ...(deadline === undefined ? {} : { deadline }),
})

describe('who', () => {
  test('is missing in a duty that names nobody', () => {
    expect(missing('who', 'hợp đồng BOT')).toEqual(['responsible'])
    expect(missing('who', 'đường bộ ven biển')).toEqual(['responsible'])
  })

  test('is there in a duty that names a body', () => {
    expect(missing('who', 'Giao Ủy ban Kiểm tra')).toEqual([])
  })

  test('is there where people or bodies are named', () => {
    expect(missing('who', 'chủ trì hội nghị')).toEqual([])
  })

  test('is missing in a result about which nobody is named', () => {
    expect(missing('who', 'xuất khẩu')).toEqual(['responsible'])
  })
})

describe('when', () => {
  test('is there if the deadline is a month or a day', () => {
    expect(missing('when', 'Bệnh viện Đa khoa')).toEqual([])
    expect(missing('when', 'chương trình kiểm tra')).toEqual([])
  })

  test('is missing if there is no deadline', () => {
    expect(missing('when', 'hợp đồng BOT')).toEqual(['deadline'])
  })

  test('is missing if the deadline has no date, or is a horizon: shown as printed, but no date', () => {
    expect(missing('when', 'điện rác')).toEqual(['deadline'])
    expect(missing('when', 'năm 2040')).toEqual(['deadline'])
  })

  test('is there in a result or proceeding that prints a time', () => {
    expect(missing('when', 'Sáng 15-10')).toEqual([])
    expect(missing('when', 'Nghị quyết về phát triển thành phố')).toEqual([])
    expect(missing('when', 'xuất khẩu')).toEqual(['deadline'])
  })
})

describe('how much', () => {
  test('is there if the passage carries a figure', () => {
    expect(missing('figure', 'xuất khẩu', 'xuất khẩu tăng bao nhiêu')).toEqual([])
    expect(missing('figure', 'công nghiệp', 'công nghiệp tăng mấy phần trăm')).toEqual([])
  })

  test('is there if the quote counts something, as "3 Nghị quyết" does', () => {
    expect(missing('figure', '3 Nghị quyết chuyên đề', 'có bao nhiêu nghị quyết')).toEqual([])
  })

  test('is missing in a duty: its numbers are names and dates', () => {
    expect(missing('figure', 'Nam Định 1', 'chi phí bao nhiêu')).toEqual(['figure'])
    expect(missing('figure', '485B', 'dài bao nhiêu')).toEqual(['figure'])
  })

  test.each([
    ['Thu hồi đất của 5 dự án theo Kết luận số 18/KL-TTr.', 'thu hồi đất bao nhiêu dự án'],
    ['Vận hành thử 100% trạm bơm trước mùa mưa bão.', 'vận hành bao nhiêu phần trăm trạm bơm'],
    ['Đường mới có tổng mức đầu tư 5.326,5 tỷ đồng.', 'đường mới hết bao nhiêu tiền'],
    ['Rà soát 118/204 xã.', 'tỷ lệ xã rà soát là bao nhiêu'],
  ])('is there in a duty whose quote gives it, though nobody has listed it: %s', (quote, question) => {
    expect(of(duty(quote), 'figure', question)).toEqual([])
  })

  test('of money is missing in a duty whose quote only counts something else', () => {
    expect(of(duty('Hội đồng nhân dân giám sát 5 dự án.'), 'figure', 'hết bao nhiêu tiền')).toEqual(['figure'])
  })

  test('as a rank is there where the passage says who leads', () => {
    const leads: SmallPassage = { quote: 'Giáo dục tiếp tục dẫn đầu cả nước.', kind: 'result' }
    expect(of(leads, 'figure', 'giáo dục đứng thứ mấy toàn quốc')).toEqual([])
  })

  test.each([
    'Nghị quyết về nông thôn giai đoạn 2021-2025.',
    'Sáng 15-10 đã họp.',
    'Họp ngày 5/10.',
    'Thực hiện Nghị quyết số 42/NQ-CP.',
    'Theo Kết luận 43 của Tỉnh ủy.',
    'Chống dịch COVID-19.',
    'Làm đường 485B.',
    'Nhiệm kỳ 2020-2025.',
  ])('is missing where the only numbers are names or dates: %s', (quote) => {
    expect(of({ quote, kind: 'result' }, 'figure', 'bao nhiêu')).toEqual(['figure'])
  })

  test('of money is missing where only a share is printed', () => {
    expect(missing('figure', 'xuất khẩu', 'xuất khẩu đạt bao nhiêu tỷ đồng')).toEqual(['figure'])
    expect(missing('figure', 'xuất khẩu', 'how many million dollars')).toEqual(['figure'])
    expect(of({ quote: 'Thu ngân sách đạt 100 tỷ đồng.', kind: 'result' }, 'figure', 'bao nhiêu tiền')).toEqual([])
  })

  test('as a share is missing where only an amount is printed', () => {
    const amount: SmallPassage = { quote: 'Thu ngân sách đạt 100 tỷ đồng.', kind: 'result' }
    expect(of(amount, 'figure', 'tăng bao nhiêu phần trăm')).toEqual(['figure'])
    expect(of(amount, 'figure', 'bao nhiêu')).toEqual([])
  })
  test.each([
    ['xuất khẩu', 'giá trị hàng xuất khẩu tăng bao nhiêu'],
    ['công nghiệp', 'hoạt động sản xuất công nghiệp tăng bao nhiêu'],
    ['thịt lợn', 'quốc gia cần bao nhiêu, thịt lợn tăng mấy phần trăm'],
    ['xuất khẩu', 'cộng đồng hỏi xuất khẩu tăng bao nhiêu'],
  ])('is not asked for in money by words that only look like it: %s, "%s"', (quoted, question) => {
    expect(missing('figure', quoted, question)).toEqual([])
  })
  test('asked for as a share of money is a share', () => {
    const spent: SmallPassage = { quote: 'Giải ngân vốn đầu tư công đạt 71,5% kế hoạch.', kind: 'result' }
    expect(of(spent, 'figure', 'tiền đầu tư công giải ngân được mấy phần trăm')).toEqual([])
  })
})

describe('where', () => {
  test('is there if the passage speaks of a place, and missing if it does not', () => {
    expect(missing('where', 'điện rác', 'nhà máy điện rác ở đâu')).toEqual([])
    expect(missing('where', 'Lê Hồng Phong', 'trường chuyển đi đâu')).toEqual([])
    expect(missing('where', 'hợp đồng BOT', 'ký hợp đồng BOT ở đâu')).toEqual(['place'])
  })

  test('of a kind is missing where only a place of another kind is printed', () => {
    expect(missing('where', 'điện rác', 'nhà máy điện rác ở huyện nào')).toEqual([])
    expect(missing('where', 'điện rác', 'nhà máy điện rác ở xã nào')).toEqual(['place'])
  })
  test.each([
    ['Phát triển kinh tế - xã hội.', 'ở xã nào'],
    ['Báo cáo tài chính.', 'ở đâu'],
    ['Báo cáo tình hình.', 'ở đâu'],
  ])('is not found in words that only look like it: "%s", "%s"', (quote, question) => {
    expect(of({ quote, kind: 'result' }, 'where', question)).toEqual(['place'])
  })
})
test.each(['Thu hoạch năm vừa qua tốt.', 'Cảm ơn quý vị.'])('no time is stated in "%s"', (quote) => {
  expect(of({ quote, kind: 'result' }, 'when')).toEqual(['deadline'])
})

describe('a list', () => {
  const item = (quote: string, more: Partial<SmallPassage> = {}): SmallPassage => ({ quote, kind: 'duty', ...more })
  const list = smallEdition({
    passages: [
      {
        ...item('Ủy ban Kiểm tra tập trung thực hiện:'),
        responsible: { words: 'Ủy ban Kiểm tra', lead: ['ubkt-tinh-uy'] },
        items: [
          item('Kiểm tra đất đai trước ngày 30/11/2020;', { deadline: 'trước ngày 30/11/2020' }),
          item('Báo cáo.'),
          item('Sơ kết.', { responsible: 'not stated' }),
        ],
      },
      {
        ...item('Trong tháng 12/2020 làm các việc:', { deadline: 'Trong tháng 12/2020' }),
        items: [
          item('Ủy ban Kiểm tra tiếp dân;', { responsible: { words: 'Ủy ban Kiểm tra', lead: ['ubkt-tinh-uy'] } }),
          item('Trồng cây.'),
          item('Nuôi cá.', { deadline: 'not stated' }),
        ],
      },
      { ...item('Làm tốt các việc sau:'), items: [item('Sửa đường;'), item('Sửa cầu.')] },
    ],
  })

  test.each([
    ['who', 'Báo cáo.', []],
    ['when', 'Ủy ban Kiểm tra tập trung', []],
    ['who', 'Trong tháng 12/2020', []],
    ['when', 'Trồng cây.', []],
    ['who', 'Sơ kết.', ['responsible']],
    ['when', 'Nuôi cá.', ['deadline']],
    ['who', 'Làm tốt', ['responsible']],
    ['when', 'Làm tốt', ['deadline']],
    ['who', 'Sửa cầu', ['responsible']],
    ['when', 'Sửa cầu', ['deadline']],
  ] as const)('states %s for all of itself, but for what is written to be silent: "%s"', (asked, quoted, expected) => {
    expect(missing(asked, quoted, '', list)).toEqual(expected)
  })
})

test.each(['Sở Y tế đã báo cáo.', 'Người ký: Vũ Đức Lâm.', 'Các ngành đã vào cuộc, nhất là doanh nghiệp.'])(
  'somebody is named in "%s", though no file lists the name',
  (quote) => {
    expect(of({ quote, kind: 'result' }, 'who')).toEqual([])
  },
)

describe('what is not asked for', () => {
  test('is not missing, although the passage does not state it', () => {
    for (const asked of ['what', 'list', 'yes-no'] as const) {
      expect(missing(asked, 'hợp đồng BOT')).toEqual([])
    }
    expect(missing('when', 'Bệnh viện Đa khoa')).toEqual([])
    expect(missing('who', 'Giao Ủy ban Kiểm tra', 'ai làm và khi nào')).toEqual([])
  })
})

test('a date that is printed in a duty without being its deadline is no deadline', () => {
  expect(of(duty('Rà soát kế hoạch sử dụng đất thời kỳ 2021-2025.'), 'when')).toEqual(['deadline'])
})

test.each([
  ['đến năm 2040, tầm nhìn 2050', ['deadline']],
  ['trong quý IV năm 2020', []],
  ['trước ngày 31/12/2020', []],
  ['trong tháng 11-2020', []],
  ['theo đúng thời gian được phê duyệt', ['deadline']],
  ['thời kỳ 2021-2030', ['deadline']],
])('the deadline "%s" leaves %j missing', (phrase, expected) => {
  expect(of(duty(`Hoàn thành việc này ${phrase}.`, phrase), 'when')).toEqual(expected)
})
